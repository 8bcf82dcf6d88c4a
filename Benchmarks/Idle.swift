import FleetModel
import Glibc
import LabSupport
import PtySupport

/// What an open console costs while nothing happens, and how fast it answers keys.
enum Idle {
    /// A world whose guests are all off: nothing in it changes by itself.
    static func measure(guests: Int, seconds: Double) async throws -> [Measurement] {
        let file = "/tmp/virt-tui-bench-\(getpid())-idle.xml"
        try TestWorld.write(guests: guests, running: false, to: file)
        defer { unlink(file) }
        let session = try PtySession(["-c", "test://\(file)"], columns: 120, rows: 40)
        try await session.waitUntil("\(guests) guests", seconds: 60) { $0.lines[0].contains(" \(guests) guests") }
        try await Task.sleep(for: .seconds(3))
        let (cpu, bytes, start) = (processorSeconds(session.pid), session.rawBytes.count, Moment.now())
        try await Task.sleep(for: .seconds(seconds))
        let elapsed = Moment.now().seconds(since: start)
        let used = (processorSeconds(session.pid) - cpu) / elapsed * 100
        let written = Double(session.rawBytes.count - bytes) / elapsed
        let resident = residentMiB(session.pid)
        session.send("q")
        _ = try await session.exit()
        return [
            Measurement(name: "idle, \(guests) guests at 1 s: processor", value: used, unit: "% of a core", limit: 1),
            Measurement(
                name: "idle, \(guests) guests at 1 s: to the terminal", value: written, unit: "bytes/s", limit: 300),
            Measurement(name: "idle, \(guests) guests at 1 s: resident", value: resident, unit: "MiB", limit: 60),
        ]
    }

    /// Key presses among many running guests, while another connection hangs.
    static func keys(guests: Int, presses: Int) async throws -> [Measurement] {
        let file = "/tmp/virt-tui-bench-\(getpid())-keys.xml"
        try TestWorld.write(guests: guests, to: file)
        defer { unlink(file) }
        let hung = try HungSocket()
        let session = try PtySession(
            ["-c", "test://\(file)", "-c", "qemu+unix:///system?socket=\(hung.path)"], columns: 120, rows: 40)
        try await session.waitUntil("\(guests) guests", seconds: 60) { $0.lines[0].contains(" \(guests) guests") }
        var times: [Double] = []
        for press in 0..<presses {
            let before = session.screen.cells
            let start = Moment.now()
            session.send(press % 20 < 10 ? "j" : "k")
            try await session.waitUntil("an answer to the key") { $0.cells != before }
            times.append(Moment.now().seconds(since: start) * 1000)
        }
        session.send("q")
        _ = try await session.exit()
        return [
            Measurement(
                name: "key to paint, \(guests) guests, a host hanging: p99", value: percentile(0.99, times), unit: "ms",
                limit: 16, note: "median \(Units.milliseconds(median(times)))")
        ]
    }

    /// Processor time of a process so far, seconds.
    static func processorSeconds(_ pid: pid_t) -> Double {
        let fields = (contents("/proc/\(pid)/stat").split(separator: ")").last ?? "").split(separator: " ")
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return .nan }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// Memory of a process that is resident, MiB.
    static func residentMiB(_ pid: pid_t) -> Double {
        let line = contents("/proc/\(pid)/status").split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line?.split(separator: " ").dropFirst().first).flatMap { Double($0) }.map { $0 / 1024 } ?? .nan
    }

    /// The first 8 KiB of a file as text, empty when there is none.
    static func contents(_ path: String) -> String {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 8192)
        let count = read(descriptor, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
