internal import CLibvncclient
internal import Glibc
internal import Prison
internal import RFBControl

/// The RFB client in a process of its own: virt-tui started again under a hidden verb.
///
/// A display may crash it, hang it or fill its memory; the console loses a picture and nothing else. It gets three
/// or four descriptors (`Descriptor`), reads no settings and meets neither libvirt nor the terminal.
public enum RFBHelper {
    /// The hidden verb.
    public static let verb = "rfb-helper"

    /// Which descriptor the helper finds where.
    public enum Descriptor {
        /// The control socket, one packet a message.
        public static let control: Int32 = 3
        /// The connection to the display.
        public static let display: Int32 = 4
        /// The memory that the picture is written to, `FrameLimits.bytes` long.
        public static let frame: Int32 = 5
        /// The file with the certificates that the display must be signed by, to be read; there may be none.
        public static let authority: Int32 = 6
    }

    /// Runs the helper and never returns if the arguments (with the program's name) ask for it. To be called first of
    /// all, on the main thread.
    public static func runIfAsked(_ arguments: [String]) {
        guard arguments.count == 2, arguments[1] == verb else { return }
        guard ControlSocket.isSocket(Descriptor.control), ControlSocket.isSocket(Descriptor.display) else {
            let text = "virt-tui starts this verb by itself to read a guest's screen; run virt-tui without it.\n"
            _ = text.withCString { write(2, $0, strlen($0)) }
            _exit(64)
        }
        _exit(run())
    }

    private static func run() -> Int32 {
        let control = ControlSocket(Descriptor.control)
        guard case .start(let options)? = control.receive() else {
            control.send(.failed(HelperFailure(.control)))
            return 1
        }
        if options.allowsTLS, fcntl(Descriptor.authority, F_GETFD) >= 0 {
            _ = vnc_keep_authority(Descriptor.authority)
            close(Descriptor.authority)
        }
        guard let frame = SharedFrame(Descriptor.frame), prepareDisplay(), Prison.enter(limits) else {
            control.send(.failed(HelperFailure(.setup, detail: String(cString: strerror(errno)))))
            return 1
        }
        let session = DisplaySession(control: control, frame: frame, options: options)
        control.send(.failed(session.run()))
        return 0
    }

    /// What a decoder may need; the shared picture is mapped already.
    private static let limits = Prison.Limits(privateMemory: 104 << 20, addressSpace: 192 << 20)

    /// The client library heeds its time limits only on descriptors that do not block.
    private static func prepareDisplay() -> Bool {
        let flags = fcntl(Descriptor.display, F_GETFL)
        return flags >= 0 && fcntl(Descriptor.display, F_SETFL, flags | O_NONBLOCK) == 0
    }
}
