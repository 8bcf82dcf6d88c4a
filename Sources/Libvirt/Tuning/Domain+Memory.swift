import CLibvirt

extension Domain {
    /// The most memory it may have, KiB. `virDomainGetMaxMemory`.
    public func maximumMemory() async throws(LibvirtError) -> UInt {
        try await run { domain throws(LibvirtError) in
            let size = virDomainGetMaxMemory(domain)
            if size == 0 { throw LibvirtError.last("virDomainGetMaxMemory") }
            return size
        }
    }

    /// Sets the memory it has, or with `.maximum` may have, KiB. `virDomainSetMemoryFlags`.
    public func setMemory(_ size: UInt, _ flags: MemoryFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainSetMemoryFlags", virDomainSetMemoryFlags(domain, size, flags.rawValue))
        }
    }

    /// Sets how often the guest reports its memory, seconds; 0 turns it off. `virDomainSetMemoryStatsPeriod`.
    public func setMemoryStatisticsPeriod(_ seconds: Int32, _ flags: MemoryFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check(
                "virDomainSetMemoryStatsPeriod", virDomainSetMemoryStatsPeriod(domain, seconds, flags.rawValue))
        }
    }

    /// Reads guest memory, at most 16 MiB. `virDomainMemoryPeek`.
    public func peekMemory(
        at address: UInt64, count: Int, _ flags: PeekFlags = [.physical]
    ) async throws(LibvirtError) -> [UInt8] {
        try await run { domain throws(LibvirtError) in
            var bytes = [UInt8](repeating: 0, count: max(0, min(count, 16 << 20)))
            try check(
                "virDomainMemoryPeek",
                virDomainMemoryPeek(domain, address, bytes.count, &bytes, flags.rawValue))
            return bytes
        }
    }

    /// Reads a disk as the guest sees it, at most 16 MiB. `virDomainBlockPeek`.
    public func peekDisk(_ disk: String, at offset: UInt64, count: Int) async throws(LibvirtError) -> [UInt8] {
        try await run { domain throws(LibvirtError) in
            var bytes = [UInt8](repeating: 0, count: max(0, min(count, 16 << 20)))
            try check("virDomainBlockPeek", virDomainBlockPeek(domain, disk, offset, bytes.count, &bytes, 0))
            return bytes
        }
    }
}
