public import XMLTree

/// Where on the host sound is played and recorded: `<audio>`.
public struct AudioConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "audio"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its number, from 1, which sound cards name.
        public let id = Field<Int>("@id")
        /// Which sound system.
        public let type = Field<AudioType>("@type")
        /// How often the sound is served, µs.
        public let timerPeriod = Field<Int>("@timerPeriod")
        /// Address of a PulseAudio or JACK server.
        public let serverName = Field<String>("@serverName")
        /// Driver of SDL.
        public let driver = Field<String>("@driver")
        /// Folder with PipeWire's socket.
        public let runtimeDirectory = Field<String>("@runtimeDir")
        /// Path of a WAV file to write.
        public let path = Field<String>("@path")
        /// Whether OSS memory is mapped.
        public let tryMemoryMap = Field.yesNo("@tryMMap")
        /// Whether an OSS device is opened alone.
        public let exclusive = Field.yesNo("@exclusive")
        /// Policy of OSS, -1 to 10.
        public let dspPolicy = Field<Int>("@dspPolicy")
        /// Recording.
        public let input = Nested<AudioDirection>("input")
        /// Playing.
        public let output = Nested<AudioDirection>("output")
    }
}

/// The host's sound system.
public struct AudioType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// None: silence.
    public static let nothing = Self("none")
    /// ALSA.
    public static let alsa = Self("alsa")
    /// PulseAudio.
    public static let pulseAudio = Self("pulseaudio")
    /// PipeWire.
    public static let pipeWire = Self("pipewire")
    /// JACK.
    public static let jack = Self("jack")
    /// OSS.
    public static let oss = Self("oss")
    /// SDL.
    public static let sdl = Self("sdl")
    /// The SPICE client.
    public static let spice = Self("spice")
    /// D-Bus clients.
    public static let dbus = Self("dbus")
    /// Apple's.
    public static let coreAudio = Self("coreaudio")
    /// A WAV file.
    public static let file = Self("file")
}

/// Playing or recording on the host: `<output>` and `<input>` of `<audio>`.
public struct AudioDirection: ElementView {
    /// The element's name.
    public static let elementName = "output"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Whether the hypervisor mixes.
        public let mixingEngine = Field.yesNo("@mixingEngine")
        /// Whether the settings below are given.
        public let fixedSettings = Field.yesNo("@fixedSettings")
        /// How many at once.
        public let voices = Field<Int>("@voices")
        /// How much is kept, µs.
        public let bufferLength = Field<Int>("@bufferLength")
        /// Device of the host.
        public let device = Field<String>("@dev")
        /// How many buffers.
        public let bufferCount = Field<Int>("@bufferCount")
        /// How long a period is, µs, for ALSA.
        public let period = Field<Int>("@period")
        /// Whether the device is polled.
        public let tryPoll = Field.yesNo("@tryPoll")
        /// Name of the stream.
        public let name = Field<String>("@name")
        /// Name of the stream, for PulseAudio and PipeWire.
        public let streamName = Field<String>("@streamName")
        /// How late it may be, µs.
        public let latency = Field<Int>("@latency")
        /// Our name towards JACK.
        public let clientName = Field<String>("@clientName")
        /// Which of JACK's ports to connect to, as an expression.
        public let connectPorts = Field<String>("@connectPorts")
        /// Whether our name must be exactly so.
        public let exactName = Field.yesNo("@exactName")
        /// Samples a second, Hz.
        public let frequency = Field<Int>("settings/@frequency")
        /// How many channels.
        public let channels = Field<Int>("settings/@channels")
        /// Format of a sample: s8, u8, s16, u16, s32, u32 or f32.
        public let format = Field<String>("settings/@format")
    }
}
