internal import LibvirtConfig
internal import ShellText

/// Content of a guest's own as its document names it, to be copied.
struct OwnStorage {
    /// What the user calls it, as in `--share vda`.
    let label: String
    /// What kind of source it has; nil for a file.
    var type: DiskType?
    var source: DiskSource
    /// Why both guests can use it; nil if it has to be copied.
    var reasonToShare: String?
    /// What speaks against copying beside where it lies.
    var obstacle: String?
    /// The copy's file name where the original's does not begin with the guest's; nil for `COPY-LABEL`.
    var proposal: String?
    /// It may not exist yet.
    var isOptional = false

    /// Something in a file of the host.
    init(label: String, path: String) {
        self.label = label
        source = DiskSource()
        source.file = path
    }

    /// Something behind a source.
    init(label: String, type: DiskType?, source: DiskSource) {
        self.label = label
        self.type = type
        self.source = source
    }
}

extension CloneDraft {
    /// Decides what becomes of some content, and gives the source that the copy has in its place; nil if it is the same.
    ///
    /// Throws when it can neither be copied nor shared.
    mutating func copy(_ own: OwnStorage) throws(StepFailure) -> DiskSource? {
        guard let location = ContentLocation(of: own.source, own.type, on: host) else { return nil }
        let fate = try fate(of: own, at: location)
        fates.append(CloneFate(disk: own.label, what: location.what, fate: fate))
        var source = own.source
        switch fate {
        case .shared: return nil
        case .copiedFile(_, let path, _): source.file = path
        case .copied(_, let copy, let path):
            if source.pool != nil {
                source.pool = copy.pool
                source.volume = copy.name
            } else if source.device != nil {
                source.device = path
            } else if source.name != nil {
                source.name = path
            } else {
                source.file = path
            }
        }
        return source
    }

    private mutating func fate(
        of own: OwnStorage, at location: ContentLocation
    ) throws(StepFailure) -> CloneFate.Fate {
        if let reason = own.reasonToShare { return .shared(reason) }
        if sharing.contains(own.label) {
            let warning =
                location.isExclusive
                ? "the guests cannot run together"
                : "running both together destroys what is in it, unless it is made for that"
            return .shared("you want it shared; \(warning)")
        }
        if let obstacle = own.obstacle ?? location.obstacle {
            throw StepFailure(
                "\(own.label) (\(location.what)) cannot be copied: \(obstacle)",
                next: (location.remedy.map { "\($0), or let" } ?? "let")
                    + " both guests use it, one at a time: --share \(ShellWord.quoted(own.label))")
        }
        let file = location.place?.volume.name ?? FreshNames.split(path: location.path ?? "").name
        let ending = FreshNames.split(file).ending
        let proposal =
            FreshNames.renamed(file, original.name, name) ?? own.proposal ?? "\(name)-\(own.label)\(ending)"
        let old = location.path ?? location.what
        guard let place = location.place else {
            return .copiedFile(
                from: old, to: names.path(insteadOf: old, proposing: proposal), isOptional: own.isOptional)
        }
        let path = names.path(
            insteadOf: place.volume.path ?? old, proposing: proposal, inPool: place.pool.name)
        return .copied(
            from: place.name, to: VolumeName(pool: place.pool.name, name: FreshNames.split(path: path).name),
            path: place.volume.path == nil ? nil : path)
    }
}
