internal import LibvirtConfig

extension CloneDraft {
    /// Folders are shared, images of file systems are copied.
    mutating func copyFileSystems() throws(StepFailure) {
        try change(\.fileSystems) { system, draft throws(StepFailure) in
            if let socket = system.socket { draft.noteExclusive("the folder behind the socket \(socket)") }
            switch system.type {
            case .file?, .block?, .volume?: try draft.copyImage(of: &system)
            case .mount?, nil: try draft.shareFolder(of: system)
            case .template?: if let name = system.name { draft.note("Both guests use the template \(name)") }
            // `bind` names a folder inside the container, `ram` nothing.
            default: break
            }
        }
    }

    private mutating func copyImage(of system: inout FileSystemConfig) throws(StepFailure) {
        var source = DiskSource()
        source.file = system.file
        source.device = system.device
        source.pool = system.pool
        source.volume = system.volume
        var own = OwnStorage(
            label: system.target ?? "filesystem", type: system.type == .block ? .block : nil, source: source)
        if system.readOnly == true { own.reasonToShare = "it is read-only" }
        own.proposal = "\(name)-\(FreshNames.split(path: source.file ?? source.volume ?? "filesystem").name)"
        guard let copy = try copy(own) else { return }
        system.file = copy.file
        system.device = copy.device
        system.pool = copy.pool
        system.volume = copy.volume
    }

    private mutating func shareFolder(of system: FileSystemConfig) throws(StepFailure) {
        guard let folder = system.directory else { return }
        let target = system.target ?? "filesystem"
        let isRoot = configuration.type == .lxc && target == "/" && system.readOnly != true
        guard isRoot else {
            note("Both guests see the folder \(folder) of the host, as \(target)")
            return
        }
        var source = DiskSource()
        source.directory = folder
        var own = OwnStorage(label: target, type: .dir, source: source)
        own.obstacle = "it is the root of a container, a folder of the host"
        _ = try copy(own)
    }
}
