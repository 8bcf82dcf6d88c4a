internal import Glibc

/// A host of the demo that takes connections and never answers: a port of this machine that nobody reads from.
public struct SilentHost: Equatable, Sendable {
    private let descriptor: Int32
    private let port: UInt16

    /// Listens on a free port of the loopback; nil where none is to be had. It goes with the process.
    public init?() {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isOpen = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && listen(descriptor, 8) == 0
                    && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard isOpen else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        port = UInt16(bigEndian: address.sin_port)
    }

    /// What libvirt opens.
    public var uri: String { "qemu+tcp://127.0.0.1:\(port)/system" }
}
