import Console
import FilesSupport
import FleetModel
import Settings
import Synchronization
import Testing

@testable import Runtime

@Suite("The time line's keeper")
struct TimeLineKeeperTests {
    private final class Heard: Sendable {
        private let state = Mutex<(kept: [String], happened: [String])>(([], []))

        func take(_ message: Message) {
            state.withLock { state in
                switch message {
                case .kept(let entries): state.kept += entries.map(\.text)
                case .happened(let entries): state.happened += entries.map(\.text)
                default: break
                }
            }
        }

        var kept: [String] { state.withLock { $0.kept } }
        var happened: [String] { state.withLock { $0.happened } }
    }

    private func entry(_ text: String, time: Int64 = 1) -> TimeLineEntry {
        TimeLineEntry(time: time, kind: .action, host: "kvm1", uri: "qemu:///system", text: text)
    }

    @Test("tells what earlier runs left and nothing of its own twice")
    func earlier() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/timeline"
        TimeLine(path: path).add(entry("before"))
        let heard = Heard()
        let keeper = TimeLineKeeper(TimeLine(path: path)) { heard.take($0) }
        keeper.open()
        keeper.add(entry("now"))
        keeper.finish()
        #expect(heard.kept == ["before"] && heard.happened == ["now"])
        #expect(TimeLine(path: path).entries().map(\.text) == ["before", "now"])
    }

    @Test("loses no line when two write at the same time")
    func two() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/timeline"
        await withTaskGroup(of: Void.self) { group in
            for name in ["a", "b"] {
                group.addTask {
                    let keeper = TimeLineKeeper(TimeLine(path: path)) { _ in }
                    for number in 0..<200 { keeper.add(entry("\(name)\(number)", time: Int64(number))) }
                    keeper.finish()
                }
            }
        }
        let kept = TimeLine(path: path).entries().map(\.text)
        #expect(kept.count == 400 && Set(kept).count == 400)
    }

    @Test("takes of the fleet what is worth a line")
    func fleet() throws {
        let folder = try TemporaryFolder()
        let heard = Heard()
        let keeper = TimeLineKeeper(TimeLine(path: folder.path + "/timeline")) { heard.take($0) }
        keeper.note(.host(HostSnapshot(id: HostID(0), name: "kvm1", uri: "qemu:///system")))
        var task = TaskSnapshot(id: 1, title: "start web", host: HostID(0), startedAt: Moment(nanoseconds: 0))
        keeper.note(.task(task))
        (task.state, task.endedAt) = (.succeeded(nil), task.startedAt)
        keeper.note(.task(task))
        #expect(heard.happened == ["start web: done"])
    }
}
