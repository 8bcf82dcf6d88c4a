public import Libvirt
internal import LibvirtConfig
internal import LibvirtDesigner
internal import ShellText
internal import Threads

/// How a guest is deleted: what goes with its definition, which volumes go, what stays, and why. Pure.
public struct Deletion: Hashable, Sendable {
    /// What is said about storage.
    public enum Storage: Hashable, Sendable {
        /// Every volume stays.
        case keep
        /// The guest's disks stay; what was made for it besides, such as cloud-init's disc, goes with its definition.
        case keepDisks
        /// The guest's own volumes go, except those of the disks named here (`vda`).
        case delete(except: Set<String>)
    }

    /// The guest.
    public let guest: GuestInventory
    /// What becomes of each disk, of what it is built on and of what was made for the guest besides, in the guest's order;
    /// empty drives are left out.
    public let fates: [VolumeFate]
    /// What becomes of the state that the hypervisor keeps.
    let states: [StateFate]

    /// Decides; nothing is asked any more.
    ///
    /// A volume goes only if everything about it is known: its pool shows it and can delete it, nobody else uses it, and
    /// nothing lies over it. The same holds for firmware variables and a TPM's state.
    /// - Throws: when the guest cannot be deleted now, with what to do first.
    public init(of guest: GuestInventory, storage: Storage, on host: HostInventory) throws(StepFailure) {
        guard guest.isPersistent else {
            throw StepFailure(
                "\(guest.name) has no definition that could be removed",
                next: "it goes away once it is off: `virt-tui destroy \(ShellWord.quoted(guest.name))` ends it")
        }
        guard !guest.isActive else {
            throw StepFailure(
                "\(guest.name) is still running",
                next:
                    "end it first: `virt-tui shutdown \(ShellWord.quoted(guest.name))`, or `virt-tui destroy` to pull its plug"
            )
        }
        if case .delete(let exceptions) = storage {
            let targets = Set(guest.configuration.devices.disks.compactMap(\.target))
            if let unknown = exceptions.subtracting(targets).min() {
                throw StepFailure(
                    "\(guest.name) has no disk \(unknown)",
                    next: "its disks are \(targets.sorted().joined(separator: ", "))")
            }
        }
        self.guest = guest
        states = StateFate.all(of: guest, on: host)
        fates = VolumeFates(guest: guest, storage: storage, host: host).all
    }

    /// Looks at a host once and decides for several guests of it. Nothing on the host changes; its pools look for new
    /// volumes.
    /// - Parameter seconds: how long the host has for all its answers.
    /// - Returns: for each guest how it is deleted, or why it cannot be, or that the host cannot be asked.
    public static func decide(
        on guests: [UUID?], storage: Storage, from connection: Connection, within seconds: Double = 60
    ) async -> [Result<Deletion, StepFailure>] {
        let late = StepFailure(
            "the host has not answered everything within \(Int(seconds)) seconds, and nothing was done",
            next: "look whether its storage pools answer: `virsh pool-refresh POOL`")
        do throws(StepFailure) {
            return try await Deadline.wait(seconds: seconds, orElse: late, ifCancelled: .cancelled) {
                () async throws(StepFailure) in await look(at: guests, storage: storage, from: connection)
            }
        } catch {
            return guests.map { _ in .failure(error) }
        }
    }

    private static func look(
        at guests: [UUID?], storage: Storage, from connection: Connection
    ) async -> [Result<Deletion, StepFailure>] {
        let host = await Result<HostInventory, StepFailure>.libvirt { () async throws(LibvirtError) in
            try await .gather(from: connection, volumes: .everything)
        }
        var decisions: [Result<Deletion, StepFailure>] = []
        for guest in guests {
            do throws(StepFailure) {
                guard let guest else { throw StepFailure("its uuid is none") }
                let found = await Result<GuestInventory, StepFailure>.libvirt { () async throws(LibvirtError) in
                    try await .gather(try await connection.domain(guest))
                }
                decisions.append(.success(try Deletion(of: try found.get(), storage: storage, on: try host.get())))
            } catch {
                decisions.append(.failure(error))
            }
        }
        return decisions
    }

    /// What goes away together with the definition.
    public var losses: [String] {
        var losses: [String] = []
        if guest.hasSavedMemory { losses.append("its saved memory") }
        losses += [records(guest.snapshots, "snapshot"), records(guest.checkpoints, "checkpoint")].compactMap(\.self)
        return losses + states.filter { $0.obstacle == nil }.map { "its \($0.what)" }
    }

    private func records(_ count: Int, _ what: String) -> String? {
        count == 0 ? nil : count == 1 ? "the record of its \(what)" : "the records of its \(count) \(what)s"
    }

    /// Everything that is lost and everything that stays, a line each: the definition first.
    public var summary: [String] {
        [definition] + keptStates + fates.map(\.text)
    }

    private var definition: String {
        let losses = losses
        return "definition: \(guest.name) goes"
            + (losses.isEmpty ? "" : ", with \(losses.joined(separator: ", "))")
    }

    /// `summary` with one line for all volumes that stay.
    public var brief: [String] {
        let volumes = fates.filter { !$0.goes }.map(\.what)
        let stay = volumes.isEmpty ? [] : ["volumes stay: \(volumes.joined(separator: ", "))"]
        return [definition] + fates.filter(\.goes).map(\.text) + keptStates + stay
    }

    private var keptStates: [String] {
        states.compactMap { state in state.obstacle.map { "its \(state.what) \(state.stays): \($0)" } }
    }

    private var flags: Domain.UndefineFlags {
        var flags: Domain.UndefineFlags = []
        if guest.hasSavedMemory { flags.insert(.managedSave) }
        if guest.snapshots > 0 { flags.insert(.snapshotsMetadata) }
        if guest.checkpoints > 0 { flags.insert(.checkpointsMetadata) }
        return states.reduce(into: flags) { $0.formUnion($1.flag) }
    }

    /// What is done: what can be put back comes before what cannot.
    public var plan: Plan {
        var plan = Plan(
            purpose: "delete the guest \(guest.name)",
            steps: [UndefineDomain(guest.name, guest.uuid, losses: losses, flags: flags)], notes: keptStates)
        for fate in fates {
            switch fate.fate {
            case .goes(let name, let bytes):
                plan.steps.append(
                    DeleteVolume(name, detail: bytes.map { "\(fate.disk), \(Sizes.storage($0))" } ?? fate.disk))
            case .stays: plan.notes.append(fate.text)
            }
        }
        return plan
    }
}
