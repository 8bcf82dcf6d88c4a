import FleetModel
import Glibc
import LabSupport
import PtySupport

/// From the start of the program to the complete list of guests, side by side with virsh on the same world.
enum FirstList {
    static func measure(guests: Int, runs: Int) async throws -> [Measurement] {
        let file = "/tmp/virt-tui-bench-\(getpid())-\(guests).xml"
        try TestWorld.write(guests: guests, to: file)
        defer { unlink(file) }
        let uri = "test://\(file)"
        var (virsh, console, status): ([Double], [Double], [Double]) = ([], [], [])
        // In turn, so that a machine that slows down slows all three.
        for _ in 0..<runs {
            virsh.append(try await timed { _ = try ChildProcess.run("virsh", ["-c", uri, "list", "--all"]) })
            status.append(
                try await timed { _ = try ChildProcess.run(PtySession.binary, ["status", "-c", uri]) })
            let start = Moment.now()
            let session = try PtySession(["-c", uri], columns: 120, rows: 40)
            try await session.waitUntil("\(guests) guests", seconds: 120) { $0.lines[0].contains(" \(guests) guests") }
            console.append(Moment.now().seconds(since: start))
            session.send("q")
            _ = try await session.exit()
        }
        let base = median(virsh)
        let note = "virsh \(Units.milliseconds(base * 1000))"
        return [
            Measurement(
                name: "console: complete list of \(guests) guests, over virsh", value: median(console) / base,
                unit: "×",
                limit: 1.5, note: note + ", console " + Units.milliseconds(median(console) * 1000)),
            Measurement(
                name: "status: \(guests) guests, over virsh", value: median(status) / base, unit: "×", limit: 1.3,
                note: note + ", status " + Units.milliseconds(median(status) * 1000)),
        ]
    }

    /// From the start to the first picture, before any host has answered.
    static func firstFrame(runs: Int) async throws -> Measurement {
        let hung = try HungSocket()
        var times: [Double] = []
        for _ in 0...runs {
            let start = Moment.now()
            let session = try PtySession(["-c", "qemu+unix:///system?socket=\(hung.path)"], columns: 120, rows: 40)
            try await session.waitUntil("the first picture") { $0.lines[0].contains("virt-tui") }
            times.append(Moment.now().seconds(since: start) * 1000)
            session.send("q")
            _ = try await session.exit()
        }
        return Measurement(
            name: "first frame, the host not answering", value: median(Array(times.dropFirst())), unit: "ms", limit: 50)
    }

    private static func timed(_ work: @escaping @Sendable () throws -> Void) async throws -> Double {
        let start = Moment.now()
        try work()
        return Moment.now().seconds(since: start)
    }
}
