internal import ArgumentParser
internal import Fleet
internal import FleetModel

/// A guest that a verb talks to.
struct GuestChoice: ParsableArguments {
    @OptionGroup var connections: ConnectionArguments
    @Argument(help: "The guest's name, UUID or number.") var guest: String

    /// Seconds that a host has to answer where nothing else is said.
    static let patience = 10.0

    /// The connection that has the guest: the only one, else the one where a search finds it.
    func settings(
        for what: String, _ purpose: GuestSearch.Purpose = .change, timeout: Double = patience, in context: Context
    ) async throws -> ConnectionSettings {
        let settings = try connections.resolve(in: context)
        if settings.count == 1, let only = settings.first { return only }
        return try await GuestSearch(guest: guest, what: what, timeout: timeout, purpose: purpose)
            .run(on: settings, in: context).settings
    }

    /// Opens the guest on a connection of its own.
    func open(
        for what: String, _ purpose: GuestSearch.Purpose = .change, readOnly: Bool = false,
        timeout: Double = patience, in context: Context
    ) async throws -> OpenedGuest {
        var settings = try await settings(for: what, purpose, timeout: timeout, in: context)
        settings.isReadOnly = settings.isReadOnly || readOnly
        return try await Fleet.open(
            guest, settings: settings, what: what, timeout: timeout, credentials: TerminalQuestions.answers)
    }
}
