import FleetModel
import Foundation
import Glibc
import LabSupport
import PtySupport

/// What a terminal gets to see of a guest that prints without end, and what that weighs.
enum ScrollingTerminal {
    /// What the guest does: line after line, each with its number. Whole files at once would keep QEMU, not us, busy: it
    /// then sends any client ten pictures a second.
    static let loop = "i=100000; while :; do i=$((i+1)); echo \"n=$i; of a text that goes on and on\"; done &"

    /// The screen page of the console on a terminal of 120 × 40, which shows all of the guest's 80 × 25.
    static func measure(_ lab: Lab, seconds: Double) async throws -> [Measurement] {
        let session = try await PtySession.console(lab.uri, selecting: "linux", without: "spare")
        session.send("v")
        try await session.waitFor("VNC through libvirt")
        session.send("clear; \(loop)\r")
        try await session.waitUntil("lines that scroll") { newest(in: $0) ?? 0 > 100_100 }

        let helper = helper(of: session.pid)
        let (received, written, start) = (Self.read(by: helper), session.rawBytes.count, Moment.now())
        // Each picture is written at once, and the next one 30 ms later at the earliest. What it shows is not looked at
        // meanwhile: that would make the terminal a slow one.
        var (pictures, known, isQuiet) = (0, written, true)
        while Moment.now().seconds(since: start) < seconds {
            try await Task.sleep(for: .milliseconds(4))
            let count = session.rawBytes.count
            if count != known, isQuiet { pictures += 1 }
            isQuiet = count == known
            known = count
        }
        let elapsed = Moment.now().seconds(since: start)
        let bytes = Double(session.rawBytes.count - written) / elapsed / 1024
        let display = Double(Self.read(by: helper) - received) / elapsed / 1024
        session.send("kill $!; clear; echo over-$((40+2))\r")
        try await session.waitFor("over-42")
        session.send(bytes: [0x1D])
        try await session.waitUntil("the list") { $0.contains("NAME") }
        session.send("q")
        _ = try await session.exit()
        return [
            Measurement(
                name: "scrolling console on the terminal: time between pictures",
                value: elapsed * 1000 / Double(max(pictures, 1)), unit: "ms", limit: 50,
                note: "\(Units.plain(Double(pictures) / elapsed)) pictures/s"),
            Measurement(
                name: "scrolling console on the terminal: bytes against those from the display",
                value: bytes / display * 100, unit: "%", limit: nil,
                note: "\(Units.plain(bytes)) KiB/s to the terminal, \(Units.plain(display)) KiB/s from the display"),
        ]
    }

    /// The number in the last of the guest's lines.
    private static func newest(in screen: PtyScreen) -> Int? {
        screen.lines.compactMap { line in
            guard let start = line.range(of: "n=1") else { return nil }
            return Int(line[start.lowerBound...].dropFirst(2).prefix { $0.isNumber })
        }.max()
    }

    /// The console's child that has read most: others may look at screens for the list's column.
    private static func helper(of pid: pid_t) -> pid_t {
        let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
        let children = tasks.flatMap { task in
            Idle.contents("/proc/\(pid)/task/\(task)/children").split(separator: " ").compactMap { pid_t($0) }
        }
        return children.max { read(by: $0) < read(by: $1) } ?? 0
    }

    /// Bytes that a process has read so far; the helper reads next to nothing but its display.
    private static func read(by pid: pid_t) -> Int {
        let line = Idle.contents("/proc/\(pid)/io").split(separator: "\n").first
        return (line?.split(separator: " ").last).flatMap { Int($0) } ?? 0
    }
}
