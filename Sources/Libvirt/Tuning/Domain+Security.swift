import CLibvirt
import Glibc

/// The label that a security driver keeps a guest in. `virSecurityLabel`.
public struct SecurityLabel: Hashable, Sendable {
    /// The label's text.
    public let label: String
    /// Whether the driver enforces it or only reports.
    public let isEnforcing: Bool
}

extension Domain {
    /// The guest's labels, one for each security driver. `virDomainGetSecurityLabelList`.
    public func securityLabels() async throws(LibvirtError) -> [SecurityLabel] {
        try await run { domain throws(LibvirtError) in
            var list: virSecurityLabelPtr?
            let count = try check("virDomainGetSecurityLabelList", virDomainGetSecurityLabelList(domain, &list))
            defer { free(list) }
            let labels = try FarList.counted("virDomainGetSecurityLabelList", list, count)
            guard let first = labels.baseAddress else { return [] }
            return labels.indices.map { SecurityLabel(first + $0) }
        }
    }

    /// The guest's label from the host's main security driver. `virDomainGetSecurityLabel`.
    public func securityLabel() async throws(LibvirtError) -> SecurityLabel {
        try await run { domain throws(LibvirtError) in
            let room = virSecurityLabelPtr.allocate(capacity: 1)
            // The buffer is too long for Swift to know as a field, so it is cleared as bytes.
            memset(room, 0, MemoryLayout<virSecurityLabel>.size)
            defer { room.deallocate() }
            try check("virDomainGetSecurityLabel", virDomainGetSecurityLabel(domain, room))
            return SecurityLabel(room)
        }
    }

    /// What can be known about an encrypted guest. `virDomainGetLaunchSecurityInfo`.
    public func launchSecurity() async throws(LibvirtError) -> TypedParameters {
        try await run { domain throws(LibvirtError) in
            try takeParameters("virDomainGetLaunchSecurityInfo") { virDomainGetLaunchSecurityInfo(domain, $0, $1, 0) }
        }
    }

    /// Hands a secret over to an encrypted guest before it starts. `virDomainSetLaunchSecurityState`.
    public func setLaunchSecurity(_ parameters: TypedParameters) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                try check("virDomainSetLaunchSecurityState", virDomainSetLaunchSecurityState(domain, list, count, 0))
            }
        }
    }

    /// What libvirt warns about this domain: tainting, deprecated features. `virDomainGetMessages`.
    public func messages(_ kinds: MessageKinds = []) async throws(LibvirtError) -> [String] {
        try await run { domain throws(LibvirtError) in
            var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
            let count = try check("virDomainGetMessages", virDomainGetMessages(domain, &list, kinds.rawValue))
            return try FarList.takeStrings("virDomainGetMessages", list, count)
        }
    }

    /// Sets what happens when the guest powers off, reboots or crashes. `virDomainSetLifecycleAction`.
    public func setAction(
        _ action: LifecycleAction, on trigger: LifecycleTrigger, _ impact: Impact = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check(
                "virDomainSetLifecycleAction",
                virDomainSetLifecycleAction(
                    domain, UInt32(bitPattern: trigger.rawValue), UInt32(bitPattern: action.rawValue),
                    impact.rawValue))
        }
    }
}

extension SecurityLabel {
    fileprivate init(_ label: UnsafePointer<virSecurityLabel>) {
        self.init(
            label: String(bounded: label, Int(VIR_SECURITY_LABEL_BUFLEN)), isEnforcing: label.pointee.enforcing != 0)
    }
}
