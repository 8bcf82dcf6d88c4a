/// Changes of files that others change too.
public enum FileUpdate {
    /// Reads a file, changes it and writes it, so that nothing is lost that another process of ours writes at the same
    /// time, and nothing that an editor wrote until a moment before. Missing folders are made. Blocks.
    /// - Parameters:
    ///   - limit: The most bytes that are read.
    ///   - patience: How many seconds another process may hold the file's lock.
    ///   - problem: What to throw when reading or writing fails.
    ///   - change: Makes the new content of the old one, which is nil for no file; nil leaves all as it is. May be called
    ///     several times.
    public static func run<Problem: Error>(
        _ path: String, for visibility: FileVisibility, limit: Int, patience: Double = 5,
        problem: (FileError) -> Problem, change: ([UInt8]?) throws(Problem) -> [UInt8]?
    ) throws(Problem) {
        func told<Value>(_ body: () throws(FileError) -> Value) throws(Problem) -> Value {
            do throws(FileError) { return try body() } catch { throw problem(error) }
        }
        // The file that a link leads to: all who come to it wait for the same lock.
        let target = try told { () throws(FileError) in try prepared(path) }
        let lock = try told { () throws(FileError) in try FileLock(target, patience: patience) }
        defer { lock.release() }
        for _ in 0..<5 {
            let old = try told { () throws(FileError) in try FileReader.readStamped(target, limit: limit) }
            guard let new = try change(old?.bytes), new != old?.bytes else { return }
            // Editors know no lock.
            guard FileStamp(path: target) == old?.stamp else { continue }
            return try told { () throws(FileError) in try FileWriter.write(new, to: target, for: visibility) }
        }
        throw problem(FileError(path, "changes all the time", next: "end what writes to it"))
    }

    private static func prepared(_ path: String) throws(FileError) -> String {
        guard case .file(let target, _) = try FileTarget.find(path) else {
            throw FileError(path, "is not a file", next: "remove it, or put a file there")
        }
        try Folder.make(FilePath.folder(of: target))
        return target
    }
}
