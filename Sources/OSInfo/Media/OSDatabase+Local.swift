internal import Threads

extension OSDatabase {
    /// The system on something of this machine: an image of a CD or DVD, a folder, or a disk image by its name.
    ///
    /// Files are read on a thread of their own: a dead file server holds up nobody else. `file://` URLs are paths too.
    /// - Throws: `OSInfoError` with what is wrong with the path.
    public nonisolated func detect(path: String) async throws(OSInfoError) -> Detection {
        enum Found: Sendable {
            case media(VolumeDescriptor)
            case folder(TreeDescription)
            case other(OSInfoError)
        }
        let path = try LocalPath.checked(path)
        let found: Found = try await SystemThread.result(name: "osinfo-read") { () throws(OSInfoError) in
            if let folder = try? LocalFolder(path) { return .folder(TreeDescription(folder: folder)) }
            do throws(OSInfoError) {
                return .media(try VolumeDescriptor.read(path: path))
            } catch  where error.kind == .notAnISO {
                return .other(error)
            }
        }
        switch found {
        case .media(let volume): return try await identify(volume)
        case .folder(let tree): return try await identify(tree: tree)
        case .other(let error):
            // A disk's contents are not looked into, but its name may say enough.
            let detection = try await catalogue().identify(imageName: path)
            guard detection.match != nil else { throw error }
            return detection
        }
    }

    /// The system that a medium of this machine holds.
    /// - Throws: `OSInfoError` for a folder, an unreadable file, or one that is no CD's or DVD's image.
    public nonisolated func identify(mediaPath path: String) async throws(OSInfoError) -> Detection {
        let path = try LocalPath.checked(path)
        let volume = try await SystemThread.result(name: "osinfo-read") { () throws(OSInfoError) in
            try VolumeDescriptor.read(path: path)
        }
        return try await identify(volume)
    }

    /// The system that can be installed from a folder of this machine, or whose files it holds.
    /// - Throws: `OSInfoError` when it is no folder or cannot be read.
    public nonisolated func identify(treePath path: String) async throws(OSInfoError) -> Detection {
        let path = try LocalPath.checked(path)
        let tree = try await SystemThread.result(name: "osinfo-read") { () throws(OSInfoError) in
            TreeDescription(folder: try LocalFolder(path))
        }
        return try await identify(tree: tree)
    }
}
