public import XMLTree

/// A trusted platform module: `<tpm>`.
public struct TPMConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "tpm"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What the guest sees.
        public let model = Field<TPMModel>("@model")
        /// What stands behind it.
        public let backend = Field<TPMBackend>("backend/@type")
        /// Which TPM an emulator is.
        public let version = Field<TPMVersion>("backend/@version")
        /// Whether the state of a transient guest's emulator is kept.
        public let persistentState = Field.yesNo("backend/@persistent_state")
        /// How much the emulator logs.
        public let debug = Field<Int>("backend/@debug")
        /// Secret, by its uuid, that the emulator's state is encrypted with.
        public let encryptionSecret = Field<String>("backend/encryption/@secret")
        /// Whether an emulator's SHA-1 bank is active.
        public let pcrBankSHA1 = Field.presence("backend/active_pcr_banks/sha1")
        /// Whether an emulator's SHA-256 bank is active.
        public let pcrBankSHA256 = Field.presence("backend/active_pcr_banks/sha256")
        /// Whether an emulator's SHA-384 bank is active.
        public let pcrBankSHA384 = Field.presence("backend/active_pcr_banks/sha384")
        /// Whether an emulator's SHA-512 bank is active.
        public let pcrBankSHA512 = Field.presence("backend/active_pcr_banks/sha512")
        /// Device of the host, for `passthrough`.
        public let device = Field<String>("backend/device/@path")
        /// Where an emulator's state is or an external one listens: file, dir or unix.
        public let sourceType = Field<String>("backend/source/@type")
        /// Path of that.
        public let sourcePath = Field<String>("backend/source/@path")
        /// Which side we are of an external one: connect.
        public let sourceMode = Field<String>("backend/source/@mode")
        /// Profile of the emulator.
        public let profile = Field<String>("backend/profile/@name")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the device sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What the guest sees as its TPM.
public struct TPMModel: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The older interface.
    public static let tis = Self("tpm-tis")
    /// The newer interface.
    public static let crb = Self("tpm-crb")
    /// POWER's.
    public static let spapr = Self("tpm-spapr")
    /// POWER's, for a guest that is itself a host.
    public static let spaprProxy = Self("spapr-tpm-proxy")
}

/// What stands behind a TPM.
public struct TPMBackend: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// swtpm, started by libvirt.
    public static let emulator = Self("emulator")
    /// The host's own.
    public static let passthrough = Self("passthrough")
    /// swtpm, started by somebody else.
    public static let external = Self("external")
}

/// Which TPM an emulator is.
public struct TPMVersion: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// TPM 1.2.
    public static let v1_2 = Self("1.2")
    /// TPM 2.0.
    public static let v2_0 = Self("2.0")
}
