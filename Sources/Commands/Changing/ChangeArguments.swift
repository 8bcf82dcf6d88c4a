internal import ArgumentParser
internal import LibvirtDesigner

/// How a verb changes a guest, and what it prints of that.
struct ChangeArguments: ParsableArguments {
    @Flag(help: "Change the running guest alone, until it is switched off.") var live = false
    @Flag(help: "Change the definition alone: it holds from the next start on.") var next = false
    @OptionGroup var shown: ChangeReportArguments
    @OptionGroup var consent: ConsentArguments

    func validate() throws {
        if live, next { throw ValidationError("--live and --next exclude each other: without them both are changed") }
    }

    var policy: ChangePolicy { live ? .liveOnly : next ? .nextOnly : .liveAndNext }
}

/// What is printed of a change.
struct ChangeReportArguments: ParsableArguments {
    @Flag(help: "Print what would be done, and do nothing.") var dryRun = false
    @Flag(help: "Print the reasons: when each value holds, and why not at once.") var explain = false
    @Flag(name: .customLong("print-xml"), help: "Print the document that is wanted, and do nothing.")
    var printXML = false
    @Option(help: "What to print: text or json.") var format: ChangeFormat = .text

    func validate() throws {
        if printXML, format == .json || explain { throw ValidationError("--print-xml prints the document alone") }
    }

    /// Nothing is to be done.
    var isDry: Bool { dryRun || printXML }
}

/// How a change is printed.
enum ChangeFormat: String, ExpressibleByArgument, CaseIterable, Sendable { case text, json }
