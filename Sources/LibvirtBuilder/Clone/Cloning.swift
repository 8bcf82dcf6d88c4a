internal import Libvirt
public import LibvirtConfig
internal import LibvirtDesigner
internal import ShellText

/// How a guest is cloned: what is copied, what is shared, and what the copy's definition says. Pure but for the random
/// uuid and hardware addresses.
public struct Cloning: Hashable, Sendable {
    /// The guest that is cloned.
    public let original: GuestInventory
    /// The copy's name.
    public let name: String
    /// What becomes of each disk and of other content of the guest's own; empty drives are left out.
    public let fates: [CloneFate]
    /// The copy's definition.
    public let configuration: DomainConfig
    /// What the user should know, as sentences: what both guests name, and what the copy has in its place.
    public let notes: [String]

    /// Decides; nothing is asked any more. `CloneTable` says which rule answers for which field of the definition.
    /// - Parameters:
    ///   - name: the copy's name; nil takes `NAME-clone`, with a number if that is taken.
    ///   - sharing: what both guests shall use although they can write it: disks (`vdb`) and what else a refusal names.
    /// - Throws: when the guest cannot be cloned now, with what to do first.
    public init(
        of original: GuestInventory, name: String? = nil, sharing: Set<String> = [], on host: HostInventory
    ) throws(StepFailure) {
        let taken = Set(host.guests.map(\.name))
        let name = name ?? FreshNames.free("\(original.name)-clone", among: taken)
        try Self.check(name, taken)
        guard !original.isActive else {
            throw StepFailure(
                "\(original.name) is running, and its disks would be copied while it writes them",
                next: "shut it down first: `virt-tui shutdown \(ShellWord.quoted(original.name))`")
        }
        var draft = CloneDraft(of: original, name: name, sharing: sharing, on: host)
        for rule in CloneRule.allCases { try rule.apply(to: &draft) }
        let labels = Set(draft.fates.map(\.disk))
        if let unknown = sharing.subtracting(labels).min() {
            throw StepFailure(
                "\(original.name) has nothing called \(unknown) to share",
                next: labels.isEmpty
                    ? "leave out --share" : "it can be asked for \(labels.sorted().joined(separator: ", "))")
        }
        self.original = original
        self.name = name
        fates = draft.fates
        configuration = draft.configuration
        notes = draft.notes
    }

    private static func check(_ name: String, _ taken: Set<String>) throws(StepFailure) {
        if let problem = NameCheck.problem(of: name) {
            throw StepFailure(problem, next: "give the copy another name: --name NAME")
        }
        if taken.contains(name) {
            throw StepFailure("there is a guest \(name) already", next: "take another name")
        }
    }

    /// The copy's definition as a document.
    public var xml: String { configuration.xml }

    /// What is done.
    public var plan: Plan { plan(starting: false) }

    /// What is done, with the copy's first start in the end if it is wished.
    public func plan(starting isStarted: Bool) -> Plan {
        var plan = Plan(purpose: "clone the guest \(original.name) as \(name)")
        var copied: Set<CloneFate.Fate> = []
        for fate in fates {
            // Two disks may show the same content.
            guard copied.insert(fate.fate).inserted || fate.isShared else { continue }
            switch fate.fate {
            case .copied(let from, let to, _): plan.steps.append(CopyVolume(to, from: from, disk: fate.disk))
            case .copiedFile(let from, let to, let isOptional):
                plan.steps.append(CopyFile(from: from, to: to, isOptional: isOptional))
            case .shared(let reason): plan.notes.append("\(fate.disk): \(fate.what) is shared: \(reason)")
            }
        }
        plan.notes += notes
        plan.steps.append(DefineDomain(name, xml: configuration.xml, copyOf: original.uuid))
        if isStarted { plan.steps.append(StartDomain(name)) }
        return plan
    }
}
