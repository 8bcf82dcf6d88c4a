/// What stood in the way, where an error's own words tell: libvirt has one code for all that the system refuses.
public enum ErrorCause: CaseIterable, Sendable {
    /// Somebody else has the image open.
    case locked
    /// A file or a folder is not there.
    case missingFile
    /// The hypervisor may not open something.
    case permission
    /// The disk is full, or the quota used up.
    case noSpace
    /// The file system takes no changes.
    case readOnlyFiles
    /// A virtual network is off.
    case networkOff
    /// A storage pool is off.
    case poolOff
    /// Somebody else has the port or the socket.
    case addressInUse
    /// The host has no memory left.
    case noMemory
    /// The system gives this program no more threads.
    case noThread

    /// Words of the system, of QEMU and of ours, in lower case, that tell it: all of one group.
    fileprivate var words: [[String]] {
        switch self {
        case .locked: [["lock", "image"], ["failed to acquire", "lock"], ["is in use by another process"]]
        case .missingFile: [["no such file or directory"], ["no such device or address"]]
        case .permission: [["permission denied"], ["operation not permitted"]]
        case .noSpace: [["no space left on device"], ["quota exceeded"]]
        case .readOnlyFiles: [["read-only file system"]]
        case .networkOff: [["network '", "not active"]]
        case .poolOff: [["pool '", "not active"]]
        case .addressInUse: [["address already in use"]]
        case .noMemory: [["cannot allocate memory"], ["out of memory"]]
        case .noThread: [["no thread left"]]
        }
    }

    /// What to do about it, as a sentence without its end.
    public var advice: String {
        switch self {
        case .locked: "Another guest or program has the image open: shut that down, or use a copy"
        case .missingFile:
            "See that the file is there under this path on the host; a medium that is gone can be taken out"
        case .permission:
            "Give the hypervisor's user the right to the file and its folders, or move it into a storage pool"
        case .noSpace: "Free some space there, or choose another pool"
        case .readOnlyFiles: "Choose a pool on a file system that can be written to"
        case .networkOff: "Start the network first: `virsh net-start NAME`"
        case .poolOff: "Start the storage pool first: `virsh pool-start NAME`"
        case .addressInUse: "Something else has the port or socket: stop that, or let libvirt choose another (autoport)"
        case .noMemory: "Free memory on the host, or give the guest less"
        case .noThread: "Close other connections and programs, or raise the limit before the start: ulimit -u 4096"
        }
    }
}

extension LibvirtError {
    /// What stood in the way of the call; nil where that is not plain, or where the way to the daemon is the trouble.
    public var cause: ErrorCause? {
        guard !isOfTheLink else { return nil }
        let text = message.lowercased()
        return ErrorCause.allCases.first { cause in
            cause.words.contains { group in group.allSatisfy(text.contains) }
        }
    }

    /// Whether the way to the daemon failed, and not what the daemon was asked to do.
    public var isOfTheLink: Bool {
        switch code {
        case .invalidConn, .noConnect, .unknownHost, .rpc, .noServer, .noClient: true
        case .systemError, .internalError: domain == .rpc || domain == .remote
        default: false
        }
    }
}
