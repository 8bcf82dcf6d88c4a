import CLibvirt

/// What a domain is doing, and libvirt's number for the reason.
public struct DomainStatus: Hashable, Sendable {
    /// What it is doing.
    public let state: Domain.State
    /// Why; the meaning depends on the state (`Domain.RunningReason`, `Domain.PausedReason` and so on).
    public let reason: Int32

    /// Makes a status, for tests.
    public init(state: Domain.State, reason: Int32) {
        self.state = state
        self.reason = reason
    }
}

/// A domain's state and size at a glance. `virDomainInfo`.
public struct DomainInfo: Hashable, Sendable {
    /// What it is doing.
    public let state: Domain.State
    /// The most memory it may have, KiB.
    public let maximumMemory: UInt64
    /// The memory it has, KiB.
    public let memory: UInt64
    /// The number of vCPUs.
    public let vcpus: Int
    /// The processor time it has used, ns.
    public let cpuTime: UInt64

    /// Makes a value, for tests.
    public init(state: Domain.State, maximumMemory: UInt64, memory: UInt64, vcpus: Int, cpuTime: UInt64) {
        self.state = state
        self.maximumMemory = maximumMemory
        self.memory = memory
        self.vcpus = vcpus
        self.cpuTime = cpuTime
    }
}

extension Domain {
    /// What the domain is doing, and why. `virDomainGetState`.
    public func state() async throws(LibvirtError) -> DomainStatus { try await connection.state(of: self) }

    /// State and size at a glance. `virDomainGetInfo`.
    public func info() async throws(LibvirtError) -> DomainInfo { try await connection.info(of: self) }

    /// Whether it runs. `virDomainIsActive`.
    public func isActive() async throws(LibvirtError) -> Bool {
        try await run { domain throws(LibvirtError) in
            try check("virDomainIsActive", virDomainIsActive(domain)) == 1
        }
    }

    /// Whether it has a definition that outlives its run. `virDomainIsPersistent`.
    public func isPersistent() async throws(LibvirtError) -> Bool {
        try await run { domain throws(LibvirtError) in
            try check("virDomainIsPersistent", virDomainIsPersistent(domain)) == 1
        }
    }

    /// Whether its definition has changed since it started. `virDomainIsUpdated`.
    public func isUpdated() async throws(LibvirtError) -> Bool {
        try await run { domain throws(LibvirtError) in
            try check("virDomainIsUpdated", virDomainIsUpdated(domain)) == 1
        }
    }

    /// The number of the running instance now; nil if it does not run. `virDomainGetID`.
    public func currentID() async throws(LibvirtError) -> Int32? {
        try await run { domain throws(LibvirtError) in
            let id = Int32(bitPattern: virDomainGetID(domain))
            return id < 0 ? nil : id
        }
    }
}

extension Connection {
    /// What a domain is doing, and why. `virDomainGetState`.
    public func state(of domain: Domain) throws(LibvirtError) -> DomainStatus {
        try run(domain.handle) { domain throws(LibvirtError) in
            var state: Int32 = 0
            var reason: Int32 = 0
            try check("virDomainGetState", virDomainGetState(domain, &state, &reason, 0))
            return DomainStatus(state: Domain.State(rawValue: state), reason: reason)
        }
    }

    /// A domain's state and size at a glance. `virDomainGetInfo`.
    public func info(of domain: Domain) throws(LibvirtError) -> DomainInfo {
        try run(domain.handle) { domain throws(LibvirtError) in
            var info = virDomainInfo()
            try check("virDomainGetInfo", virDomainGetInfo(domain, &info))
            return DomainInfo(
                state: Domain.State(rawValue: Int32(info.state)), maximumMemory: UInt64(info.maxMem),
                memory: UInt64(info.memory), vcpus: Int(info.nrVirtCpu), cpuTime: info.cpuTime)
        }
    }

    /// A domain's document. `virDomainGetXMLDesc`.
    public func xml(of domain: Domain, _ flags: Domain.XMLFlags = []) throws(LibvirtError) -> String {
        try run(domain.handle) { domain throws(LibvirtError) in
            try check("virDomainGetXMLDesc", taking: virDomainGetXMLDesc(domain, flags.rawValue))
        }
    }
}
