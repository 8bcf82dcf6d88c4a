import Console
import Glibc
import Threads

/// Reads folders of this machine for choosing files in.
enum FolderReader {
    /// Names that are read at most; nobody goes through more by hand.
    private static let limit = 5000

    /// Reads a folder on a thread of its own, as a dead network file system may never answer.
    static func read(_ path: String, then tell: @escaping @Sendable (FolderListing) -> Void) {
        if !SystemThread.start(name: "folder", { tell(list(path)) }) {
            tell(FolderListing(path: path, problem: "the system has no thread left"))
        }
    }

    /// What lies in a folder, sorted, without what is hidden and without names that are no text. Blocks.
    static func list(_ path: String) -> FolderListing {
        guard let stream = opendir(path) else {
            return FolderListing(path: path, problem: String(cString: strerror(errno)).lowercased())
        }
        defer { closedir(stream) }
        var listing = FolderListing(path: path)
        for _ in 0..<limit {
            guard let entry = readdir(stream) else { break }
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let name, !name.hasPrefix(".") else { continue }
            if isFolder(entry.pointee.d_type, "\(path)/\(name)") {
                listing.folders.append(name)
            } else {
                listing.files.append(name)
            }
        }
        listing.folders.sort()
        listing.files.sort()
        return listing
    }

    private static func isFolder(_ type: UInt8, _ path: String) -> Bool {
        switch Int32(type) {
        case 4: return true
        // Links, and file systems that do not say.
        case 0, 10:
            var facts = stat()
            return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
        default: return false
        }
    }
}
