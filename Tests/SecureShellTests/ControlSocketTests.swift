import FilesSupport
import Glibc
import RPCSupport
import Testing

@testable import SecureShell

@Suite("A control socket", .timeLimit(.minutes(2)))
struct ControlSocketTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("that is not there, or whose ssh was killed, is free to be made anew")
    func free() throws {
        let socket = ControlSocket(path: "\(folder.path)/s")
        #expect(socket.condition == .free)
        close(try UnixSocket.listen(at: socket.path))
        #expect(socket.condition == .free)
    }

    @Test("that answers is used")
    func alive() throws {
        let socket = ControlSocket(path: "\(folder.path)/s")
        let master = try FakeControlMaster(at: socket.path)
        #expect(socket.condition == .alive)
        withExtendedLifetime(master) {}
    }

    @Test("that does not answer is not, and neither is what is no socket")
    func unusable() throws {
        let socket = ControlSocket(path: "\(folder.path)/s")
        let listener = try UnixSocket.listen(at: socket.path)
        defer { close(listener) }
        #expect(socket.condition == .unusable("the ssh behind \(socket.path) does not answer: end it"))
        folder.write("", to: "file")
        let file = ControlSocket(path: "\(folder.path)/file")
        #expect(file.condition == .unusable("\(file.path) is not a socket of ours: remove it"))
    }

    @Test("of another user is not used", .enabled(if: geteuid() == 0, "only root can give a socket away"))
    func stolen() throws {
        let socket = ControlSocket(path: "\(folder.path)/s")
        let master = try FakeControlMaster(at: socket.path)
        chown(socket.path, 65_534, 65_534)
        #expect(socket.condition == .unusable("\(socket.path) is not a socket of ours: remove it"))
        withExtendedLifetime(master) {}
    }
}
