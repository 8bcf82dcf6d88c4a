import CLibvirt
import Glibc

extension Domain {
    /// Sends a command to the guest agent and gives its answer, both JSON. QEMU only. `virDomainQemuAgentCommand`.
    /// - Parameter timeout: seconds to wait; nil for libvirt's own patience.
    public func agentCommand(_ command: String, timeout: UInt32? = nil) async throws(LibvirtError) -> String {
        try await run { domain throws(LibvirtError) in
            let patience = timeout.map { Int32(clamping: $0) } ?? Int32(VIR_DOMAIN_QEMU_AGENT_COMMAND_DEFAULT.rawValue)
            return try check(
                "virDomainQemuAgentCommand", taking: virDomainQemuAgentCommand(domain, command, patience, 0))
        }
    }

    /// Sends a command to QEMU itself, past libvirt's knowledge of the guest. `virDomainQemuMonitorCommand`.
    /// - Parameter isHuman: whether it is a line for people instead of JSON.
    public func monitorCommand(_ command: String, isHuman: Bool = false) async throws(LibvirtError) -> String {
        try await run { domain throws(LibvirtError) in
            let flags = isHuman ? VIR_DOMAIN_QEMU_MONITOR_COMMAND_HMP.rawValue : 0
            var answer: UnsafeMutablePointer<CChar>?
            try check("virDomainQemuMonitorCommand", virDomainQemuMonitorCommand(domain, command, &answer, flags))
            return String(taking: answer) ?? ""
        }
    }

    /// How long libvirt waits for the agent, seconds; 0 does not wait, -1 is the default, -2 waits for ever.
    /// `virDomainAgentSetResponseTimeout`.
    public func setAgentTimeout(_ seconds: Int32) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainAgentSetResponseTimeout", virDomainAgentSetResponseTimeout(domain, seconds, 0))
        }
    }

    /// What the guest says about itself: users, operating system, time zone, file systems. `virDomainGetGuestInfo`.
    public func guestInformation(_ groups: GuestInfoGroups = []) async throws(LibvirtError) -> TypedParameters {
        try await run { domain throws(LibvirtError) in
            try takeParameters("virDomainGetGuestInfo") { virDomainGetGuestInfo(domain, groups.rawValue, $0, $1, 0) }
        }
    }

    /// The vCPUs as the guest sees them. `virDomainGetGuestVcpus`.
    public func guestVcpus() async throws(LibvirtError) -> TypedParameters {
        try await run { domain throws(LibvirtError) in
            var list: virTypedParameterPtr?
            var count: UInt32 = 0
            try check("virDomainGetGuestVcpus", virDomainGetGuestVcpus(domain, &list, &count, 0))
            return try TypedParameters("virDomainGetGuestVcpus", taking: list, count)
        }
    }

    /// Makes the guest use or leave vCPUs, such as `1-3,^2`. `virDomainSetGuestVcpus`.
    public func setGuestVcpus(_ vcpus: String, online: Bool) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainSetGuestVcpus", virDomainSetGuestVcpus(domain, vcpus, online ? 1 : 0, 0))
        }
    }

    /// Sets a user's password inside the guest. `virDomainSetUserPassword`.
    public func setPassword(
        _ password: String, for user: String, _ flags: PasswordFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainSetUserPassword", virDomainSetUserPassword(domain, user, password, flags.rawValue))
        }
    }

    /// The keys that may log in as a user. `virDomainAuthorizedSSHKeysGet`.
    public func authorizedSSHKeys(of user: String) async throws(LibvirtError) -> [String] {
        try await run { domain throws(LibvirtError) in
            var keys: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
            let count = try check(
                "virDomainAuthorizedSSHKeysGet", virDomainAuthorizedSSHKeysGet(domain, user, &keys, 0))
            return try FarList.takeStrings("virDomainAuthorizedSSHKeysGet", keys, count)
        }
    }

    /// Sets, adds or removes keys that may log in as a user. `virDomainAuthorizedSSHKeysSet`.
    public func setAuthorizedSSHKeys(
        _ keys: [String], of user: String, _ flags: SSHKeyFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            let result = withCStrings(keys) {
                virDomainAuthorizedSSHKeysSet(domain, user, $0, UInt32(keys.count), flags.rawValue)
            }
            try check("virDomainAuthorizedSSHKeysSet", result)
        }
    }

    /// The guest's clock: seconds since 1970 and ns. `virDomainGetTime`.
    public func time() async throws(LibvirtError) -> (seconds: Int64, nanoseconds: UInt32) {
        try await run { domain throws(LibvirtError) in
            var seconds: Int64 = 0
            var nanoseconds: UInt32 = 0
            try check("virDomainGetTime", virDomainGetTime(domain, &seconds, &nanoseconds, 0))
            return (seconds, nanoseconds)
        }
    }

    /// Sets the guest's clock; with `.sync` from its hardware clock. `virDomainSetTime`.
    public func setTime(
        seconds: Int64, nanoseconds: UInt32 = 0, _ flags: TimeFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainSetTime", virDomainSetTime(domain, seconds, nanoseconds, flags.rawValue))
        }
    }
}
