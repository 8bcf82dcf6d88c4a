import Console
import Dispatch
import Fleet
import FleetModel
import Libvirt
import LibvirtBuilder
import Settings
import Synchronization

/// Waits for the ends of installers, to start their guests from their disks, and goes on with those that an earlier run of
/// the program left. Any thread.
final class InstallerWaits: Sendable {
    private let fleet: Fleet
    private let mailbox: Mailbox
    private let folder: String
    /// Hosts that were met: what was left on them has been taken up.
    private let met = Mutex<Set<HostID>>([])
    /// A state folder on a dead network file system must not stop anybody.
    private let disk = DispatchQueue(label: "virt-tui.tasks")

    init(fleet: Fleet, mailbox: Mailbox, folder: String) {
        self.fleet = fleet
        self.mailbox = mailbox
        self.folder = folder
    }

    /// Writes down that a guest's installer is going to be waited for; nil, and a notice, where that fails.
    func note(_ name: String, _ guest: UUID, on connection: Connection) async -> DurableTask.Held? {
        guard let (uri, itself) = await Self.identity(of: connection) else { return nil }
        let task = DurableTask(uri: uri, host: itself, guest: "\(guest)", name: name)
        do throws(SettingsProblem) { return try task.begin(in: folder) } catch {
            mailbox.post(
                .notice(
                    "The installation of \(name) is not taken up again if virt-tui ends: \(error.description)",
                    isError: true))
            return nil
        }
    }

    /// Waits as a task of its own.
    /// - Parameter note: what was written down; removed when nothing is left to do.
    func wait(for name: String, _ guest: UUID, on host: HostID, note: DurableTask.Held?) {
        let what = "install \(name)"
        let id = GuestUUID("\(guest)").map { GuestID(host: host, uuid: $0) }
        fleet.run(what, on: host, guest: id, name: name, fate: note == nil ? .isDropped : .isTakenUp) {
            connection, job in
            job.progress(nil, "waiting for the installer's end, to start the guest from its disk")
            defer { note?.done() }
            do throws(StepFailure) {
                return switch try await Installation.finish(guest, on: connection, reconnect: job.reopen) {
                case .restarted: .succeeded("\(name) was started from its disk")
                case .abandoned: .succeeded("\(name) was switched off before its installer ended")
                }
            } catch {
                if error.isCancellation { return .cancelled("\(name) goes on; start it yourself when it is off") }
                return .failed(
                    Failure(what: what, why: error.reason, next: "start \(name) yourself when its installer has ended"))
            }
        }
    }

    /// A host is connected: takes up what was left on it, once.
    func meet(_ host: HostSnapshot) {
        guard host.isListed, host.connection.isUsable, !host.isReadOnly,
            met.withLock({ $0.insert(host.id).inserted })
        else { return }
        disk.async { [self] in
            // The usual case asks the host nothing.
            if DurableTask.hasNone(in: folder) { return }
            Task { await takeUp(on: host.id) }
        }
    }

    /// By what a host is known again in another run of the program.
    private static func identity(of connection: Connection) async -> (uri: String, host: String)? {
        guard let uri = try? await connection.uri(), let host = try? await connection.hostname() else { return nil }
        return (uri, host)
    }

    private func takeUp(on host: HostID) async {
        let identity = try? await fleet.borrow(host, for: "taking up installations") { await Self.identity(of: $0) }
        guard let (uri, itself) = identity else {
            // With its next news it is tried again.
            _ = met.withLock { $0.remove(host) }
            return
        }
        for held in DurableTask.takeUp(in: folder, where: { $0.uri == uri && $0.host == itself }) {
            guard let guest = UUID(held.task.guest) else { continue }
            wait(for: held.task.name, guest, on: host, note: held)
        }
    }
}
