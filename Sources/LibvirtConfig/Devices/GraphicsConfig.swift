public import XMLTree

/// A way to see the guest's screen: `<graphics>`.
public struct GraphicsConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "graphics"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// How it is seen.
        public let type = Field<GraphicsType>("@type")
        /// TCP port; -1 for any free one.
        public let port = Field<Int>("@port")
        /// TCP port for TLS, SPICE only; -1 for any free one.
        public let tlsPort = Field<Int>("@tlsPort")
        /// Whether libvirt chooses the ports.
        public let autoPort = Field.yesNo("@autoport")
        /// Port for WebSockets, VNC only; -1 for any free one.
        public let webSocket = Field<Int>("@websocket")
        /// Address to listen at; a copy of that of the first `listens`.
        public let listenAddress = Field<String>("@listen")
        /// Where it listens.
        public let listens = NestedList<GraphicsListen>("listen")
        /// Path of a socket, VNC only; an older spelling of a listen.
        public let socket = Field<String>("@socket")
        /// Keyboard layout, such as `en-us`; better left out.
        public let keymap = Field<String>("@keymap")
        /// Whether VNC clients share: allow-exclusive, force-shared or ignore.
        public let sharePolicy = Field<String>("@sharePolicy")
        /// Whether VNC clients may reset the guest.
        public let powerControl = Field.yesNo("@powerControl")
        /// What SPICE channels use: any, secure or insecure.
        public let defaultMode = Field<String>("@defaultMode")
        /// The password; libvirt tells it only when asked for secrets.
        public let password = Field<String>("@passwd")
        /// When the password ends, as `2026-01-31T12:00:00`, UTC.
        public let passwordValidTo = Field<String>("@passwdValidTo")
        /// What a new client with a password does to the old one: disconnect, fail or keep.
        public let connected = Field<String>("@connected")
        /// X display, for `sdl`.
        public let display = Field<String>("@display")
        /// X authority file, for `sdl`.
        public let xAuthority = Field<String>("@xauth")
        /// Whether `sdl` fills the screen.
        public let fullscreen = Field.yesNo("@fullscreen")
        /// Whether a new RDP user may replace the old one.
        public let replaceUser = Field.yesNo("@replaceUser")
        /// Whether RDP takes several users.
        public let multiUser = Field.yesNo("@multiUser")
        /// The host's audio that VNC sends.
        public let audioID = Field<Int>("audio/@id")
        /// Which SPICE channels must or must not use TLS.
        public let channels = NestedList<GraphicsChannel>("channel")
        /// Compression of SPICE images: auto_glz, auto_lz, quic, glz, lz or off.
        public let imageCompression = Field<String>("image/@compression")
        /// JPEG over SPICE: auto, never or always.
        public let jpegCompression = Field<String>("jpeg/@compression")
        /// Zlib over SPICE: auto, never or always.
        public let zlibCompression = Field<String>("zlib/@compression")
        /// Whether SPICE compresses sound.
        public let playbackCompression = Field.onOff("playback/@compression")
        /// Which SPICE areas become video: filter, all or off.
        public let streaming = Field<String>("streaming/@mode")
        /// Whether SPICE shares the clipboard.
        public let clipboardCopyPaste = Field.yesNo("clipboard/@copypaste")
        /// Who draws SPICE's pointer: server or client.
        public let mouseMode = Field<String>("mouse/@mode")
        /// Whether SPICE clients may send files.
        public let fileTransfer = Field.yesNo("filetransfer/@enable")
        /// Whether the host's graphics card draws.
        public let gl = Field.yesNo("gl/@enable")
        /// Which card, such as `/dev/dri/renderD128`.
        public let glRenderNode = Field<String>("gl/@rendernode")
        /// Whether D-Bus clients connect straight to the hypervisor.
        public let p2p = Field.yesNo("@p2p")
        /// Address of the D-Bus to appear on.
        public let busAddress = Field<String>("@address")
    }
}

/// How a guest's screen is seen.
public struct GraphicsType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Over VNC.
    public static let vnc = Self("vnc")
    /// Over SPICE.
    public static let spice = Self("spice")
    /// Over RDP, VirtualBox only.
    public static let rdp = Self("rdp")
    /// In a window of the host.
    public static let sdl = Self("sdl")
    /// In a window of the host, VirtualBox only.
    public static let desktop = Self("desktop")
    /// Not at all: the card draws for another one of these.
    public static let eglHeadless = Self("egl-headless")
    /// Over D-Bus.
    public static let dbus = Self("dbus")
}
