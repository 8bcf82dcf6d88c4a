import CLibvirt

extension Domain {
    /// Starts a defined guest. `virDomainCreateWithFlags`.
    public func start(_ flags: CreateFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainCreateWithFlags", virDomainCreateWithFlags(domain, flags.rawValue))
        }
    }

    /// Starts a defined guest and hands descriptors over to it. `virDomainCreateWithFiles`.
    public func start(files: [Int32], _ flags: CreateFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            var files = files
            try check(
                "virDomainCreateWithFiles",
                virDomainCreateWithFiles(domain, UInt32(files.count), &files, flags.rawValue))
        }
    }

    /// Asks the guest to shut down; returns before it has, and it may refuse. `virDomainShutdownFlags`.
    public func shutdown(_ modes: ShutdownFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainShutdownFlags", virDomainShutdownFlags(domain, modes.rawValue))
        }
    }

    /// Asks the guest to reboot; returns before it has, and it may refuse. `virDomainReboot`.
    public func reboot(_ modes: RebootFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainReboot", virDomainReboot(domain, modes.rawValue))
        }
    }

    /// Presses the reset button: the guest is not asked. `virDomainReset`.
    public func reset() async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in try check("virDomainReset", virDomainReset(domain, 0)) }
    }

    /// Cuts the power: the guest is not asked, unwritten data is lost. `virDomainDestroyFlags`.
    public func destroy(_ flags: DestroyFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainDestroyFlags", virDomainDestroyFlags(domain, flags.rawValue))
        }
    }

    /// Stops the vCPUs; memory stays. `virDomainSuspend`.
    public func suspend() async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in try check("virDomainSuspend", virDomainSuspend(domain)) }
    }

    /// Lets a suspended guest run on. `virDomainResume`.
    public func resume() async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in try check("virDomainResume", virDomainResume(domain)) }
    }

    /// Asks the guest to sleep; needs the guest agent. `virDomainPMSuspendForDuration`.
    /// - Parameter duration: seconds until it wakes by itself; 0 for never.
    public func sleep(_ target: Connection.SuspendTarget, duration: UInt64 = 0) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check(
                "virDomainPMSuspendForDuration",
                virDomainPMSuspendForDuration(domain, UInt32(bitPattern: target.rawValue), duration, 0))
        }
    }

    /// Wakes a sleeping guest. `virDomainPMWakeup`.
    public func wakeUp() async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in try check("virDomainPMWakeup", virDomainPMWakeup(domain, 0)) }
    }

    /// Sends a non-maskable interrupt, which makes many guests write a crash dump. `virDomainInjectNMI`.
    public func injectNMI() async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in try check("virDomainInjectNMI", virDomainInjectNMI(domain, 0)) }
    }
}
