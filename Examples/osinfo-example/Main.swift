import OSInfo

/// Asks the database of operating systems.
///
///     osinfo-example list [TEXT]     the systems that a few letters mean
///     osinfo-example find NAME       the system for a name, and why that one
///     osinfo-example detect PATH     the system on a medium, in a folder or on a disk image
///     osinfo-example script NAME     the script that installs a server without questions
@main
struct Main {
    static func main() async {
        do { try await run() } catch { print(error) }
    }

    private static func run() async throws(OSInfoError) {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let text = arguments.dropFirst().joined(separator: " ")
        let database = OSDatabase.standard
        switch arguments.first {
        case "list":
            for hit in try await database.catalogue().search(text) {
                let system = hit.system
                let release = system.releaseDate.map { " \($0)" } ?? ""
                print("\(system.shortID): \(system.name)\(release)\(hit.isEndOfLife ? " (end of life)" : "")")
            }
        case "find": describe(try await database.catalogue().find(text))
        case "detect":
            let detection = try await database.detect(path: text)
            print("\(detection.reason)\(detection.architecture.map { ", for \($0)" } ?? "")")
            describe(detection.match)
        case "script":
            var answers = InstallAnswers()
            answers.adminPassword = "secret"
            answers.hostname = "guest"
            for script in try await database.generate(.jeos, for: text, answers: answers) { print(script.content) }
        default: print("usage: osinfo-example list|find|detect|script TEXT")
        }
    }

    private static func describe(_ match: Match?) {
        guard let match else { return print("nothing found") }
        print("\(match.name): \(match.system.id)")
        if let reason = match.reason { print(reason) }
        if let needs = match.system.resources(.recommended, architecture: "x86_64") {
            let memory = needs.memory.map { "\($0 / 1024) MiB" } ?? "unknown"
            print("recommended: memory \(memory), processors \(needs.cpus.map(String.init) ?? "unknown")")
        }
        print("devices: \(match.system.devices.compactMap(\.name).joined(separator: " "))")
    }
}
