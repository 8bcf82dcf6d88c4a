import CLibvirt

extension Domain {
    /// Limits and weights for processor time. `virDomainGetSchedulerParametersFlags`.
    public func schedulerParameters(_ impact: Impact = []) async throws(LibvirtError) -> TypedParameters {
        try await run { domain throws(LibvirtError) in
            // The call itself cannot be asked for the count.
            var room: Int32 = 0
            _ = try check("virDomainGetSchedulerType", taking: virDomainGetSchedulerType(domain, &room))
            return try readParameters("virDomainGetSchedulerParametersFlags", count: room) {
                virDomainGetSchedulerParametersFlags(domain, $0, $1, impact.rawValue)
            }
        }
    }

    /// Sets some of them. `virDomainSetSchedulerParametersFlags`.
    public func setSchedulerParameters(_ parameters: TypedParameters, _ impact: Impact = []) async throws(LibvirtError)
    {
        try await run { domain throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                try check(
                    "virDomainSetSchedulerParametersFlags",
                    virDomainSetSchedulerParametersFlags(domain, list, count, impact.rawValue))
            }
        }
    }

    /// Limits for memory, KiB. `virDomainGetMemoryParameters`.
    public func memoryParameters(_ impact: Impact = []) async throws(LibvirtError) -> TypedParameters {
        try await run { domain throws(LibvirtError) in
            try readParameters("virDomainGetMemoryParameters") {
                virDomainGetMemoryParameters(domain, $0, $1, impact.rawValue)
            }
        }
    }

    /// Sets some of them. `virDomainSetMemoryParameters`.
    public func setMemoryParameters(_ parameters: TypedParameters, _ impact: Impact = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                try check(
                    "virDomainSetMemoryParameters", virDomainSetMemoryParameters(domain, list, count, impact.rawValue))
            }
        }
    }

    /// How memory is placed on NUMA cells. `virDomainGetNumaParameters`.
    public func numaParameters(_ impact: Impact = []) async throws(LibvirtError) -> TypedParameters {
        try await run { domain throws(LibvirtError) in
            try readParameters("virDomainGetNumaParameters") {
                virDomainGetNumaParameters(domain, $0, $1, impact.rawValue)
            }
        }
    }

    /// Sets some of them. `virDomainSetNumaParameters`.
    public func setNumaParameters(_ parameters: TypedParameters, _ impact: Impact = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                try check(
                    "virDomainSetNumaParameters", virDomainSetNumaParameters(domain, list, count, impact.rawValue))
            }
        }
    }

    /// Weights and limits for block I/O. `virDomainGetBlkioParameters`.
    public func blockIOParameters(_ impact: Impact = []) async throws(LibvirtError) -> TypedParameters {
        try await run { domain throws(LibvirtError) in
            try readParameters("virDomainGetBlkioParameters") {
                virDomainGetBlkioParameters(domain, $0, $1, impact.rawValue)
            }
        }
    }

    /// Sets some of them. `virDomainSetBlkioParameters`.
    public func setBlockIOParameters(_ parameters: TypedParameters, _ impact: Impact = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                try check(
                    "virDomainSetBlkioParameters", virDomainSetBlkioParameters(domain, list, count, impact.rawValue))
            }
        }
    }

    /// Limits for one disk. `virDomainGetBlockIoTune`.
    public func blockIOTuning(of disk: String, _ impact: Impact = []) async throws(LibvirtError) -> TypedParameters {
        try await run { domain throws(LibvirtError) in
            try readParameters("virDomainGetBlockIoTune") {
                virDomainGetBlockIoTune(domain, disk, $0, $1, impact.rawValue)
            }
        }
    }

    /// Sets some of them. `virDomainSetBlockIoTune`.
    public func setBlockIOTuning(of disk: String, _ parameters: TypedParameters, _ impact: Impact = [])
        async throws(LibvirtError)
    {
        try await run { domain throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                try check(
                    "virDomainSetBlockIoTune", virDomainSetBlockIoTune(domain, disk, list, count, impact.rawValue))
            }
        }
    }

    /// Limits for one network interface. `virDomainGetInterfaceParameters`.
    public func interfaceParameters(of device: String, _ impact: Impact = []) async throws(LibvirtError)
        -> TypedParameters
    {
        try await run { domain throws(LibvirtError) in
            try readParameters("virDomainGetInterfaceParameters") {
                virDomainGetInterfaceParameters(domain, device, $0, $1, impact.rawValue)
            }
        }
    }

    /// Sets some of them. `virDomainSetInterfaceParameters`.
    public func setInterfaceParameters(of device: String, _ parameters: TypedParameters, _ impact: Impact = [])
        async throws(LibvirtError)
    {
        try await run { domain throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                try check(
                    "virDomainSetInterfaceParameters",
                    virDomainSetInterfaceParameters(domain, device, list, count, impact.rawValue))
            }
        }
    }

    /// Which performance counters are on. `virDomainGetPerfEvents`.
    public func performanceEvents(_ impact: Impact = []) async throws(LibvirtError) -> TypedParameters {
        try await run { domain throws(LibvirtError) in
            try takeParameters("virDomainGetPerfEvents") { virDomainGetPerfEvents(domain, $0, $1, impact.rawValue) }
        }
    }

    /// Sets some of them. `virDomainSetPerfEvents`.
    public func setPerformanceEvents(_ parameters: TypedParameters, _ impact: Impact = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                try check("virDomainSetPerfEvents", virDomainSetPerfEvents(domain, list, count, impact.rawValue))
            }
        }
    }

    /// The scheduler's name and how many parameters it has. `virDomainGetSchedulerType`.
    public func scheduler() async throws(LibvirtError) -> (name: String, parameters: Int) {
        try await run { domain throws(LibvirtError) in
            var count: Int32 = 0
            let name = try check("virDomainGetSchedulerType", taking: virDomainGetSchedulerType(domain, &count))
            return (name, Int(count))
        }
    }
}
