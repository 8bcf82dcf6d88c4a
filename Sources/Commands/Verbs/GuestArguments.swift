internal import ArgumentParser
internal import Fleet
internal import FleetModel
internal import Terminal

/// Which guest a verb is about.
struct GuestArguments: ParsableArguments {
    @OptionGroup var connections: ConnectionArguments
    @Option(help: ArgumentHelp("How long the host has to answer.", valueName: "seconds")) var timeout: Double = 60
    @Argument(help: "The guest's name, UUID or number.") var guest: String

    func validate() throws { try Seconds.check(timeout, "--timeout") }

    /// Does something to the guest. With several connections the guest is looked for on all of them first, and nothing is
    /// done unless exactly one has it. What can cost something is done when consent was given, or is asked about.
    func perform(_ action: GuestAction, consent: Consent = Consent(), in context: Context) async throws -> Int32 {
        let settings = try connections.resolve(in: context)
        guard let only = settings.first else { return 1 }
        let host = settings.count > 1 ? try await search("\(action.verb) \(guest)", settings, context) : only
        let record = ActionRecord(action, in: context)
        let approval: ActionApproval = { target throws(Failure) in
            record.begin(on: target)
            if action.risk != .none { try await consent.obtain(for: action, on: target, in: context) }
            record.isApproved()
        }
        let result = await context.engine.perform(action, guest, host, timeout, approval)
        record.end(result)
        switch result {
        case .success(let text):
            let line = SafeText("\(action.verb) \(guest): \(text)").string + "\n"
            return context.output.results(line) ? 0 : Program.brokenPipe
        case .failure(let failure):
            context.output.fail(failure)
            return 1
        }
    }

    /// The one host that has the guest.
    func host(to what: String, in context: Context) async throws -> ConnectionSettings {
        let settings = try connections.resolve(in: context)
        if settings.count == 1, let only = settings.first { return only }
        return try await search(what, settings, context)
    }

    private func search(
        _ what: String, _ settings: [ConnectionSettings], _ context: Context
    ) async throws(Failure) -> ConnectionSettings {
        try await GuestSearch(guest: guest, what: what, timeout: timeout).run(on: settings, in: context).settings
    }
}
