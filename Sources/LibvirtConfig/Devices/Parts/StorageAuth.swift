public import XMLTree

/// How to log in to a storage server: `<auth>`.
public struct StorageAuth: ElementView {
    /// The element's name.
    public static let elementName = "auth"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// How: chap or ceph, in a storage pool.
        public let type = Field<String>("@type")
        /// The user.
        public let username = Field<String>("@username")
        /// What the secret is for: ceph or iscsi.
        public let secretType = Field<String>("secret/@type")
        /// The secret, by its uuid.
        public let secretUUID = Field<String>("secret/@uuid")
        /// The secret, by what it is for.
        public let secretUsage = Field<String>("secret/@usage")
    }
}

/// How a volume or an image is encrypted: `<encryption>`.
public struct StorageEncryption: ElementView {
    /// The element's name.
    public static let elementName = "encryption"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// The format.
        public let format = Field<EncryptionFormat>("@format")
        /// Who encrypts: qemu or librbd.
        public let engine = Field<String>("@engine")
        /// What the secret is: passphrase.
        public let secretType = Field<String>("secret/@type")
        /// The secret, by its uuid.
        public let secretUUID = Field<String>("secret/@uuid")
        /// The secret, by what it is for.
        public let secretUsage = Field<String>("secret/@usage")
        /// The cipher, such as `aes`.
        public let cipher = Field<String>("cipher/@name")
        /// Its key, bits.
        public let cipherSize = Field<Int>("cipher/@size")
        /// Its mode, such as `xts`.
        public let cipherMode = Field<String>("cipher/@mode")
        /// Its hash, such as `sha256`.
        public let cipherHash = Field<String>("cipher/@hash")
        /// What makes initial vectors, such as `plain64`.
        public let ivGenerator = Field<String>("ivgen/@name")
        /// The hash for that.
        public let ivHash = Field<String>("ivgen/@hash")
    }
}

/// The format of an encrypted image.
public struct EncryptionFormat: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// As libvirt likes.
    public static let automatic = Self("default")
    /// LUKS.
    public static let luks = Self("luks")
    /// LUKS 2.
    public static let luks2 = Self("luks2")
    /// LUKS of any version.
    public static let luksAny = Self("luks-any")
    /// QEMU's old one, no longer supported for running guests.
    public static let qcow = Self("qcow")
}
