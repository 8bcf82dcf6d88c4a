import Console
import Fleet
import FleetModel
import Libvirt
import LibvirtBuilder
import LibvirtConfig
import LibvirtDesigner
import OSInfo
import Synchronization
import XMLTree

/// Finds out what the wizard must know, works out plans and carries them out.
final class GuestMaker: Sendable {
    private let fleet: Fleet
    private let mailbox: Mailbox
    private struct State {
        /// What was found out last: a plan needs more of it than the wizard does.
        var known: [HostID: Knowledge] = [:]
        var running: Task<Void, Never>?
        /// Counts inquiries: what an older one finds out is not wanted any more.
        var newest = 0
    }

    private let state = Mutex(State())

    init(fleet: Fleet, mailbox: Mailbox) {
        self.fleet = fleet
        self.mailbox = mailbox
    }

    /// Answers the wizard's question; a newer question takes an older one's place.
    func inquire(_ inquiry: Wizard.Inquiry) {
        let number = state.withLock { state in
            state.running?.cancel()
            state.newest += 1
            return state.newest
        }
        let task = Task { [fleet, mailbox, self] in
            let what = "looking at the host"
            do throws(Failure) {
                // The database takes its time once; the host is asked meanwhile.
                async let catalogue = try? OSDatabase.standard.catalogue()
                let system = inquiry.system.isEmpty ? nil : inquiry.system
                let result = try await fleet.borrow(inquiry.host, for: what) { connection in
                    do throws(StepFailure) {
                        let gatherer = FactGatherer(connection: connection)
                        return Result<Knowledge, StepFailure>.success(
                            try await gatherer.gather(for: inquiry.wish, system: system))
                    } catch {
                        return .failure(error)
                    }
                }
                switch result {
                case .success(let knowledge):
                    let isWanted = state.withLock { state in
                        guard state.newest == number else { return false }
                        state.known[inquiry.host] = knowledge
                        return true
                    }
                    guard isWanted else { return }
                    mailbox.post(
                        .wizard(.facts(inquiry, knowledge.facts, located: knowledge.wish, await catalogue)))
                case .failure(let failure):
                    throw Failure(what: what, why: failure.reason, next: failure.next)
                }
            } catch {
                // The same question may have been asked again, and its answer is still to come.
                guard state.withLock({ $0.newest == number }) else { return }
                mailbox.post(.wizard(.refused(inquiry, error)))
            }
        }
        state.withLock { if $0.newest == number { $0.running = task } }
    }

    /// Works out the steps and shows them.
    func plan(_ design: Design, on host: HostID) {
        let knowledge = knowledge(of: host)
        Task { [mailbox, self] in
            let result: Swift.Result<WizardPlan, Failure>
            do throws(Failure) {
                let plan = try await makePlan(design, knowledge)
                let documents = [design.domain.xml] + (design.install.map { [$0.xml] } ?? [])
                let violations = documents.flatMap { DomainSchema.violations(in: $0) ?? [] }
                result = .success(
                    WizardPlan(
                        steps: plan.steps.map(\.title), notes: plan.notes, violations: violations.map(\.description)))
            } catch {
                result = .failure(error)
            }
            mailbox.post(.wizard(.plan(design, result)))
        }
    }

    /// Makes the guest, as a task.
    func make(_ design: Design, on host: HostID) {
        // As it is now: the next wizard may have asked the host before this one's turn has come.
        let knowledge = knowledge(of: host)
        fleet.run("create \(design.name)", on: host) { [mailbox, self] connection, job in
            do throws(Failure) {
                let plan = try await makePlan(design, knowledge)
                return try await run(plan, design, host, connection, job, mailbox)
            } catch {
                return .failed(error)
            }
        }
    }

    /// Starts the guest from its disk when its installer has ended, as a task of its own.
    private func finishInstalling(_ name: String, on host: HostID) {
        let what = "install \(name)"
        fleet.run(what, on: host) { connection, job in
            job.progress(nil, "waiting for the installer's end, to start the guest from its disk")
            do throws(StepFailure) {
                return switch try await Installation.finish(name, on: connection, reconnect: job.reopen) {
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

    private func knowledge(of host: HostID) -> Knowledge? { state.withLock { $0.known[host] } }

    private func makePlan(_ design: Design, _ knowledge: Knowledge?) async throws(Failure) -> Plan {
        let what = "create \(design.name)"
        guard let knowledge else {
            throw Failure(what: what, why: "the host was not asked yet", next: "Go back with Esc and on with Enter")
        }
        do throws(StepFailure) {
            var options = Planner.Options()
            options.waits = true
            return try await Planner.plan(design, knowledge, options: options)
        } catch {
            throw Failure(what: what, why: error.reason, next: error.next)
        }
    }

    private func run(
        _ plan: Plan, _ design: Design, _ host: HostID, _ connection: Connection, _ job: Fleet.Job, _ mailbox: Mailbox
    ) async throws(Failure) -> TaskSnapshot.State {
        do throws(BuildFailure) {
            let report = try await Builder.run(
                plan, on: connection,
                progress: { job.progress($0.overall, $0.title) },
                reconnect: job.reopen)
            if let made = try? await connection.domain(named: design.name), let uuid = GuestUUID(made.uuid.description)
            {
                mailbox.post(
                    .wizard(.made(GuestID(host: host, uuid: uuid), name: design.name)))
            }
            if plan.installs { finishInstalling(design.name, on: host) }
            return .succeeded(
                ([
                    "\(design.name) was made"
                ] + report.remarks).joined(separator: ". "))
        } catch {
            let aftermath = error.aftermath.joined(separator: " ")
            if error.isCancellation { return .cancelled(aftermath.isEmpty ? nil : aftermath) }
            throw Failure(
                what: error.purpose, why: error.reason,
                next: [error.next, aftermath].compactMap(\.self).joined(separator: ". "),
                technical: error.step)
        }
    }
}

extension Fleet.Job {
    /// `reconnect` as the builder wants it.
    fileprivate var reopen: @Sendable () async throws(LibvirtError) -> Connection {
        { () async throws(LibvirtError) in
            do throws(Failure) { return try await reconnect() } catch {
                throw LibvirtError(code: .noConnect, message: error.why, call: "virConnectOpenAuth")
            }
        }
    }
}

extension BuildProgress {
    /// The share of the whole plan that is done.
    fileprivate var overall: Double? {
        guard count > 0 else { return nil }
        let done = Double(step - 1) + (phase == .done ? 1 : share ?? 0)
        return min(1, max(0, done / Double(count)))
    }
}
