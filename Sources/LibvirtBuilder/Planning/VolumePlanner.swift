internal import Libvirt
internal import LibvirtConfig
internal import LibvirtDesigner
internal import OSInfo

/// Works out how the volumes of a design are made and filled.
struct VolumePlanner {
    /// The guest that the volumes are for; nil for a device that a guest gets.
    var design: Design?
    let knowledge: Knowledge

    /// The steps that bring a file of this machine to the host.
    func steps(for upload: Knowledge.Upload) -> [any Step] {
        [
            make(upload.volume, format: nil, capacity: upload.size, detail: Sizes.storage(upload.size)),
            UploadVolume(upload.volume, with: .file(upload.path)),
        ]
    }

    /// The steps that make one volume.
    func steps(for request: VolumeRequest) async throws(StepFailure) -> [any Step] {
        let volume = VolumeName(pool: request.pool, name: request.name)
        switch request.content {
        case .empty:
            guard let capacity = request.capacity else {
                throw StepFailure("the volume \(volume) has no size", next: "say how large it shall be")
            }
            return [make(volume, request, capacity: capacity)]
        case .overlay(let origin, let format):
            guard let path = knowledge.facts.storage[origin]?.path ?? origin.path else {
                throw StepFailure(
                    "\(origin) has no path on the host, so nothing can be built on it", next: "copy it instead")
            }
            let size = max(request.capacity ?? 0, knowledge.facts.storage[origin]?.capacity ?? 0)
            guard size > 0 else {
                throw StepFailure("the size of \(origin) is not known", next: "say how large the disk shall be")
            }
            return [make(volume, request, capacity: size, backing: (path, format))]
        case .copy(let origin): return try await copy(origin, to: volume, request)
        case .cloudInitSeed(let wish):
            guard let design else { throw StepFailure("cloud-init's disc belongs to a guest that is made") }
            let image = try CloudSeed(wish, design: design).image()
            return [
                make(volume, request, capacity: UInt64(image.count)),
                UploadVolume(volume, with: .bytes(image, what: "cloud-init's disc")),
            ]
        case .treeKernel(let url): return try await tree(url, knowledge.detection?.kernel, volume, request)
        case .treeInitrd(let url): return try await tree(url, knowledge.detection?.initrd, volume, request)
        }
    }

    /// The steps that make the disc with an installer's script, which the design then has in a drive.
    func add(
        _ unattended: UnattendedInstall, to design: inout Design
    ) throws(StepFailure) -> (steps: [any Step], volume: VolumeName) {
        let pool = knowledge.facts.pools.first { pool in
            pool.holdsFiles && (design.volumes.first.map { $0.pool == pool.name } ?? pool.isActive)
        }
        guard let pool, let folder = pool.path, var install = design.install else {
            throw StepFailure(
                "the disc with the installer's script needs a pool of type dir", next: "choose one with --pool")
        }
        let image = try unattended.image()
        let volume = VolumeName(
            pool: pool.name, name: FreshNames.free("\(design.name)-unattended.iso", among: pool.volumes))
        unattended.apply(to: &install, path: "\(folder)/\(volume.name)")
        design.install = install
        let size = UInt64(image.count)
        let steps: [any Step] = [
            make(volume, format: "raw", capacity: size, detail: Sizes.storage(size)),
            UploadVolume(volume, with: .bytes(image, what: "the installer's script")),
        ]
        return (steps, volume)
    }

    private func copy(
        _ origin: StorageLocation, to volume: VolumeName, _ request: VolumeRequest
    ) async throws(StepFailure) -> [any Step] {
        let wanted = request.capacity
        if let source = knowledge.volumes[origin] {
            let size = knowledge.facts.storage[origin]?.capacity ?? 0
            var steps: [any Step] = [CopyVolume(volume, from: source, disk: request.name, format: request.format)]
            if let wanted, wanted > size { steps.append(ResizeVolume(volume, to: wanted)) }
            return steps
        }
        guard case .path(let path) = origin else {
            throw StepFailure(
                "there is no volume \(origin) on the host", next: "`virsh vol-list` shows a pool's volumes")
        }
        let file = try LocalFile(path: path)
        let header = ImageHeader(try await file.bytes(at: 0, count: ImageHeader.length))
        if let refusal = header.refusal(path: path) { throw refusal }
        let size = header.capacity ?? file.size
        guard size > 0 else { throw StepFailure("\(path) is empty", next: "copy or download it again") }
        if let available = knowledge.facts.pools.first(where: { $0.name == volume.pool })?.available,
            available < file.size
        {
            throw StepFailure(
                "the pool \(volume.pool) has \(Sizes.storage(available)) left, too little for \(path) "
                    + "(\(Sizes.storage(file.size)))", next: "make room in it, or choose another pool")
        }
        var steps: [any Step] = []
        if header.format == request.format {
            steps.append(make(volume, request, capacity: size))
            steps.append(UploadVolume(volume, with: .file(path)))
            // The pool has looked at the volume while it was empty.
            steps.append(RefreshPool(volume.pool))
        } else {
            // The host itself converts from one format to the other while it copies.
            let passing = VolumeName(pool: volume.pool, name: "\(volume.name)-upload")
            steps.append(make(passing, format: header.format, capacity: size, detail: Sizes.storage(size)))
            steps.append(UploadVolume(passing, with: .file(path)))
            steps.append(RefreshPool(volume.pool))
            steps.append(CopyVolume(volume, from: passing, disk: request.name, format: request.format))
            steps.append(RemoveTemporaryVolume(passing))
        }
        if let wanted, wanted > size { steps.append(ResizeVolume(volume, to: wanted)) }
        return steps
    }

    private func tree(
        _ url: String, _ path: String?, _ volume: VolumeName, _ request: VolumeRequest
    ) async throws(StepFailure) -> [any Step] {
        let (content, size) = try await InstallTree(url).file(path)
        return [make(volume, request, capacity: size), UploadVolume(volume, with: content)]
    }

    private func make(
        _ volume: VolumeName, _ request: VolumeRequest, capacity: UInt64, backing: (path: String, format: String)? = nil
    ) -> MakeVolume {
        let holdsFiles = knowledge.facts.pools.first { $0.name == request.pool }?.holdsFiles ?? true
        var document = document(volume, format: holdsFiles ? request.format : nil, capacity: capacity)
        document.allocation = holdsFiles ? Int(clamping: min(request.allocation, capacity)) : Int(clamping: capacity)
        if request.format == "qcow2", request.lazyReferenceCounts {
            // Version 3 of the format has them.
            document.compatibility = "1.1"
            document.lazyRefcounts = true
        }
        var detail = "\(request.format), \(Sizes.storage(capacity))"
        if let backing {
            document.backingPath = backing.path
            document.backingFormat = ImageFormat(backing.format)
            detail += ", over \(backing.path)"
        }
        return MakeVolume(volume, xml: document.xml, detail: detail)
    }

    private func make(_ volume: VolumeName, format: String?, capacity: UInt64, detail: String) -> MakeVolume {
        var document = document(volume, format: format, capacity: capacity)
        document.allocation = 0
        return MakeVolume(volume, xml: document.xml, detail: detail)
    }

    private func document(_ volume: VolumeName, format: String?, capacity: UInt64) -> VolumeConfig {
        var document = VolumeConfig()
        document.name = volume.name
        document.capacity = Int(clamping: capacity)
        document.format = format.map { ImageFormat($0 == "iso" ? "raw" : $0) }
        return document
    }
}

extension StorageLocation {
    fileprivate var path: String? { if case .path(let path) = self { path } else { nil } }
}

extension CloudSeed {
    /// What cloud-init is told about a designed guest.
    fileprivate init(_ wish: CloudInitWish, design: Design) {
        self.init(
            instanceID: design.domain.uuid ?? FreshNames.uuid().description,
            hostName: wish.hostName ?? Self.hostName(design.name))
        user = wish.user
        authorizedKeys = wish.authorizedKeys
        passwordHash = wish.passwordHash
        packages = wish.packages
        networkConfiguration = wish.networkConfiguration
        userData = wish.userData
    }

    /// A host name of the letters that RFC 1123 allows, from a guest's name.
    static func hostName(_ name: String) -> String {
        let letters = name.unicodeScalars.map { scalar -> Character in
            let isAllowed =
                scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == ".")
            return isAllowed ? Character(scalar) : "-"
        }
        let text = String(letters.prefix(63)).drop { $0 == "-" || $0 == "." }
        let end = text.lastIndex { $0 != "-" && $0 != "." }
        return end.map { String(text[...$0]) } ?? "guest"
    }
}
