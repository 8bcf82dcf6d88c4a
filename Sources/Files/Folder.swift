internal import Glibc

/// Folders of files.
public enum Folder {
    /// Makes a folder and those above it, for their owner alone (0700).
    public static func make(_ path: String) throws(FileError) {
        guard !path.isEmpty, mkdir(path, 0o700) != 0, errno != EEXIST else { return }
        guard errno == ENOENT else { throw FileError(path, "cannot be made", code: errno) }
        let above = FilePath.folder(of: path)
        guard above != path, above != "." else { throw FileError(path, "cannot be made", code: ENOENT) }
        try make(above)
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileError(path, "cannot be made", code: errno) }
    }

    /// The names of a folder's files that end so, sorted, `limit` at most, without hidden ones; none when there is no folder.
    public static func files(in folder: String, ending: String, limit: Int) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory), names.count < limit {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(ending), !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
