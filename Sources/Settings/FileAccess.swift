internal import Glibc

/// Small files read whole and written so that a crash leaves the old or the new one, never half of it.
enum FileAccess {
    /// More than any settings or theme file needs.
    static let limit = 1 << 20

    /// The bytes of a file; nil when there is none. Throws a sentence.
    static func read(_ path: String) throws(SettingsProblem) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw failure("cannot be read", path)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw SettingsProblem(.error, file: path, message: "this is not a file: remove it or put a file there")
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16384)
        while bytes.count <= limit {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure("cannot be read", path)
            }
            bytes += chunk[0..<count]
        }
        throw SettingsProblem(.error, file: path, message: "the file is larger than 1 MiB: shorten it")
    }

    /// The names of a folder's files that end so, at most 1,000, without hidden ones; none when there is no folder.
    static func files(in folder: String, ending: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory), names.count < 1000 {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(ending), !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// Text of a file; nil when there is none. Bytes that are not UTF-8 are an error with their line.
    static func text(_ path: String) throws(SettingsProblem) -> String? {
        guard let bytes = try read(path) else { return nil }
        return try text(of: bytes, named: path)
    }

    static func text(of bytes: [UInt8], named file: String) throws(SettingsProblem) -> String {
        if bytes.contains(0) {
            // The parser takes a C string and would read only what stands before it.
            throw SettingsProblem(.error, file: file, message: "there is a NUL byte in this file: remove it")
        }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
        throw SettingsProblem(
            .error, file: file, line: bad.map { $0 + 1 }, message: "this is not UTF-8 text: save the file as UTF-8")
    }

    /// Replaces a file, by default for its owner's eyes only (0600); the folders above it are made (0700). A symbolic link stays one.
    static func write(_ text: String, to path: String, mode: mode_t = 0o600) throws(SettingsProblem) {
        let target = resolved(path)
        try createFolder(String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)]))
        let temporary = "\(target).\(getpid()).new"
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else { throw failure("cannot be written", path) }
        var isWritten = writeAll(Array(text.utf8), to: descriptor) && fsync(descriptor) == 0
        isWritten = close(descriptor) == 0 && isWritten
        guard isWritten, rename(temporary, target) == 0 else {
            let problem = failure("cannot be written", path)
            unlink(temporary)
            throw problem
        }
    }

    /// Makes a folder and those above it.
    static func createFolder(_ path: String) throws(SettingsProblem) {
        guard !path.isEmpty, mkdir(path, 0o700) != 0 else { return }
        switch errno {
        case EEXIST: return
        case ENOENT:
            try createFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
            guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure("cannot be made", path) }
        default: throw failure("cannot be made", path)
        }
    }

    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func failure(_ what: String, _ path: String) -> SettingsProblem {
        let reason = String(cString: strerror(errno))
        return SettingsProblem(.error, file: path, message: "\(what): \(reason); check the owner and the permissions")
    }
}
