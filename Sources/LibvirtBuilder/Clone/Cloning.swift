internal import Libvirt
public import LibvirtConfig

/// How a guest is cloned: which disks are copied, which are shared, and what the copy's definition says. Pure but for
/// the random uuid and hardware addresses.
public struct Cloning: Hashable, Sendable {
    /// The guest that is cloned.
    public let original: GuestInventory
    /// The copy's name.
    public let name: String
    /// What becomes of each disk; empty drives are left out.
    public let fates: [CloneFate]
    /// The copy's definition.
    public let configuration: DomainConfig
    /// The firmware variables' file and its copy.
    public let firmwareVariables: FileCopy?
    /// What the user should know, as sentences.
    public let notes: [String]

    /// A file and its copy.
    public struct FileCopy: Hashable, Sendable {
        /// The file.
        public let from: String
        /// The copy.
        public let to: String
    }

    /// Decides; nothing is asked any more.
    /// - Parameters:
    ///   - name: the copy's name; nil takes `NAME-clone`, with a number if that is taken.
    ///   - sharing: disks (`vdb`) that both guests shall use although they can write them.
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
                next: "shut it down first: `virt-tui shutdown \(quoted(original.name))`")
        }
        self.original = original
        self.name = name
        var used: [String: Set<String>] = [:]
        var fates: [CloneFate] = []
        for disk in original.configuration.devices.disks {
            if let fate = try CloneFate(
                of: disk, from: original.name, to: name, isShared: sharing.contains(disk.target ?? ""), host, &used)
            {
                fates.append(fate)
            }
        }
        self.fates = fates
        var copy = CloneDefinition(original.configuration, name: name, uuid: FreshNames.uuid(), host: host)
        copy.replaceDisks(fates)
        copy.replaceIdentities()
        firmwareVariables = copy.replaceFirmwareVariables()
        configuration = copy.configuration
        var notes = copy.notes
        if original.hasSavedMemory { notes.append("The saved memory of \(original.name) is not copied") }
        if original.snapshots > 0 { notes.append("The snapshots of \(original.name) are not copied") }
        self.notes = notes
    }

    private static func check(_ name: String, _ taken: Set<String>) throws(StepFailure) {
        if name.isEmpty || name.contains("/") || name.contains(where: \.isNewline) || name == "." || name == ".." {
            throw StepFailure(
                "a guest cannot be called \"\(name)\"", next: "take a name without slashes and line ends")
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
        var plan = Plan(purpose: "clone the guest \(original.name) as \(name)", notes: notes)
        for fate in fates {
            switch fate.fate {
            case .copied(let from, let to, _): plan.steps.append(CopyVolume(to, from: from, disk: fate.disk))
            case .copiedFile(let from, let to): plan.steps.append(CopyFile(from: from, to: to, isOptional: false))
            case .shared(let reason): plan.notes.append("\(fate.disk): \(fate.what) is shared: \(reason)")
            }
        }
        if let firmwareVariables {
            // A guest that has never run has no such file yet.
            plan.steps.append(
                CopyFile(from: firmwareVariables.from, to: firmwareVariables.to, isOptional: true))
        }
        plan.steps.append(DefineDomain(name, xml: configuration.xml))
        if isStarted { plan.steps.append(StartDomain(name)) }
        return plan
    }
}

extension CloneFate {
    fileprivate init?(
        of disk: DiskConfig, from old: String, to new: String, isShared: Bool, _ host: HostInventory,
        _ used: inout [String: Set<String>]
    ) throws(StepFailure) {
        let target = disk.target ?? "disk"
        guard let (what, path, place) = host.location(of: disk.source) else { return nil }
        self.disk = target
        self.what = place?.name.description ?? what
        if disk.device == .cdrom || disk.device == .floppy || disk.readOnly == true {
            fate = .shared("it is read-only")
        } else if disk.shareable == true {
            fate = .shared("it is marked as shared between guests")
        } else if isShared {
            fate = .shared("you want it shared")
        } else if let place {
            let taken = Set(place.pool.volumes.map(\.name)).union(used[place.pool.name] ?? [])
            let name = FreshNames.free(Self.renamed(place.volume.name, old, new, target), among: taken)
            used[place.pool.name, default: []].insert(name)
            let copy = place.volume.path.map { path in "\(FreshNames.split(path: path).folder)/\(name)" }
            fate = .copied(from: place.name, to: VolumeName(pool: place.pool.name, name: name), path: copy)
        } else if let path, disk.type == .file || disk.type == nil {
            let (folder, file) = FreshNames.split(path: path)
            let name = FreshNames.free(Self.renamed(file, old, new, target), among: used[folder] ?? [])
            used[folder, default: []].insert(name)
            fate = .copiedFile(from: path, to: "\(folder)/\(name)")
        } else {
            throw StepFailure(
                "the disk \(target) (\(what)) is in no storage pool of the host, so it cannot be copied",
                next: "make a pool that shows it, or let both guests use it: --share \(target)")
        }
    }

    /// The copy's file name: the old guest's name in it gives way to the new one's, else the new name goes in front.
    private static func renamed(_ file: String, _ old: String, _ new: String, _ target: String) -> String {
        let (stem, ending) = FreshNames.split(file)
        if stem == old { return new + ending }
        if stem.hasPrefix(old), let next = stem.dropFirst(old.count).first, "-_.".contains(next) {
            return new + stem.dropFirst(old.count) + ending
        }
        return "\(new)-\(target)\(ending)"
    }
}
