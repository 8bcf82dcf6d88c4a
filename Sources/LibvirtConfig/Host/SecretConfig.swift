public import XMLTree

/// A password or key that the daemon keeps: `<secret>`. The value is never in it.
public struct SecretConfig: ElementView {
    /// The element's name.
    public static let elementName = "secret"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What identifies it.
        public let uuid = Field<String>("uuid")
        /// A description for people.
        public let description = Field<String>("description")
        /// Whether it is only in memory.
        public let ephemeral = Field.yesNo("@ephemeral")
        /// Whether nobody is told its value.
        public let isPrivate = Field.yesNo("@private")
        /// What it is for.
        public let usage = Field<SecretUsage>("usage/@type")
        /// Path of the volume it unlocks.
        public let volume = Field<String>("usage/volume")
        /// Name of what it is for, for Ceph, TLS and TPM.
        public let name = Field<String>("usage/name")
        /// iSCSI target it is for.
        public let target = Field<String>("usage/target")
    }
}

/// What a secret is for.
public struct SecretUsage: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// An encrypted volume.
    public static let volume = Self("volume")
    /// A Ceph cluster.
    public static let ceph = Self("ceph")
    /// An iSCSI target.
    public static let iscsi = Self("iscsi")
    /// A TLS key.
    public static let tls = Self("tls")
    /// State of an emulated TPM.
    public static let vtpm = Self("vtpm")
}
