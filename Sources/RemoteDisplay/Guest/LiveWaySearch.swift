/// While screenshots are shown, tries from time to time whether VNC works by now: it may come up after its guest does.
struct LiveWaySearch: Sendable {
    let options: DisplayOptions
    /// Opens a new look at the guest on every way but screenshots.
    let open: @Sendable () async throws(DisplayFailure) -> Opener.Opened

    /// Whether trying again can help after ways failed for these reasons.
    ///
    /// A guest without VNC gets none while it runs, and a display that refused an answer is not to ask again and again.
    static func isOfUse(after failures: [DisplayFailure]) -> Bool {
        !failures.isEmpty && !failures.contains(where: \.isForTheUser)
    }

    /// The wait before a try, ms; it doubles from try to try, as one may be a login on a far host.
    static func wait(after tries: Int, _ options: DisplayOptions) -> Int { options.liveRetry << min(tries, 4) }

    /// Returns the first way that brings a picture, whenever that is; nil when no further try is of use.
    func run() async -> Opener.Opened? {
        var tries = 0
        while !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(Self.wait(after: tries, options)))
            tries += 1
            if Task.isCancelled { break }
            do throws(DisplayFailure) {
                return try await open()
            } catch {
                guard Self.isOfUse(after: [error]), error.kind != .guestGone else { break }
            }
        }
        return nil
    }
}
