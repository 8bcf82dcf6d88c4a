internal import ArgumentParser
internal import OSInfo

/// `virt-tui os detect`
struct OSDetectCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "detect", abstract: "Tell which operating system a medium, a folder or a disk image holds.",
        discussion: """
            PATH is the image of a CD or DVD, a folder that a system can be installed from, the folder of a container, or a \
            disk image, of which only the name is looked at.

            Exit code: 0, or 1 when nothing says which system it is.
            """)

    @Argument(help: ArgumentHelp("What to look at.", valueName: "path")) var path: String
    @Option(help: "What to print: text or json.") var format: ListFormat = .text

    func run(in context: Context) async throws -> Int32 {
        let detection = try await context.systems.detect(path: path)
        let report = DetectionReport(path: path, detection: detection)
        guard context.output.results(report.formatted(as: format)) else { return Program.brokenPipe }
        guard detection.match == nil else { return 0 }
        context.output.complain(detection.reason)
        return 1
    }
}
