internal import CFiles
internal import Glibc

/// Files without names, which are gone when nobody has them open.
public enum UnnamedFile {
    /// Opens a new one for reading and writing in a folder, for its owner alone; the caller closes it. Throws a sentence.
    public static func open(in folder: String) throws(FileError) -> Int32 {
        let unnamed = files_open_unnamed(AT_FDCWD, folder, 0o600)
        if unnamed >= 0 { return unnamed }
        // Not every file system has them.
        var template = Array("\(folder)/virt-tui-XXXXXX".utf8CString)
        let named = mkstemp(&template)
        guard named >= 0 else { throw FileError(folder, "takes no temporary file", code: errno) }
        unlink(template)
        _ = fcntl(named, F_SETFD, FD_CLOEXEC)
        return named
    }
}
