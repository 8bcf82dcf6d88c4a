internal import Glibc
import Synchronization
internal import Threads

/// A daemon without any hypervisor: it lets everybody in and answers every question with what the script says.
///
/// `deinit` closes everything and removes the socket.
public final class ScriptedDaemon: Sendable {
    /// What answers a question: the body of the reply, or nil for an error.
    public typealias Script = @Sendable (RPCMessage) -> [UInt8]?

    /// The socket's path.
    public let path: String
    private let listener: Int32
    private let script: Mutex<Script>

    /// Listens in a new folder under /tmp.
    ///
    /// - Throws: `UnixSocket.Failure` when no socket can be made.
    public init(_ script: @escaping Script = { _ in nil }) throws {
        (listener, path) = try UnixSocket.listen()
        self.script = Mutex(script)
        let listener = listener
        let isStarted = SystemThread.start(name: "scripted-daemon") { [weak self] in
            while case let client = accept(listener, nil, nil), client >= 0 {
                let isStarted = SystemThread.start(name: "scripted-peer") { [weak self] in
                    while let call = RPCMessage.read(from: client), let answer = self?.answer(call) {
                        answer.send(to: client)
                    }
                    Glibc.close(client)
                }
                if !isStarted { Glibc.close(client) }
            }
            Glibc.close(listener)
        }
        guard isStarted else { throw UnixSocket.failure("the system has no thread left") }
    }

    deinit {
        // Its thread closes it: until then nothing else gets its number.
        shutdown(listener, Int32(SHUT_RDWR))
        UnixSocket.remove(path)
    }

    /// The URI to open.
    public var uri: String { "qemu+unix:///system?socket=\(path)" }

    /// What is answered from now on.
    public func answer(_ script: @escaping Script) { self.script.withLock { $0 = script } }

    private func answer(_ call: RPCMessage) -> RPCMessage {
        guard call.program == RPCMessage.remote else { return call.reply([]) }
        switch call.procedure {
        case RPCMessage.Procedure.open, RPCMessage.Procedure.close: return call.reply([])
        case RPCMessage.Procedure.authenticationList:
            // One way in, which asks nothing.
            return call.reply(
                XDR.bytes {
                    $0.number(1)
                    $0.number(0)
                })
        case RPCMessage.Procedure.supportsFeature: return call.reply(XDR.bytes { $0.number(0) })
        default:
            let script = script.withLock { $0 }
            return script(call).map { call.reply($0) } ?? call.reply(Self.refusal, status: 1)
        }
    }

    /// `remote_error`: no support for this.
    private static let refusal = XDR.bytes {
        $0.number(3)
        $0.number(7)
        $0.optional("The script has no answer")
        $0.number(2)
        for _ in 0..<7 { $0.number(0) }
    }
}
