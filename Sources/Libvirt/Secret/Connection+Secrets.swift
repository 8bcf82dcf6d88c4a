import CLibvirt

extension Connection {
    /// Every secret, or those the flags ask for; never their values. `virConnectListAllSecrets`.
    public func secrets(_ flags: Secret.ListFlags = []) throws(LibvirtError) -> [Secret] {
        try list("virConnectListAllSecrets") { virConnectListAllSecrets($0, $1, flags.rawValue) }
    }

    /// The secret of that identity; throws `ErrorCode.noSecret` if there is none. `virSecretLookupByUUID`.
    public func secret(_ uuid: UUID) throws(LibvirtError) -> Secret {
        let bytes = uuid.bytes
        return try make("virSecretLookupByUUID") { virSecretLookupByUUID($0, bytes) }
    }

    /// The secret for some use. `virSecretLookupByUsage`.
    public func secret(for use: String, kind: Secret.UsageKind) throws(LibvirtError) -> Secret {
        try make("virSecretLookupByUsage") { virSecretLookupByUsage($0, kind.rawValue, use) }
    }

    /// Adds or replaces a secret, without its value. `virSecretDefineXML`.
    public func defineSecret(_ xml: String, _ flags: Secret.DefineFlags = []) throws(LibvirtError) -> Secret {
        try make("virSecretDefineXML") { virSecretDefineXML($0, xml, flags.rawValue) }
    }
}
