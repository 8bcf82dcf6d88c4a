internal import Libvirt

/// Keeps a guest's screen open: the loop behind `GuestDisplay`.
struct DisplayKeeper: Sendable {
    let uuid: UUID
    let options: DisplayOptions
    let opener: Opener
    let connect: @Sendable () async throws -> Connection
    let state: GuestDisplayState

    /// Runs until its task is cancelled.
    func run() async {
        var connection: Connection?
        var failures = 0
        while !Task.isCancelled {
            do throws(DisplayFailure) {
                let link = try await connected(connection)
                connection = link
                guard let run = try await find(on: link) else {
                    state.set(.off)
                    failures = 0
                    await pause(Self.offInterval)
                    continue
                }
                if case .showing = state.status { state.set(.connecting) }
                let begin = ContinuousClock.now
                let failure = try await show(run)
                // A display that works for a while and fails has failed for the first time.
                if begin.duration(to: .now) > .milliseconds(options.longestRetry) { failures = 0 }
                throw failure
            } catch {
                guard !Task.isCancelled else { break }
                // A display that hangs holds the connection up, too.
                if error.kind == .silent || error.kind == .unreachable {
                    connection?.abandon()
                    connection = nil
                }
                let wait = error.isForTheUser ? nil : Self.wait(after: failures, options)
                failures += 1
                state.set(error.kind == .guestGone ? .connecting : .failed(error, retry: wait))
                await pause(wait)
            }
        }
        state.close()
    }

    /// How often a guest that is off is looked at, ms.
    private static let offInterval = 1000

    private static func wait(after failures: Int, _ options: DisplayOptions) -> Int {
        min(options.firstRetry << min(failures, 16), options.longestRetry)
    }

    private func connected(_ connection: Connection?) async throws(DisplayFailure) -> Connection {
        if let connection, await connection.isAlive { return connection }
        let late = DisplayFailure(
            .unreachable, "The host did not answer within \(options.patience / 1000) s; check the connection to it.")
        return try await Patience.wait(options.patience, late) { () throws(DisplayFailure) in
            do {
                return try await connect()
            } catch {
                throw DisplayFailure(.unreachable, "The host cannot be reached: \(error).")
            }
        }
    }

    private func find(on connection: Connection) async throws(DisplayFailure) -> GuestRun? {
        let late = DisplayFailure(
            .unreachable, "The host did not tell of the guest within \(options.patience / 1000) s; it may be busy.")
        return try await Patience.wait(options.patience, late) { () throws(DisplayFailure) in
            try await GuestRun.find(uuid, on: connection)
        }
    }

    /// Shows one run's screen, changing from screenshots to VNC when that comes up, and returns why it ended.
    private func show(_ run: GuestRun) async throws(DisplayFailure) -> DisplayFailure {
        let first = try await opener.open(run)
        guard first.source.way == .screenshots, LiveWaySearch.isOfUse(after: first.passedOver) else {
            return await follow(first, run)
        }
        let searching = Task {
            let live = await search(for: run).run()
            // Its end is what makes room.
            if live != nil { first.source.close() }
            return live
        }
        let failure = await follow(first, run)
        searching.cancel()
        guard let live = await searching.value else { return failure }
        return await follow(live, run)
    }

    private func search(for run: GuestRun) -> LiveWaySearch {
        var live = opener
        live.options.ways.remove(.screenshots)
        return LiveWaySearch(options: options) { [self, live] () throws(DisplayFailure) in
            // The document may tell a port by now that it did not before.
            guard let now = try await find(on: run.domain.connection), now.id == run.id else {
                throw DisplayFailure(.guestGone, "The guest was stopped or started again.")
            }
            return try await live.open(now)
        }
    }

    /// Shows an opened screen and returns why it ended.
    private func follow(_ opened: Opener.Opened, _ run: GuestRun) async -> DisplayFailure {
        state.set(
            .showing(opened.source.way, passedOver: opened.passedOver), source: opened.source,
            isReadOnly: run.domain.connection.isReadOnly)
        state.tellFrame()
        defer { withExtendedLifetime(opened.tunnel) {} }
        for await event in opened.source.events {
            switch event {
            case .frame: state.tellFrame()
            case .ended(let failure): return failure
            }
        }
        return DisplayFailure(.ended, "The screen was closed.")
    }

    /// Waits for the time, or for ever with nil, but no longer than until somebody wants a try.
    private func pause(_ milliseconds: Int?) async {
        let timer = milliseconds.map { milliseconds in
            Task {
                try? await Task.sleep(for: .milliseconds(milliseconds))
                if !Task.isCancelled { state.retry() }
            }
        }
        for await _ in state.retries { break }
        timer?.cancel()
    }
}
