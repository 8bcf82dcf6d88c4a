internal import ArgumentParser
internal import Fleet
internal import FleetModel
internal import Terminal

extension StatusFormat: ExpressibleByArgument {}

/// `virt-tui status`
struct StatusCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say how the hosts are, and check thresholds.",
        discussion: """
            Exit code: 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN, as monitoring plugins have it. A host that cannot be reached \
            is CRITICAL unless a threshold on "unreachable" is given; what is to be compared but cannot be measured is \
            UNKNOWN. A wrong option is UNKNOWN too.

            EXPR is NAME OPERATOR VALUE, such as host_memory_percent>90, guest.state==crashed or unreachable>0. Names: \
            \(Threshold.vocabulary.map(\.name).joined(separator: ", ")).
            """)

    @OptionGroup var connections: ConnectionArguments
    @Option(help: "What to print: text, json, prometheus or nagios.") var format: StatusFormat = .text
    @Option(help: ArgumentHelp("Look again every so many seconds until interrupted.", valueName: "seconds"))
    var watch: Double?
    @Option(help: ArgumentHelp("How long a host has to answer.", valueName: "seconds")) var timeout: Double = 10
    @Option(
        help: ArgumentHelp(
            "Time between two samples that rates are made of; 0 takes one. By default 0.5, for text 0 unless a threshold needs rates.",
            valueName: "seconds"))
    var rates: Double?
    @Option(
        help: ArgumentHelp("WARNING when it holds; may be given several times.", valueName: "expr"),
        transform: StatusCommand.threshold)
    var warn: [Threshold] = []
    @Option(
        help: ArgumentHelp("CRITICAL when it holds; may be given several times.", valueName: "expr"),
        transform: StatusCommand.threshold)
    var crit: [Threshold] = []

    func validate() throws {
        try Seconds.check(timeout, "--timeout")
        if let rates, rates != 0 { try Seconds.check(rates, "--rates") }
        guard let watch else { return }
        try Seconds.check(watch, "--watch")
        if format == .nagios || format == .prometheus {
            throw ValidationError("--format \(format.rawValue) is read once: leave out --watch")
        }
    }

    var isWatching: Bool { watch != nil }

    func run(in context: Context) async throws -> Int32 {
        let settings = try connections.resolve(in: context)
        let survey = Engine.Survey(
            timeout: timeout, rates: sampling, host: format == .text && sampling == nil ? .memory : .all, needs: needs)
        guard let watch else { return report(await context.engine.survey(settings, survey), context).exit }
        var last = CheckStatus.unknown.rawValue
        for await hosts in context.engine.watch(settings, watch, survey) {
            let (exit, isRead) = report(hosts, context)
            last = exit
            if !isRead { break }
        }
        return last
    }

    @Sendable private static func threshold(_ text: String) throws -> Threshold {
        do { return try Threshold.parse(text) } catch { throw ValidationError(error.description) }
    }

    private var sampling: Double? {
        let usual = format == .text && !(warn + crit).contains(where: \.needsRates) ? 0 : 0.5
        return (rates ?? usual) > 0 ? rates ?? usual : nil
    }

    /// What is said of every guest, or decides about the verdict.
    private var needs: FactKinds {
        guard sampling != nil else { return [] }
        return (warn + crit).reduce(format == .text || format == .nagios ? [] : .measurements) { $0.union($1.needs) }
    }

    private func report(_ hosts: [HostSnapshot], _ context: Context) -> (exit: Int32, isRead: Bool) {
        let report = StatusReport(hosts: hosts, warn: warn, crit: crit, now: context.now())
        let isRead = context.output.results(report.formatted(as: format, time: context.time()))
        return (isRead ? report.status.rawValue : Program.brokenPipe, isRead)
    }
}

/// Checks of times that come from the command line.
enum Seconds {
    static func check(_ value: Double, _ option: String) throws {
        guard (0.1...86400).contains(value) else {
            throw ValidationError("\(option) takes seconds from 0.1 to 86400")
        }
    }
}
