import CLibvirt

extension Connection {
    /// The host's name as the daemon knows it. `virConnectGetHostname`.
    public func hostname() throws(LibvirtError) -> String {
        try run { connection throws(LibvirtError) in
            try check("virConnectGetHostname", taking: virConnectGetHostname(connection))
        }
    }

    /// The URI that libvirt settled on. `virConnectGetURI`.
    public func uri() throws(LibvirtError) -> String {
        try run { connection throws(LibvirtError) in
            try check("virConnectGetURI", taking: virConnectGetURI(connection))
        }
    }

    /// The driver's name, such as `QEMU`. `virConnectGetType`.
    public func driverName() throws(LibvirtError) -> String {
        try run { connection throws(LibvirtError) in
            try check("virConnectGetType", copying: virConnectGetType(connection))
        }
    }

    /// The version of libvirt on the host. `virConnectGetLibVersion`.
    public func libvirtVersion() throws(LibvirtError) -> Version {
        try run { connection throws(LibvirtError) in
            var number: UInt = 0
            try check("virConnectGetLibVersion", virConnectGetLibVersion(connection, &number))
            return Version(number)
        }
    }

    /// The version of the hypervisor; nil if it does not say. `virConnectGetVersion`.
    public func hypervisorVersion() throws(LibvirtError) -> Version? {
        try run { connection throws(LibvirtError) in
            var number: UInt = 0
            try check("virConnectGetVersion", virConnectGetVersion(connection, &number))
            return number == 0 ? nil : Version(number)
        }
    }

    /// Whether the link is encrypted. `virConnectIsEncrypted`.
    public func isEncrypted() throws(LibvirtError) -> Bool {
        try run { connection throws(LibvirtError) in
            try check("virConnectIsEncrypted", virConnectIsEncrypted(connection)) == 1
        }
    }

    /// Whether nobody can listen in or meddle. `virConnectIsSecure`.
    public func isSecure() throws(LibvirtError) -> Bool {
        try run { connection throws(LibvirtError) in
            try check("virConnectIsSecure", virConnectIsSecure(connection)) == 1
        }
    }

    /// What the host and its hypervisor can do, as a document. `virConnectGetCapabilities`.
    public func capabilitiesXML() throws(LibvirtError) -> String {
        try run { connection throws(LibvirtError) in
            try check("virConnectGetCapabilities", taking: virConnectGetCapabilities(connection))
        }
    }

    /// What a guest of some kind may have, as a document; nil lets libvirt choose. `virConnectGetDomainCapabilities`.
    public func domainCapabilitiesXML(
        emulator: String? = nil, architecture: String? = nil, machine: String? = nil, virtualization: String? = nil
    ) throws(LibvirtError) -> String {
        try run { connection throws(LibvirtError) in
            let text = withOptionalCString(emulator) { emulator in
                withOptionalCString(architecture) { architecture in
                    withOptionalCString(machine) { machine in
                        withOptionalCString(virtualization) {
                            virConnectGetDomainCapabilities(connection, emulator, architecture, machine, $0, 0)
                        }
                    }
                }
            }
            return try check("virConnectGetDomainCapabilities", taking: text)
        }
    }

    /// The host's firmware tables, as a document. `virConnectGetSysinfo`.
    public func systemInformationXML() throws(LibvirtError) -> String {
        try run { connection throws(LibvirtError) in
            try check("virConnectGetSysinfo", taking: virConnectGetSysinfo(connection, 0))
        }
    }

    /// The most vCPUs a guest may have; nil asks about the driver's usual kind of guest. `virConnectGetMaxVcpus`.
    public func maximumVcpus(virtualization: String? = nil) throws(LibvirtError) -> Int {
        try run { connection throws(LibvirtError) in
            Int(
                try check(
                    "virConnectGetMaxVcpus",
                    withOptionalCString(virtualization) { virConnectGetMaxVcpus(connection, $0) }))
        }
    }

    /// Tells the daemon who acts, for its access checks; only the daemon's own clients may. `virConnectSetIdentity`.
    public func setIdentity(_ parameters: TypedParameters) throws(LibvirtError) {
        try run { connection throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                try check("virConnectSetIdentity", virConnectSetIdentity(connection, list, count, 0))
            }
        }
    }

    /// Translates a hypervisor's own configuration into a domain document. `virConnectDomainXMLFromNative`.
    public func domainXML(fromNative configuration: String, format: String) throws(LibvirtError) -> String {
        try run { connection throws(LibvirtError) in
            try check(
                "virConnectDomainXMLFromNative",
                taking: virConnectDomainXMLFromNative(connection, format, configuration, 0))
        }
    }

    /// Translates a domain document into a hypervisor's own configuration. `virConnectDomainXMLToNative`.
    public func nativeConfiguration(ofDomainXML xml: String, format: String) throws(LibvirtError) -> String {
        try run { connection throws(LibvirtError) in
            try check("virConnectDomainXMLToNative", taking: virConnectDomainXMLToNative(connection, format, xml, 0))
        }
    }

    /// The version of libvirt's driver for one kind of hypervisor in this process. `virGetVersion`.
    public func driverVersion(of kind: String) throws(LibvirtError) -> Version {
        try run { _ throws(LibvirtError) in
            var library: UInt = 0
            var driver: UInt = 0
            try check("virGetVersion", virGetVersion(&library, kind, &driver))
            return Version(driver)
        }
    }
}
