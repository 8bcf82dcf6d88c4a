internal import Glibc

/// Writing to descriptors.
public enum Descriptor {
    /// Writes all bytes; false with `errno` set when that fails, `EPIPE` when nobody reads any more. Blocks.
    ///
    /// The process ignores SIGPIPE.
    /// - Parameter patience: Seconds without any progress after which it fails with `ETIMEDOUT`; nil waits on.
    public static func write(_ bytes: [UInt8], to descriptor: Int32, patience: Double? = nil) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if count == 0 {
                    errno = ENOSPC
                    return false
                } else if errno == EAGAIN {
                    var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    if poll(&waiting, 1, patience.map { Int32($0 * 1000) } ?? -1) == 0 {
                        errno = ETIMEDOUT
                        return false
                    }
                } else if errno != EINTR {
                    return false
                }
            }
            return true
        }
    }
}
