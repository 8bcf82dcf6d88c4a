import Console
import Fleet
import FleetModel
import Libvirt
import LibvirtBuilder

/// Finds out what would go with guests' definitions, and removes these. Disks stay.
struct DeletionDesk {
    let fleet: Fleet
    let mailbox: Mailbox

    /// Tells what would go.
    func foresee(_ guest: GuestID, _ name: String) {
        Task { [fleet, mailbox] in
            let forecast: DeletionForecast
            do throws(Failure) {
                let result = try await fleet.borrow(guest.host, for: "delete \(name)") { connection in
                    await Self.deletion(of: guest, name, on: connection)
                }
                forecast = .lines(try result.get().brief)
            } catch {
                forecast = .refused(error)
            }
            mailbox.post(.deletion(guest, forecast))
        }
    }

    /// Deletes, if that takes with it what was said.
    func delete(_ guest: GuestID, _ name: String, expecting expected: [String]) {
        let what = "delete \(name)"
        fleet.run(what, on: guest.host) { connection, job in
            do throws(Failure) {
                let deletion = try await Self.deletion(of: guest, name, on: connection).get()
                guard deletion.brief == expected else {
                    throw Failure(
                        what: what, why: "something else would go with it than was listed",
                        next: "Look at the new list with D")
                }
                return try await Self.run(deletion.plan, connection, job)
            } catch {
                return .failed(error)
            }
        }
    }

    private static func run(
        _ plan: Plan, _ connection: Connection, _ job: Fleet.Job
    ) async throws(Failure) -> TaskSnapshot.State {
        do throws(BuildFailure) {
            try await Builder.run(plan, on: connection, progress: { job.progress($0.share, $0.title) })
            return .succeeded(nil)
        } catch {
            if error.isCancellation { return .cancelled("it was not deleted") }
            throw Failure(what: error.purpose, why: error.reason, next: error.next, technical: error.step)
        }
    }

    private static func deletion(
        of guest: GuestID, _ name: String, on connection: Connection
    ) async -> Result<Deletion, Failure> {
        do throws(StepFailure) {
            guard let uuid = UUID(guest.uuid.description) else { throw StepFailure("its uuid cannot be read") }
            return .success(try await Deletion.decide(on: uuid, storage: .keepDisks, from: connection))
        } catch {
            return .failure(Failure(what: "delete \(name)", why: error.reason, next: error.next))
        }
    }
}
