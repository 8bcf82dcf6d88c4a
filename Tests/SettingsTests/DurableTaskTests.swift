import FilesSupport
import Testing

@testable import Settings

@Suite("What has to go on after the program's end")
struct DurableTaskTests {
    private let task = DurableTask(
        uri: "qemu+ssh://root@kvm1/system", host: "kvm1", guest: "6695eb01-f6a4-8304-79aa-97f2502e193f",
        name: "a \"b\"\u{1B}[2J")

    @Test("is written for its owner alone, held by one, taken up when it is let go, and gone when it is done")
    func life() throws {
        let folder = try TemporaryFolder()
        let tasks = "\(folder.path)/state/tasks"
        #expect(DurableTask.hasNone(in: tasks))
        var held: DurableTask.Held? = try task.begin(in: tasks)
        #expect(folder.mode("state/tasks/\(task.guest).toml") == 0o600)
        #expect(!DurableTask.hasNone(in: tasks))
        #expect(DurableTask.takeUp(in: tasks) { _ in true }.isEmpty, "somebody is at it")
        withExtendedLifetime(held) {}
        held = nil
        #expect(DurableTask.takeUp(in: tasks) { $0.uri == "elsewhere" }.isEmpty)
        let taken = DurableTask.takeUp(in: tasks) { $0.uri == task.uri }
        #expect(taken.map(\.task) == [task])
        #expect(DurableTask.takeUp(in: tasks) { _ in true }.isEmpty)
        taken.first?.done()
        #expect(DurableTask.hasNone(in: tasks))
    }

    @Test("is left alone where its file is no such thing")
    func nonsense() throws {
        let folder = try TemporaryFolder()
        folder.write("uri = 3", to: "one.toml")
        folder.write("\u{0}", to: "two.toml")
        folder.write("uri = \"a\"\n", to: "three.toml")
        #expect(DurableTask.takeUp(in: folder.path) { _ in true }.isEmpty)
        #expect(folder.read("one.toml") == "uri = 3")
    }
}
