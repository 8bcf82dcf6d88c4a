internal import CFiles
internal import Glibc

/// A file that takes the place of another in one step.
struct Replacement {
    /// At the end of all links.
    let path: String
    /// What is there; nil for a new file.
    let old: stat?
    /// Of a new file, before the process's mask.
    let mode: mode_t

    func write(_ bytes: [UInt8]) throws(FileError) {
        // To replace a file its folder is asked alone: a file that is protected would go all the same.
        if old != nil, faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0 { throw failure() }
        let folder = files_open_folder(FilePath.folder(of: path))
        guard folder >= 0 else { throw failure() }
        defer { close(folder) }
        let names = TemporaryNames(for: FilePath.name(of: path))
        names.removeLeftovers(in: folder)
        // Where the file system has no files without names, a named one is filled, which a killed process leaves behind.
        for way in [Draft.Way.unnamed(names), .named(names)] where try write(bytes, in: folder, draft: way) {
            return sync(folder)
        }
        throw failure()
    }

    /// The name is on the disk as well.
    private func sync(_ folder: Int32) {
        let reading = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard reading >= 0 else { return }
        fsync(reading)
        close(reading)
    }

    /// False when the file system cannot do it in this way.
    private func write(_ bytes: [UInt8], in folder: Int32, draft way: Draft.Way) throws(FileError) -> Bool {
        guard let draft = Draft(way, in: folder, mode: old == nil ? mode : 0o600) else {
            if way.isPossible(errno) { throw failure() }
            return false
        }
        defer { close(draft.descriptor) }
        if let old { adopt(old, draft.descriptor) }
        guard Descriptor.write(bytes, to: draft.descriptor), fsync(draft.descriptor) == 0 else {
            throw failure(removing: draft, in: folder)
        }
        guard draft.link(in: folder) else {
            if way.isPossible(errno) { throw failure() }
            return false
        }
        guard renameat(folder, draft.name, folder, FilePath.name(of: path)) == 0 else {
            throw failure(removing: draft, in: folder)
        }
        return true
    }

    /// Owner, mode and access list; what the system does not allow never widens who may read the file.
    private func adopt(_ old: stat, _ descriptor: Int32) {
        var mode = old.st_mode & 0o7777
        if fchown(descriptor, old.st_uid, old.st_gid) != 0 {
            mode &= 0o1777
            if fchown(descriptor, uid_t.max, old.st_gid) != 0 { mode = mode & 0o1707 | (mode & 0o007) << 3 }
        }
        let hasList = files_has_access_list(path)
        // With an access list the bits of the group are no more than its limit.
        if hasList { mode &= 0o1707 }
        fchmod(descriptor, mode)
        if hasList { _ = files_copy_access_list(path, descriptor) }
    }

    private func failure() -> FileError { FileError(path, "cannot be written", code: errno) }

    private func failure(removing draft: Draft, in folder: Int32) -> FileError {
        let error = failure()
        draft.remove(in: folder)
        return error
    }
}
