public import XMLTree

/// Encryption of a guest's memory: `<launchSecurity>`.
public struct LaunchSecurity: ElementView {
    /// The element's name.
    public static let elementName = "launchSecurity"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Which kind.
        public let type = Field<LaunchSecurityType>("@type")
        /// Whether a directly booted kernel is measured.
        public let kernelHashes = Field.yesNo("@kernelHashes")
        /// Which address bit says that a page is encrypted.
        public let cBitPosition = Field<Int>("cbitpos")
        /// How many address bits are lost.
        public let reducedPhysicalBits = Field<Int>("reducedPhysBits")
        /// What the owner demands, as the processor's bits.
        public let policy = Field.hexadecimal("policy", digits: 4)
        /// The owner's half of a key, base64.
        public let certificate = Field<String>("dhCert")
        /// The owner's session, base64.
        public let session = Field<String>("session")
        /// Whether the author's key is in the identity, SEV-SNP.
        public let authorKey = Field.yesNo("@authorKey")
        /// Workarounds that the guest is told, base64, SEV-SNP.
        public let guestVisibleWorkarounds = Field<String>("guestVisibleWorkarounds")
        /// Identity of the guest, base64, SEV-SNP.
        public let idBlock = Field<String>("idBlock")
        /// Proof of that, base64, SEV-SNP.
        public let idAuth = Field<String>("idAuth")
        /// What the host gives along, base64, SEV-SNP.
        public let hostData = Field<String>("hostData")
    }
}

/// Which kind of memory encryption.
public struct LaunchSecurityType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// AMD SEV and SEV-ES.
    public static let sev = Self("sev")
    /// AMD SEV-SNP.
    public static let sevSNP = Self("sev-snp")
    /// s390x's.
    public static let s390PV = Self("s390-pv")
    /// Intel's.
    public static let tdx = Self("tdx")
}
