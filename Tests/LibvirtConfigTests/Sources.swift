import Glibc

/// The repository's source files, for tests that compare them with each other.
enum Sources {
    /// Every line of the Swift files below a folder of the repository.
    static func lines(below folder: String) throws -> [String] {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        return try files(below: root + "/" + folder).flatMap {
            try text(of: $0).split(separator: "\n").map(String.init)
        }
    }

    /// The files below a folder whose names end so, in their paths' order; none when there is no such folder.
    static func files(below folder: String, ending: String = ".swift") -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var found: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            let path = folder + "/" + name
            if name.hasSuffix(ending) { found.append(path) } else { found += files(below: path, ending: ending) }
        }
        return found.sorted()
    }

    /// A file's text.
    static func text(of path: String) throws -> String {
        guard let file = fopen(path, "r") else { throw Missing(path: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }

    struct Missing: Error {
        let path: String
    }
}
