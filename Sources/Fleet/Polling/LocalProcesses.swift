internal import FleetModel
internal import Glibc

/// The QEMU processes of this machine, by their guests: tells a stopped one without asking it anything.
///
/// libvirt can only learn that a QEMU is frozen by sending it a command, and that command then holds the guest's job
/// until the QEMU thaws, so that the user's own action on the guest fails. The kernel knows it for nothing
/// (`/proc/PID/stat`). Used for daemons on this machine only; a guest that is not found is simply not judged.
struct LocalProcesses: Sendable {
    /// What the kernel says about a process.
    enum Condition: Sendable, Equatable {
        /// Runs or sleeps.
        case alive
        /// Stopped by a signal or a debugger: it cannot answer.
        case stopped
        /// In a wait that cannot be interrupted, mostly for storage: it may answer soon or never.
        case stuckInKernel
    }

    private var processes: [GuestUUID: Int32] = [:]

    /// Whether every one of these guests has a known process.
    func covers(_ guests: some Sequence<GuestUUID>) -> Bool { guests.allSatisfy { processes[$0] != nil } }

    /// Looks through all processes for QEMUs. Some 20 µs a process; only when a guest is new.
    mutating func scan() {
        processes = [:]
        guard let folder = opendir("/proc") else { return }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let pid = Int32(name), let line = Self.read("/proc/\(pid)/cmdline", limit: 1 << 15) else { continue }
            if let uuid = Self.uuid(inCommandLine: line) { processes[uuid] = pid }
        }
    }

    /// A guest's process as it is now; nil when it is not known or has ended.
    func condition(of guest: GuestUUID) -> Condition? {
        guard let pid = processes[guest], let stat = Self.read("/proc/\(pid)/stat", limit: 1024) else { return nil }
        return Self.condition(inStat: stat)
    }

    /// When a guest's process began; nil when it is not known or has ended.
    func start(of guest: GuestUUID) -> Moment? {
        guard let pid = processes[guest], let stat = Self.read("/proc/\(pid)/stat", limit: 1024),
            let ticks = Self.start(inStat: stat)
        else { return nil }
        var sinceBoot = timespec()
        clock_gettime(CLOCK_BOOTTIME, &sinceBoot)
        let age = Double(sinceBoot.tv_sec) - Double(ticks) / Double(max(1, sysconf(Int32(_SC_CLK_TCK))))
        return Moment.now().advanced(bySeconds: -max(0, age))
    }

    /// The value after `-uuid` in a command line whose words end with NUL; nil when it is no QEMU's.
    static func uuid(inCommandLine bytes: [UInt8]) -> GuestUUID? {
        let words = bytes.split(separator: 0)
        guard let program = words.first, String(decoding: program, as: UTF8.self).contains("qemu"),
            let option = words.firstIndex(where: { $0.elementsEqual("-uuid".utf8) }), option + 1 < words.endIndex
        else { return nil }
        return GuestUUID(String(decoding: words[option + 1], as: UTF8.self))
    }

    /// The third field of `/proc/PID/stat`: the second is in brackets and may hold anything.
    static func condition(inStat bytes: [UInt8]) -> Condition? {
        guard let bracket = bytes.lastIndex(of: UInt8(ascii: ")")), bracket + 2 < bytes.count else { return nil }
        switch bytes[bracket + 2] {
        case UInt8(ascii: "T"), UInt8(ascii: "t"): return .stopped
        case UInt8(ascii: "D"): return .stuckInKernel
        case UInt8(ascii: "Z"), UInt8(ascii: "X"): return nil
        default: return .alive
        }
    }

    /// The twenty-second field of `/proc/PID/stat`: clock ticks since the machine began.
    static func start(inStat bytes: [UInt8]) -> UInt64? {
        guard let bracket = bytes.lastIndex(of: UInt8(ascii: ")")) else { return nil }
        let fields = bytes[bracket...].split(separator: UInt8(ascii: " "))
        return fields.count > 20 ? UInt64(String(decoding: fields[20], as: UTF8.self)) : nil
    }

    private static func read(_ path: String, limit: Int) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
        guard count > 0 else { return nil }
        return Array(bytes.prefix(count))
    }
}
