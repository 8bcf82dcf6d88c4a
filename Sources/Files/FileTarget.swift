internal import Glibc

/// What a path that is to be written leads to.
enum FileTarget {
    /// A file that is replaced, or one that comes into being; at the end of all symbolic links.
    case file(path: String, old: stat?)
    /// A device or a FIFO, which is written into.
    case stream(path: String)
    /// A descriptor that this process has open, such as `/dev/stdout`.
    case descriptor(Int32)

    /// Follows a path, also where the last link leads to nothing yet.
    static func find(_ path: String) throws(FileError) -> FileTarget {
        guard !FilePath.name(of: path).isEmpty else { throw isFolder(path) }
        var place = path
        for _ in 0..<40 {
            var status = stat()
            guard lstat(place, &status) == 0 else {
                guard errno == ENOENT else { throw FileError(path, "cannot be written", code: errno) }
                return .file(path: place, old: nil)
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG: return .file(path: place, old: status)
            case S_IFDIR: throw isFolder(path)
            case S_IFSOCK:
                throw FileError(path, "is a socket", next: "pipe the output into a program that connects to it")
            case S_IFLNK:
                if let open = openFile(place) { return open }
                guard let link = FilePath.link(place) else { throw FileError(path, "cannot be written", code: errno) }
                place = link.hasPrefix("/") ? link : "\(FilePath.folder(of: place))/\(link)"
            default: return .stream(path: place)
            }
        }
        throw FileError(path, "cannot be written", code: ELOOP)
    }

    /// The links of `/proc/PID/fd` lead to what is open, whatever they say: to replace the file they name would miss it.
    private static func openFile(_ link: String) -> FileTarget? {
        guard let folder = FilePath.resolved(FilePath.folder(of: link)), folder.hasPrefix("/proc/"),
            folder.hasSuffix("/fd")
        else { return nil }
        if folder == "/proc/\(getpid())/fd", let number = Int32(FilePath.name(of: link)) { return .descriptor(number) }
        return .stream(path: link)
    }

    private static func isFolder(_ path: String) -> FileError {
        FileError(path, "is a folder", next: "name a file in it")
    }
}
