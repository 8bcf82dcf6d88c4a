import CLibvirt

extension Domain {
    /// The domain's document. `virDomainGetXMLDesc`.
    public func xml(_ flags: XMLFlags = []) async throws(LibvirtError) -> String {
        try await connection.xml(of: self, flags)
    }

    /// Removes the definition; a running guest goes on as a transient one. `virDomainUndefineFlags`.
    public func undefine(_ flags: UndefineFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainUndefineFlags", virDomainUndefineFlags(domain, flags.rawValue))
        }
    }

    /// Gives the definition another name; the guest must be off. `virDomainRename`.
    public func rename(to name: String) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in try check("virDomainRename", virDomainRename(domain, name, 0)) }
    }

    /// Title, description or an own element of the metadata; nil if there is none. `virDomainGetMetadata`.
    /// - Parameter uri: the namespace of an own element; unused for title and description.
    public func metadata(
        _ kind: MetadataKind, uri: String? = nil, _ impact: Impact = []
    ) async throws(LibvirtError) -> String? {
        try await run { domain throws(LibvirtError) in
            let text = withOptionalCString(uri) { virDomainGetMetadata(domain, kind.rawValue, $0, impact.rawValue) }
            if let text = String(taking: text) { return text }
            let error = LibvirtError.last("virDomainGetMetadata")
            if error.code == .noDomainMetadata { return nil }
            throw error
        }
    }

    /// Sets title, description or an own element; nil removes it. `virDomainSetMetadata`.
    /// - Parameters:
    ///   - key: the namespace prefix of an own element.
    ///   - uri: the namespace of an own element.
    public func setMetadata(
        _ kind: MetadataKind, to text: String?, key: String? = nil, uri: String? = nil, _ impact: Impact = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            let result = withOptionalCString(text) { text in
                withOptionalCString(key) { key in
                    withOptionalCString(uri) { uri in
                        virDomainSetMetadata(domain, kind.rawValue, text, key, uri, impact.rawValue)
                    }
                }
            }
            try check("virDomainSetMetadata", result)
        }
    }

    /// Whether the guest starts with its host. `virDomainGetAutostart`.
    public func autostart() async throws(LibvirtError) -> Bool {
        try await run { domain throws(LibvirtError) in
            var value: Int32 = 0
            try check("virDomainGetAutostart", virDomainGetAutostart(domain, &value))
            return value != 0
        }
    }

    /// Sets whether the guest starts with its host. `virDomainSetAutostart`.
    public func setAutostart(_ value: Bool) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainSetAutostart", virDomainSetAutostart(domain, value ? 1 : 0))
        }
    }

    /// The kind of guest, such as `hvm` or `exe`. `virDomainGetOSType`.
    public func operatingSystemType() async throws(LibvirtError) -> String {
        try await run { domain throws(LibvirtError) in
            try check("virDomainGetOSType", taking: virDomainGetOSType(domain))
        }
    }
}
