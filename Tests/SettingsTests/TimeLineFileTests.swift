import FilesSupport
import FleetModel
import Testing

@testable import Settings

@Suite struct TimeLineFileTests {
    private func entry(_ time: Int64, _ text: String, kind: TimeLineEntry.Kind = .event) -> TimeLineEntry {
        TimeLineEntry(time: time, kind: kind, host: "kvm1", uri: "qemu:///system", text: text)
    }

    @Test func whatSeveralWriteIsReadInOrderAndOnce() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/state/timeline"
        let (one, other) = (TimeLine(path: path), TimeLine(path: path))
        one.add(entry(3, "started"))
        other.add(entry(4, "started"))
        other.add(entry(1, "defined"))
        one.add(entry(9, "started"))
        for _ in 0..<2 { one.add(entry(5, "reboot web", kind: .action)) }
        #expect(
            TimeLine(path: path).entries().map(\.text) == ["defined", "started", "reboot web", "reboot web", "started"])
        #expect(TimeLine(path: path).entries(since: 5).count == 3)
    }

    @Test func itHasALimitAndKeepsTheNewest() throws {
        let folder = try TemporaryFolder()
        let line = TimeLine(path: folder.path + "/timeline", limit: 4096)
        for number in 0..<1000 { line.add(entry(Int64(number) * 10, "event \(number)")) }
        let kept = line.entries()
        #expect(kept.last?.text == "event 999" && kept.count < 200 && kept.count > 20)
    }

    @Test func worldsOfTheTestDriverLeaveNothing() throws {
        let folder = try TemporaryFolder()
        let line = TimeLine(path: folder.path + "/timeline")
        line.add(TimeLineEntry(time: 1, kind: .event, host: "default", uri: "test:///default", text: "started"))
        #expect(line.entries().isEmpty)
    }
}
