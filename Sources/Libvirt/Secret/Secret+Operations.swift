import CLibvirt
import Glibc

extension Secret {
    /// The document, without the value. `virSecretGetXMLDesc`.
    public func xml() async throws(LibvirtError) -> String {
        try await run { secret throws(LibvirtError) in
            try check("virSecretGetXMLDesc", taking: virSecretGetXMLDesc(secret, 0))
        }
    }

    /// Removes it with its value. `virSecretUndefine`.
    public func undefine() async throws(LibvirtError) {
        try await run { secret throws(LibvirtError) in try check("virSecretUndefine", virSecretUndefine(secret)) }
    }

    /// What it is for. `virSecretGetUsageType`.
    public func usageKind() async throws(LibvirtError) -> UsageKind {
        try await run { secret throws(LibvirtError) in
            UsageKind(rawValue: try check("virSecretGetUsageType", virSecretGetUsageType(secret)))
        }
    }

    /// The value; throws for private secrets. libvirt's copy is overwritten, the caller's is the caller's to guard.
    /// `virSecretGetValue`.
    public func value() async throws(LibvirtError) -> [UInt8] {
        try await run { secret throws(LibvirtError) in
            var count = 0
            guard let value = virSecretGetValue(secret, &count, 0) else { throw LibvirtError.last("virSecretGetValue") }
            let bytes = FarList.clamped(value, count)
            defer {
                explicit_bzero(value, bytes.count)
                free(value)
            }
            return Array(bytes)
        }
    }

    /// Sets the value. `virSecretSetValue`.
    public func setValue(_ value: [UInt8]) async throws(LibvirtError) {
        try await run { secret throws(LibvirtError) in
            try check("virSecretSetValue", virSecretSetValue(secret, value, value.count, 0))
        }
    }
}
