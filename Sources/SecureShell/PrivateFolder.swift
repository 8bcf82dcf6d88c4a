internal import Files
internal import Glibc

/// A folder that nobody else can put anything into.
struct PrivateFolder: Sendable {
    let path: String

    /// ssh first makes its socket under a name with 17 characters more; a socket's path has 107 at most.
    private static let longestPath = 107 - 17

    /// Makes the folder, or takes one that is ours alone.
    /// - Throws: why it cannot be used.
    init(_ path: String, forNamesOf length: Int) throws(SSHTrouble) {
        guard path.utf8.count + 1 + length <= Self.longestPath else {
            throw SSHTrouble("\(path) is too long for sockets in it")
        }
        do throws(FileError) { try Folder.make(path) } catch { throw SSHTrouble(error.description) }
        var facts = stat()
        guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR, facts.st_uid == geteuid(),
            facts.st_mode & 0o077 == 0
        else { throw SSHTrouble("\(path) is not a folder of ours alone (chmod 700)") }
        self.path = path
    }

    /// Writes a program that only its owner may run.
    func write(_ text: String, to name: String) throws(SSHTrouble) -> String {
        let path = "\(path)/\(name)"
        // Another of us may be running it.
        let old = (try? FileReader.read(path, limit: 1 << 16)) ?? nil
        if old == Array(text.utf8), access(path, X_OK) == 0 { return path }
        do throws(FileError) { try FileWriter.write(Array(text.utf8), to: path, for: .ownerOnly) } catch {
            throw SSHTrouble(error.description)
        }
        guard chmod(path, 0o700) == 0, access(path, X_OK) == 0 else {
            throw SSHTrouble("programs cannot be run in \(self.path)")
        }
        return path
    }
}

/// Why connections log in one by one.
struct SSHTrouble: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}
