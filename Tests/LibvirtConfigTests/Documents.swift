import LibvirtConfig
import Testing
import XMLTree

/// Documents of our own in the folder `Documents`, each one that libvirt's schemas allow.
enum Documents {
    /// One of them.
    struct Document: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String

        var testDescription: String { name }
    }

    static let all: [Document] = {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return Sources.files(below: folder + "/Documents", ending: ".xml").compactMap { path in
            guard let text = try? Sources.text(of: path), let name = path.split(separator: "/").last else { return nil }
            return Document(name: String(name), text: text)
        }
    }()

    /// Where Debian's package libvirt0 keeps the schemas.
    static let schemaFolder = "/usr/share/libvirt/schemas"

    /// The schema for a root element.
    static let schemas = [
        "capabilities": "capability", "device": "nodedev", "domain": "domain", "domainCapabilities": "domaincaps",
        "domaincheckpoint": "domaincheckpoint", "domainsnapshot": "domainsnapshot", "filter": "nwfilter",
        "interface": "interface", "network": "network", "pool": "storagepool", "secret": "secret",
        "volume": "storagevol",
    ]

    /// The view for a root element.
    static let views: [String: any ElementView.Type] = [
        "capabilities": CapabilitiesConfig.self, "device": NodeDeviceConfig.self, "domain": DomainConfig.self,
        "domainCapabilities": DomainCapabilitiesConfig.self, "domaincheckpoint": CheckpointConfig.self,
        "domainsnapshot": SnapshotConfig.self, "filter": NetworkFilterConfig.self,
        "interface": HostInterfaceConfig.self,
        "network": NetworkConfig.self, "pool": StoragePoolConfig.self, "secret": SecretConfig.self,
        "volume": VolumeConfig.self,
    ]
}
