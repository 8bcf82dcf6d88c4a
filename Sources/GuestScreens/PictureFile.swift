internal import Glibc

/// Files of pictures.
public enum PictureFile {
    /// Writes a file, in one step: whoever reads it sees the old one or the whole new one. Blocks.
    /// - Throws: a sentence.
    public static func write(_ bytes: [UInt8], to path: String) throws(PictureFileError) {
        let temporary = "\(path).\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw PictureFileError(path) }
        let isWritten = write(bytes, to: descriptor)
        guard close(descriptor) == 0, isWritten, rename(temporary, path) == 0 else {
            let error = PictureFileError(path)
            unlink(temporary)
            throw error
        }
    }

    /// Writes all bytes to a descriptor; false when nobody reads it any more. Blocks.
    public static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&waiting, 1, -1)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}

/// Why a file could not be written.
public struct PictureFileError: Error, Sendable, CustomStringConvertible {
    /// A sentence with the system's reason.
    public let description: String

    init(_ path: String) { description = "\(path) cannot be written: \(String(cString: strerror(errno)))" }
}
