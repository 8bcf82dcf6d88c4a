import Console
import Fleet
import FleetModel
import Libvirt
import LibvirtBuilder

/// Finds out what would go with guests' definitions, and removes these. Disks stay.
struct DeletionDesk {
    let fleet: Fleet
    let mailbox: Mailbox

    /// Tells what would go; each host is asked once.
    func foresee(_ targets: [Target]) {
        for (host, targets) in Dictionary(grouping: targets, by: \.guest.host) {
            Task { [fleet, mailbox] in
                let forecasts: [DeletionForecast]
                do throws(Failure) {
                    let found = try await fleet.borrow(host, for: Self.title(targets)) { connection in
                        await Self.deletions(of: targets, on: connection)
                    }
                    forecasts = found.map(DeletionForecast.init)
                } catch {
                    forecasts = targets.map { _ in .refused(error) }
                }
                for (target, forecast) in zip(targets, forecasts) {
                    mailbox.post(.deletion(target.guest, forecast))
                }
            }
        }
    }

    /// Deletes, as a task for each host, what takes with it what was said and nothing else.
    func delete(_ targets: [Target], expecting expected: [GuestID: [String]]) {
        for (host, targets) in Dictionary(grouping: targets, by: \.guest.host) {
            let only = targets.count == 1 ? targets.first : nil
            fleet.run(
                Self.title(targets), on: host, guest: only?.guest, name: only?.name,
                command: only.map { GuestAction.undefine.virsh($0.name, on: $0.uri) }, fate: .isTakenBack
            ) { connection, job in
                // All are decided before the first goes: what two of them share stays, as it was said.
                let found = await Self.deletions(of: targets, on: connection)
                let report = await DeletionReport.deleting(targets.map(\.name), title: Self.title(targets)) { index in
                    let target = targets[index]
                    return await Self.run(found[index], target, expected[target.guest], connection, job)
                }
                return report.state
            }
        }
    }

    private static func run(
        _ deletion: Result<Deletion, Failure>, _ target: Target, _ expected: [String]?, _ connection: Connection,
        _ job: Fleet.Job
    ) async -> DeletionReport.Outcome {
        do throws(Failure) {
            let deletion = try deletion.get()
            guard deletion.brief == expected else {
                throw Failure(
                    what: title([target]), why: "something else would go with it than was listed",
                    next: "Look at the new list with D")
            }
            do throws(BuildFailure) {
                try await Builder.run(
                    deletion.plan, on: connection, progress: { job.progress($0.share, $0.sentence) },
                    reconnect: job.reopen)
                return .deleted
            } catch {
                if error.isCancellation { return .brokenOff(error.aftermath.joined(separator: " ")) }
                throw Failure(
                    what: error.purpose, why: error.reason,
                    next: ([error.next].compactMap(\.self) + error.aftermath).joined(separator: ". "),
                    technical: error.step)
            }
        } catch {
            return .failed(error)
        }
    }

    private static func deletions(of targets: [Target], on connection: Connection) async -> [Result<Deletion, Failure>]
    {
        let found = await Deletion.decide(
            on: targets.map { UUID($0.guest.uuid.description) }, storage: .keepDisks, from: connection)
        return zip(targets, found).map { target, deletion in
            deletion.mapError { Failure(what: title([target]), why: $0.reason, next: $0.next) }
        }
    }

    private static func title(_ targets: [Target]) -> String {
        targets.count == 1 ? "delete \(targets[0].name)" : "delete \(Units.counted(targets.count, "guest"))"
    }
}

extension DeletionForecast {
    fileprivate init(_ deletion: Result<Deletion, Failure>) {
        switch deletion {
        case .success(let deletion): self = .lines(deletion.brief)
        case .failure(let failure): self = .refused(failure)
        }
    }
}
