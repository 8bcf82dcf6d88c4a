import CLibvirt

extension Domain {
    /// Adds the device that a document describes. `virDomainAttachDeviceFlags`.
    public func attachDevice(_ xml: String, _ flags: DeviceFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainAttachDeviceFlags", virDomainAttachDeviceFlags(domain, xml, flags.rawValue))
        }
    }

    /// Takes a device away; the guest may take its time, so wait for the event. `virDomainDetachDeviceFlags`.
    public func detachDevice(_ xml: String, _ flags: DeviceFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainDetachDeviceFlags", virDomainDetachDeviceFlags(domain, xml, flags.rawValue))
        }
    }

    /// Takes a device away by its alias. `virDomainDetachDeviceAlias`.
    public func detachDevice(alias: String, _ flags: DeviceFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainDetachDeviceAlias", virDomainDetachDeviceAlias(domain, alias, flags.rawValue))
        }
    }

    /// Changes a device, such as the medium in a drive. `virDomainUpdateDeviceFlags`.
    public func updateDevice(_ xml: String, _ flags: DeviceFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainUpdateDeviceFlags", virDomainUpdateDeviceFlags(domain, xml, flags.rawValue))
        }
    }

    /// Gives the domain open descriptors under a name that its document can use. `virDomainFDAssociate`.
    public func associate(
        descriptors: [Int32], as name: String, _ flags: DescriptorFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            var descriptors = descriptors
            try check(
                "virDomainFDAssociate",
                virDomainFDAssociate(domain, name, UInt32(descriptors.count), &descriptors, flags.rawValue))
        }
    }
}
