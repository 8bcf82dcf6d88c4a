import Dispatch
import Libvirt
import RPCSupport

/// Any answers of a daemon to any question about lists, counts and figures: they are read or refused with an error. What
/// is read lies inside what libvirt allocated, which AddressSanitizer watches.
///
/// The first byte chooses the question, the second how long the first answer is, in words; later answers are the rest.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    guard size >= 2, let peer = Peer.shared else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    let rest = bytes[2...]
    let first = rest.prefix(Int(bytes[1]) * 4)
    peer.ask(Int(bytes[0]), answers: [padded(first), padded(rest.dropFirst(first.count))])
    return 0
}

/// A message's body is made of words.
private func padded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(bytes) + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
}

/// A connection to a daemon that answers as it is told to.
private final class Peer: Sendable {
    /// Nil when there is no socket.
    static let shared = Peer()

    private let daemon: ScriptedDaemon
    private let connection: Connection
    private let domain: Domain
    private let network: Network

    private init?() {
        // A guest and a network, both called "a", that exist as long as the process runs.
        let one = XDR.bytes {
            $0.number(1)
            $0.text("a")
            $0.fixed([UInt8](repeating: 1, count: 16))
            $0.number(1)
        }
        guard let daemon = try? ScriptedDaemon({ _ in one + [0, 0, 0, 1] }) else { return nil }
        let opened = wait { () -> (Connection, Domain, Network)? in
            guard let connection = try? await Connection.open(daemon.uri),
                let domain = try? await connection.domains().first
            else { return nil }
            daemon.answer { _ in one }
            guard let network = try? await connection.networks().first else { return nil }
            return (connection, domain, network)
        }
        guard let opened else { return nil }
        self.daemon = daemon
        (connection, domain, network) = opened
    }

    func ask(_ number: Int, answers: [[UInt8]]) {
        let queue = AnswerQueue(answers)
        daemon.answer { _ in queue.next() }
        wait { [self] in
            if number % 2 == 0 { await askHost(number / 2) } else { await askGuest(number / 2) }
        }
    }

    private func askHost(_ number: Int) async {
        switch number % 14 {
        case 0: _ = try? await connection.domains()
        case 1: _ = try? await connection.networks()
        case 2: _ = try? await connection.storagePools()
        case 3: _ = try? await connection.nodeDevices()
        case 4: _ = try? await connection.secrets()
        case 5: _ = try? await connection.allDomainStatistics()
        case 6: _ = try? await connection.allDomainStats()
        case 7: _ = try? await connection.cpuModelNames(architecture: "x86_64")
        case 8: _ = try? await connection.onlineProcessors()
        case 9: _ = try? await connection.nodeCPUStatistics()
        case 10: _ = try? await connection.nodeMemoryStatistics()
        case 11: _ = try? await connection.cellsFreeMemory(count: 4)
        case 12: _ = try? await connection.nodeMemoryParameters()
        default: _ = try? await network.leases()
        }
    }

    private func askGuest(_ number: Int) async {
        switch number % 14 {
        case 0: _ = try? await domain.filesystems()
        case 1: _ = try? await domain.ioThreads()
        case 2: _ = try? await domain.interfaceAddresses()
        case 3: _ = try? await domain.messages()
        case 4: _ = try? await domain.vcpus()
        case 5: _ = try? await domain.vcpuPinning()
        case 6: _ = try? await domain.diskErrors()
        case 7: _ = try? await domain.memoryParameters()
        case 8: _ = try? await domain.guestInformation()
        case 9: _ = try? await domain.jobStatistics()
        case 10: _ = try? await domain.snapshots()
        case 11: _ = try? await domain.authorizedSSHKeys(of: "a")
        case 12: _ = try? await connection.memoryStatistics(of: domain)
        default: _ = try? await connection.blockStatistics(of: domain, disk: "vda")
        }
    }
}

/// Answers in their order; the last one again and again.
private final class AnswerQueue: @unchecked Sendable {
    private let lock = DispatchQueue(label: "answers")
    private var answers: [[UInt8]]

    init(_ answers: [[UInt8]]) { self.answers = answers }

    func next() -> [UInt8] { lock.sync { answers.count > 1 ? answers.removeFirst() : answers.first ?? [] } }
}

/// Waits on this thread for what runs on others.
@discardableResult
private func wait<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) -> Value {
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var result: Value?
    Task.detached {
        result = await body()
        done.signal()
    }
    done.wait()
    guard let result else { fatalError("no result") }
    return result
}
