internal import Glibc

/// Why a file was not read or written.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file. Untrusted text, as all of what is said here.
    public let path: String
    /// What is the matter, such as `cannot be written: No space left on device`.
    public let reason: String
    /// What to do about it.
    public let next: String

    /// What is the matter and what to do, without the path.
    public var message: String { "\(reason); \(next)" }

    /// The path and what is the matter with it, as one sentence.
    public var description: String { "\(path) \(message)" }

    /// Says what a program found by itself.
    public init(_ path: String, _ reason: String, next: String) {
        self.path = path
        self.reason = reason
        self.next = next
    }

    /// Says what the system said: `what` is "cannot be written" or the like, `code` an `errno`.
    public init(_ path: String, _ what: String, code: Int32) {
        self.init(path, "\(what): \(String(cString: strerror(code)))", next: Self.advice(code, for: path))
    }

    private static func advice(_ code: Int32, for path: String) -> String {
        switch code {
        case ENOSPC, EDQUOT: "make room there, or choose another place"
        case ENOENT, ENOTDIR: "make the folder \(FilePath.folder(of: path)) first"
        case EROFS: "choose a place that can be written to"
        case ENAMETOOLONG: "choose a shorter name"
        case ELOOP: "a symbolic link leads back to itself: remove it"
        case EPIPE: "who read it went away: start the reader again"
        case ETIMEDOUT: "nobody took the data in time: see what holds its reader up"
        default: "check the owner and the permissions, or choose another place"
        }
    }
}
