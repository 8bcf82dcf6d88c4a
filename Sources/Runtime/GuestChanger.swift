import Console
import Fleet
import FleetModel
import Libvirt
import LibvirtBuilder
import LibvirtConfig
import LibvirtDesigner
import Synchronization

/// Reads guests' documents for the pages that show them, and changes guests as it was shown.
final class GuestChanger: Sendable {
    private let fleet: Fleet
    private let mailbox: Mailbox
    /// Guests as they were read last, the newest last: a plan is carried out against what it was made of.
    private let known = Mutex<[(guest: GuestID, read: ChangeableGuest)]>([])
    private static let kept = 16

    init(fleet: Fleet, mailbox: Mailbox) { (self.fleet, self.mailbox) = (fleet, mailbox) }

    /// Reads what runs and what starts next; answers with a message.
    func read(_ guest: GuestID) {
        Task { [self] in
            let content: Swift.Result<GuestDocuments, Failure>
            do throws(Failure) {
                content = try await fleet.borrow(guest.host, for: Self.reading) { connection in
                    await documents(guest, connection)
                }
            } catch {
                content = .failure(error)
            }
            mailbox.post(.documents(KnownDocuments(guest: guest, content: content)))
        }
    }

    private func documents(_ id: GuestID, _ connection: Connection) async -> Swift.Result<GuestDocuments, Failure> {
        do throws(StepFailure) {
            guard let uuid = id.uuid.libvirtUUID else {
                return .failure(Failure(what: Self.reading, why: "the guest is gone", next: "Esc goes back"))
            }
            let domain: Domain
            do throws(LibvirtError) { domain = try await connection.domain(uuid) } catch { throw StepFailure(error) }
            let read = try await ChangeableGuest.read(domain)
            known.withLock { known in
                known.append((id, read))
                if known.count > Self.kept { known.removeFirst() }
            }
            return .success(read.documents)
        } catch {
            return .failure(Failure(what: Self.reading, why: error.reason, next: error.next))
        }
    }

    /// Works out a device with what the host offers; answers with a message.
    func design(_ wish: DeviceWish, for guest: GuestID) {
        let read = known.withLock { $0.last { $0.guest == guest }?.read }
        Task { [self] in
            let design: Swift.Result<DeviceDesign, Failure>
            do throws(Failure) {
                guard let document = read?.documents.base(for: .liveAndNext) else {
                    throw Failure(what: Self.adding, why: "the guest was not read yet", next: "F5 asks again")
                }
                design = try await fleet.borrow(guest.host, for: Self.adding) { connection in
                    await Self.design(wish, DomainConfig(element: document), connection)
                }
            } catch {
                design = .failure(error)
            }
            mailbox.post(.device(guest, design))
        }
    }

    private static func design(
        _ wish: DeviceWish, _ domain: DomainConfig, _ connection: Connection
    ) async -> Swift.Result<DeviceDesign, Failure> {
        var guest = Wish(source: .blank)
        if case .disk(let disk) = wish, disk.location != nil { guest.disks = [disk] }
        do throws(StepFailure) {
            let knowledge = try await FactGatherer(connection: connection).gather(for: guest)
            do throws(DesignError) {
                return .success(try Designer.device(wish, for: domain, facts: knowledge.facts))
            } catch { throw StepFailure(error) }
        } catch {
            return .failure(Failure(what: adding, why: error.reason, next: error.next))
        }
    }

    private static let adding = "adding a device"

    /// Carries a plan out that was shown, as a task.
    func change(_ guest: GuestID, _ plan: GuestChangePlan) {
        let title = "change \(plan.name)"
        let read = known.withLock { $0.last { $0.guest == guest && $0.read.documents == plan.documents }?.read }
        fleet.run(title, on: guest.host, guest: guest, fate: .isTakenBack) { connection, job in
            guard let read else {
                return .failed(
                    Failure(
                        what: title, why: "what it was planned for is not known any more",
                        next: "Open the form again"))
            }
            return await Self.run(read.plan(plan), title, connection, job)
        }
    }

    private static func run(
        _ plan: Plan, _ title: String, _ connection: Connection, _ job: Fleet.Job
    ) async -> TaskSnapshot.State {
        do throws(BuildFailure) {
            let report = try await Builder.run(
                plan, on: connection, progress: { job.progress(nil, $0.sentence) }, reconnect: job.reopen)
            return .succeeded(report.remarks.isEmpty ? nil : report.remarks.joined(separator: ". "))
        } catch {
            let aftermath = error.aftermath.joined(separator: " ")
            if error.isCancellation { return .cancelled(aftermath.isEmpty ? nil : aftermath) }
            return .failed(
                Failure(
                    what: title, why: error.reason,
                    next: [error.next, aftermath].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ". "),
                    technical: error.step))
        }
    }

    private static let reading = "reading the guest's definition"
}
