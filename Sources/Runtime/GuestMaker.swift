import Console
import Fleet
import FleetModel
import Libvirt
import LibvirtBuilder
import LibvirtConfig
import LibvirtDesigner
import OSInfo
import Settings
import Synchronization
import XMLTree

/// Finds out what the wizard must know, works out plans and carries them out.
final class GuestMaker: Sendable {
    private let fleet: Fleet
    private let mailbox: Mailbox
    private let waits: InstallerWaits
    private struct State {
        /// What was found out last: a plan needs more of it than the wizard does.
        var known: [HostID: Knowledge] = [:]
        var running: Task<Void, Never>?
        /// Counts inquiries: what an older one finds out is not wanted any more.
        var newest = 0
        /// Plans that were shown, by number.
        var shown: [WizardPlan.ID: Shown] = [:]
        var nextPlan = 0
    }

    private let state = Mutex(State())

    init(fleet: Fleet, mailbox: Mailbox, waits: InstallerWaits) {
        self.fleet = fleet
        self.mailbox = mailbox
        self.waits = waits
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

    /// Works out the steps and shows them. What is shown is kept, to be carried out as it is.
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
                        id: keep(Shown(plan: plan, guest: design.domain.uuid.flatMap { UUID($0) })),
                        steps: plan.steps.map(\.title), notes: plan.notes, violations: violations.map(\.description)))
            } catch {
                result = .failure(error)
            }
            mailbox.post(.wizard(.plan(design, result)))
        }
    }

    /// Carries out a plan that was shown, as a task.
    /// - Parameters:
    ///   - wizard: who is told what came of it.
    ///   - name: the guest's.
    func make(_ wizard: Wizard.ID, _ plan: WizardPlan.ID, _ name: String, on host: HostID) {
        let shown = state.withLock { $0.shown.removeValue(forKey: plan) }
        let notMade: @Sendable () -> Void = { [mailbox] in mailbox.post(.wizard(.notMade(wizard))) }
        fleet.run("create \(name)", on: host, name: name, fate: .isTakenBack, notBegun: notMade) {
            [mailbox, self] connection, job in
            var guest: GuestID?
            var end = TaskSnapshot.State.failed(
                Failure(
                    what: "create \(name)", why: "its plan is not known any more", next: "Open the wizard again with n")
            )
            if let shown { (end, guest) = await run(shown, name, host, connection, job) }
            if case .succeeded = end {
                mailbox.post(.wizard(.made(wizard, guest, name: name)))
            } else {
                mailbox.post(.wizard(.notMade(wizard)))
            }
            return end
        }
    }

    /// A plan as it was shown.
    private struct Shown {
        var plan: Plan
        /// The new guest's identity, where the design has given it one.
        var guest: UUID?
    }

    private func keep(_ shown: Shown) -> WizardPlan.ID {
        state.withLock { state in
            state.nextPlan += 1
            state.shown[state.nextPlan] = shown
            // Those before it are of wizards that went on or were left; a few may still be looked at.
            state.shown[state.nextPlan - Self.plansKept] = nil
            return state.nextPlan
        }
    }

    /// Plans that can still be agreed to.
    private static let plansKept = 16

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
        _ shown: Shown, _ name: String, _ host: HostID, _ connection: Connection, _ job: Fleet.Job
    ) async -> (TaskSnapshot.State, GuestID?) {
        var note: DurableTask.Held?
        // Before anything is begun: whatever ends this program, the installer is not left alone.
        if shown.plan.installs, let guest = shown.guest {
            note = await waits.note(name, guest, on: connection)
        }
        do throws(BuildFailure) {
            let report = try await Builder.run(
                shown.plan, on: connection, progress: { job.progress($0.overall, $0.sentence) }, reconnect: job.reopen)
            // Another guest may have the name by now.
            let made = report.guest
            if shown.plan.installs, let made { waits.wait(for: name, made, on: host, note: note) }
            let guest = made.flatMap { GuestUUID($0.description) }.map { GuestID(host: host, uuid: $0) }
            return (.succeeded((["\(name) was made"] + report.remarks).joined(separator: ". ")), guest)
        } catch {
            note?.done()
            let aftermath = error.aftermath.joined(separator: " ")
            if error.isCancellation { return (.cancelled(aftermath.isEmpty ? nil : aftermath), nil) }
            return (
                .failed(
                    Failure(
                        what: error.purpose, why: error.reason,
                        next: [error.next, aftermath].compactMap(\.self).joined(separator: ". "),
                        technical: error.step)), nil
            )
        }
    }
}

extension Fleet.Job {
    /// `reconnect` as the builder wants it.
    var reopen: @Sendable () async throws(LibvirtError) -> Connection {
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
        if phase == .undoing { return nil }
        guard count > 0 else { return nil }
        let done = Double(step - 1) + (phase == .done ? 1 : share ?? 0)
        return min(1, max(0, done / Double(count)))
    }

    /// What is being done, or taken back.
    var sentence: String {
        if let silence { return "no answer for \(silence) s, it may still do it; x gives up: \(title)" }
        return phase == .undoing ? "taking back \(title)" : title
    }
}
