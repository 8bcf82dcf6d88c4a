internal import Glibc
internal import Prison
internal import RFBControl
internal import Screen

/// One picture file read in a process of its own: virt-tui started again under a hidden verb.
///
/// Screenshots are files that a host made and a guest painted. Whoever takes their reader over gets nothing, and one that
/// takes for ever or fills its memory costs a picture.
public enum PictureHelper {
    /// The hidden verb.
    public static let verb = "picture-helper"

    /// The largest file, bytes: a plain picture of the largest screen.
    public static let longestFile = 160 << 20

    /// Which descriptor the helper finds where.
    public enum Descriptor {
        /// The control socket, one packet a message.
        public static let control: Int32 = 3
        /// The file, PNG or PPM.
        public static let picture: Int32 = 4
        /// The memory that the picture is written to, `FrameLimits.bytes` long.
        public static let frame: Int32 = 5
    }

    /// Runs the helper and never returns if the arguments (with the program's name) ask for it. To be called first of
    /// all, on the main thread.
    public static func runIfAsked(_ arguments: [String]) {
        guard arguments.count == 2, arguments[1] == verb else { return }
        guard ControlSocket.isSocket(Descriptor.control) else {
            let text = "virt-tui starts this verb by itself to read a picture; run virt-tui without it.\n"
            _ = text.withCString { write(2, $0, strlen($0)) }
            _exit(64)
        }
        let control = ControlSocket(Descriptor.control)
        control.send(answer(to: control))
        _exit(0)
    }

    private static func answer(to control: ControlSocket) -> HelperMessage {
        guard case .start(let options)? = control.receive() else { return .failed(HelperFailure(.control)) }
        let limits = Prison.Limits(
            privateMemory: 32 << 20, addressSpace: 96 << 20, processorTime: UInt64(options.patience / 1000) + 1)
        guard let file = mapFile(), let frame = SharedFrame(Descriptor.frame), Prison.enter(limits) else {
            return .failed(HelperFailure(.setup, detail: String(cString: strerror(errno))))
        }
        guard let size = ScreenshotFile.size(of: file) else { return .failed(HelperFailure(.broken)) }
        guard FrameLimits.allow(width: size.width, height: size.height) else { return .failed(HelperFailure(.size)) }
        let count = size.width * size.height
        let isWhole = frame.pixels.withMemoryRebound(to: UInt32.self, capacity: count) { pixels in
            ScreenshotFile.decode(file, into: UnsafeMutableBufferPointer(start: pixels, count: count))
        }
        guard isWhole else { return .failed(HelperFailure(.broken)) }
        let whole = FrameRectangle(x: 0, y: 0, width: size.width, height: size.height)
        return .frame(FrameReport(number: 1, width: size.width, height: size.height, changes: [whole]))
    }

    private static func mapFile() -> UnsafeRawBufferPointer? {
        var facts = stat()
        guard fstat(Descriptor.picture, &facts) == 0, (1...longestFile).contains(Int(facts.st_size)) else { return nil }
        let memory = mmap(nil, Int(facts.st_size), PROT_READ, MAP_PRIVATE, Descriptor.picture, 0)
        guard let memory, memory != MAP_FAILED else { return nil }
        return UnsafeRawBufferPointer(start: memory, count: Int(facts.st_size))
    }
}
