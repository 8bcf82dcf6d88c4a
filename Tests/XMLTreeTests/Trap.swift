import Glibc

/// A file and a listening socket that a parser may be tempted to use, and a look at whether it did.
final class Trap {
    /// The file.
    let path: String
    /// An address of the socket, for HTTP.
    let url: String

    private let watch: Int32
    private let listener: Int32
    private let port: UInt16

    struct Failure: Error {
        let call: String
        let code: Int32
    }

    init(content: String) throws {
        var name = Array("/tmp/xmltree-trap-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        guard file >= 0 else { throw Failure(call: "mkstemp", code: errno) }
        path = name.withUnsafeBufferPointer { String(decoding: $0.dropLast().map(UInt8.init), as: UTF8.self) }
        _ = content.utf8.withContiguousStorageIfAvailable { write(file, $0.baseAddress, $0.count) }
        close(file)
        watch = inotify_init1(Int32(bitPattern: 0o2000000 | 0o4000))
        guard watch >= 0, inotify_add_watch(watch, path, UInt32(IN_OPEN | IN_ACCESS)) >= 0 else {
            throw Failure(call: "inotify", code: errno)
        }
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isListening = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 8) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        guard isListening else { throw Failure(call: "listen", code: errno) }
        port = UInt16(bigEndian: address.sin_port)
        url = "http://127.0.0.1:\(port)/a"
    }

    deinit {
        close(watch)
        close(listener)
        unlink(path)
    }

    /// Whether the file was opened or the socket called.
    func wasTouched() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 4096)
        if read(watch, &buffer, buffer.count) > 0 { return true }
        let caller = accept(listener, nil, nil)
        if caller >= 0 { close(caller) }
        return caller >= 0
    }

    /// Calls the socket, to see that it is noticed.
    func callOneself() {
        let caller = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(caller) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        address.sin_port = port.bigEndian
        _ = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(caller, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
