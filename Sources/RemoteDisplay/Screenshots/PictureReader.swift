internal import CChildProcess
internal import Glibc
internal import Helpers
internal import RFBControl
internal import Threads

/// Reads screenshots' files, each by a helper process that ends with it.
struct PictureReader: Sendable {
    private let program: HelperProgram
    private let patience: UInt32
    private let memory: SharedMemory

    /// - Parameter patience: how long one file may take, ms.
    init(_ program: HelperProgram, patience: UInt32) throws(DisplayFailure) {
        self.program = program
        self.patience = patience
        memory = try SharedMemory()
    }

    /// Reads a PNG or PPM file into the store. Any task; a thread of its own does it.
    func read(_ file: [UInt8], into store: FrameStore) async throws(DisplayFailure) {
        let none = DisplayFailure(.helper, "The system has no thread left for a guest's screen.")
        try await SystemThread.result(name: "picture", orElse: none) { () throws(DisplayFailure) in
            try decode(file, store)
        }
    }

    private func decode(_ file: [UInt8], _ store: FrameStore) throws(DisplayFailure) {
        let number = file.withUnsafeBytes { child_memory_file($0.baseAddress, $0.count) }
        guard number >= 0 else { throw Self.setup(-number) }
        let picture = Descriptor(adopting: number)
        var ends: [Int32] = [-1, -1]
        let code = child_message_pair(&ends)
        guard code == 0 else { throw Self.setup(-code) }
        let control = Descriptor(adopting: ends[0])
        let pid = try start(Descriptor(adopting: ends[1]), picture)
        let start = ConsoleMessage.start(StartOptions(patience: patience)).encoded
        _ = send(control.number, start, start.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        let end = answer(control)
        if case .success(let report) = end { store.apply(report, from: memory) }
        let status = child_end(pid, end.isHang ? 0 : 500, nil)
        guard case .failure(let failure) = end else { return }
        if case .told(let told) = failure.end, told.reason == .broken {
            throw DisplayFailure(
                .broken, "The screenshot is neither a whole PNG nor a whole PPM picture; it is taken again.")
        }
        throw HelperEnd.failure(failure.end, status: status, patience: patience)
    }

    /// Takes over its end of the socket, so that the helper's end is heard of.
    private func start(_ other: Descriptor, _ picture: Descriptor) throws(DisplayFailure) -> pid_t {
        try program.start(verb: PictureHelper.verb, other, picture, memory.descriptor)
    }

    fileprivate struct Failed: Error { let end: HelperEnd }

    /// Waits for the helper's one message.
    private func answer(_ control: Descriptor) -> Result<FrameReport, Failed> {
        var waiting = pollfd(fd: control.number, events: Int16(POLLIN), revents: 0)
        let limit = clock() + Int(patience)
        while case let left = limit - clock(), left > 0 {
            guard poll(&waiting, 1, Int32(clamping: left)) > 0 else { continue }
            var packet = [UInt8](repeating: 0, count: HelperMessage.longest + 1)
            let count = recv(control.number, &packet, packet.count, Int32(MSG_DONTWAIT))
            guard count > 0 else { return .failure(Failed(end: .hangUp)) }
            switch HelperMessage(decoding: Array(packet[..<count])) {
            case .frame(let report): return .success(report)
            case .failed(let failure): return .failure(Failed(end: .told(failure)))
            default: return .failure(Failed(end: .nonsense))
            }
        }
        return .failure(Failed(end: .silence))
    }

    /// The monotonic clock, ms.
    private func clock() -> Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }

    private static func setup(_ code: Int32) -> DisplayFailure {
        DisplayFailure(.helper, "No helper for the screenshot: \(String(cString: strerror(code))).")
    }
}

extension Result where Failure == PictureReader.Failed {
    fileprivate var isHang: Bool { if case .failure(let failure) = self { failure.end.isHang } else { false } }
}
