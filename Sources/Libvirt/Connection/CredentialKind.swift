import CLibvirt

extension Credential {
    /// What a credential request asks for (`virConnectCredentialType`).
    public struct Kind: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_CRED_USERNAME`.
        public static var userName: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_CRED_USERNAME.rawValue)) }

        /// `VIR_CRED_AUTHNAME`.
        public static var authenticationName: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_CRED_AUTHNAME.rawValue))
        }

        /// `VIR_CRED_LANGUAGE`.
        public static var language: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_CRED_LANGUAGE.rawValue)) }

        /// `VIR_CRED_CNONCE`.
        public static var cnonce: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_CRED_CNONCE.rawValue)) }

        /// `VIR_CRED_PASSPHRASE`.
        public static var passphrase: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_CRED_PASSPHRASE.rawValue)) }

        /// `VIR_CRED_ECHOPROMPT`.
        public static var echoPrompt: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_CRED_ECHOPROMPT.rawValue)) }

        /// `VIR_CRED_NOECHOPROMPT`.
        public static var noEchoPrompt: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_CRED_NOECHOPROMPT.rawValue))
        }

        /// `VIR_CRED_REALM`.
        public static var realm: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_CRED_REALM.rawValue)) }

        /// `VIR_CRED_EXTERNAL`.
        public static var external: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_CRED_EXTERNAL.rawValue)) }
    }
}
