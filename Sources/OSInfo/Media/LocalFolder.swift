internal import Glibc

/// A folder of this machine in which a few files are looked for. Only for threads that may block.
struct LocalFolder {
    let path: String

    /// - Throws: `OSInfoError` of kind `unreadable` or `wrongKind`.
    init(_ path: String) throws(OSInfoError) {
        self.path = path
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw OSInfoError(.unreadable, "\(path) cannot be read: \(String(cString: strerror(errno)))")
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw OSInfoError(.wrongKind, "\(path) is no folder; choose the folder to install from")
        }
        guard access(path, R_OK | X_OK) == 0 else {
            throw OSInfoError(
                .unreadable, "\(path) may not be read by this user; change its permissions or ask as root")
        }
    }

    func has(_ file: String) -> Bool { access(path + "/" + file, F_OK) == 0 }

    func text(_ file: String) -> String? { LocalFile.text(path + "/" + file) }

    /// The names in a folder inside, sorted; none when it is absent.
    func names(_ folder: String) -> [String] {
        guard let stream = opendir(path + "/" + folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream), names.count < 4096 {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
