import Console
import Fleet
import FleetModel
import GuestScreens
import Libvirt
import RemoteDisplay
import Screen
import Synchronization

/// Reads many guests' screens now and then, one after the other, for the list's column. Any thread.
///
/// It takes screenshots, over one connection a host, and none while nobody looks at the column.
final class ScreenSweep: Sendable {
    private struct State {
        var guests: Set<GuestID> = []
        var readAt: [GuestID: ContinuousClock.Instant] = [:]
        var connections: [HostID: Connection] = [:]
        var work: Task<Void, Never>?
    }

    /// A guest's screen is read again after so long.
    private static let age = Duration.seconds(20)
    /// The pause after each guest: a screenshot stops the guest's monitor for a moment, and costs its host.
    private static let pause = Duration.seconds(1)

    private let state = Mutex(State())
    private let fleet: Fleet
    private let mailbox: Mailbox

    init(fleet: Fleet, mailbox: Mailbox) {
        self.fleet = fleet
        self.mailbox = mailbox
    }

    /// These guests from now on; none stops it.
    func read(_ guests: Set<GuestID>) {
        let old = state.withLock { state -> (Task<Void, Never>?, [Connection]) in
            state.guests = guests
            guard guests.isEmpty else {
                if state.work == nil { state.work = Task.detached { [weak self] in await self?.run() } }
                let hosts = Set(guests.map(\.host))
                let others = state.connections.filter { !hosts.contains($0.key) }
                for host in others.keys { state.connections[host] = nil }
                return (nil, Array(others.values))
            }
            defer {
                state.work = nil
                state.connections = [:]
            }
            return (state.work, Array(state.connections.values))
        }
        old.0?.cancel()
        for connection in old.1 { connection.abandon() }
    }

    private func run() async {
        while !Task.isCancelled {
            if let guest = next() {
                let word = await word(of: guest)
                if Task.isCancelled { return }
                mailbox.post(.screenWord(guest, word))
            }
            try? await Task.sleep(for: Self.pause)
        }
    }

    /// The guest that has waited longest, if it has waited long enough.
    private func next() -> GuestID? {
        let now = ContinuousClock.now
        return state.withLock { state in
            let due = state.guests.filter { guest in state.readAt[guest].map { now - $0 >= Self.age } ?? true }
            let oldest = due.min { left, right in
                switch (state.readAt[left], state.readAt[right]) {
                case (let left?, let right?): left < right
                case (nil, .some): true
                case (.some, nil): false
                case (nil, nil): left < right
                }
            }
            if let oldest { state.readAt[oldest] = now }
            state.readAt = state.readAt.filter { state.guests.contains($0.key) }
            return oldest
        }
    }

    private func word(of guest: GuestID) async -> ScreenWord? {
        guard let uuid = guest.uuid.libvirtUUID else { return nil }
        var options = DisplayOptions()
        options.ways = .screenshots
        let display = GuestDisplay(uuid, options: options) { [weak self] in
            guard let self else { throw CancellationError() }
            return try await connection(to: guest.host)
        }
        let reader = ScreenReader(display) { _ in }
        defer { reader.close() }
        var deadline = ContinuousClock.now.advanced(by: .seconds(5))
        var picture: ScreenWord?
        while ContinuousClock.now < deadline, !Task.isCancelled {
            let reading = reader.reading
            if let text = reading.text {
                guard text.verdict == .graphics else { return ScreenWord(text) }
                // The reader's second look may find text in it.
                if picture == nil { deadline = ContinuousClock.now.advanced(by: .seconds(1)) }
                picture = ScreenWord(text)
            }
            switch reading.status {
            case .off, .closed, .failed: return picture
            case .connecting, .showing: await reader.next(after: reading.number, until: deadline)
            }
        }
        return picture
    }

    private func connection(to host: HostID) async throws -> Connection {
        if let known = state.withLock({ $0.connections[host] }), await known.isAlive { return known }
        let opened = try await fleet.connection(to: host)
        let isWanted = state.withLock { state in
            guard state.guests.contains(where: { $0.host == host }) else { return false }
            state.connections[host] = opened
            return true
        }
        guard isWanted else {
            opened.abandon()
            throw CancellationError()
        }
        return opened
    }
}
