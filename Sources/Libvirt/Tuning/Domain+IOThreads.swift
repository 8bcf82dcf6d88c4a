import CLibvirt
import Glibc

/// One of a guest's I/O threads.
public struct IOThreadInfo: Hashable, Sendable {
    /// Its number.
    public let number: UInt32
    /// The host's processors it may run on.
    public let affinity: ProcessorSet
}

extension Domain {
    /// The I/O threads. `virDomainGetIOThreadInfo`.
    public func ioThreads(_ impact: Impact = []) async throws(LibvirtError) -> [IOThreadInfo] {
        try await run { domain throws(LibvirtError) in
            var list: UnsafeMutablePointer<virDomainIOThreadInfoPtr?>?
            let count = try check("virDomainGetIOThreadInfo", virDomainGetIOThreadInfo(domain, &list, impact.rawValue))
            return try FarList.take(
                "virDomainGetIOThreadInfo", list, count, freeing: { virDomainIOThreadInfoFree($0) },
                { IOThreadInfo($0) })
        }
    }

    /// Adds an I/O thread. `virDomainAddIOThread`.
    public func addIOThread(_ number: UInt32, _ impact: Impact = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainAddIOThread", virDomainAddIOThread(domain, number, impact.rawValue))
        }
    }

    /// Removes an I/O thread. `virDomainDelIOThread`.
    public func removeIOThread(_ number: UInt32, _ impact: Impact = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainDelIOThread", virDomainDelIOThread(domain, number, impact.rawValue))
        }
    }

    /// Sets the host's processors that an I/O thread may run on. `virDomainPinIOThread`.
    public func pin(ioThread number: UInt32, to processors: ProcessorSet, _ impact: Impact = [])
        async throws(LibvirtError)
    {
        try await run { domain throws(LibvirtError) in
            var map = processors.bytes
            try check(
                "virDomainPinIOThread",
                virDomainPinIOThread(domain, number, &map, Int32(clamping: map.count), impact.rawValue))
        }
    }

    /// Sets how an I/O thread polls. `virDomainSetIOThreadParams`.
    public func setIOThread(
        _ number: UInt32, _ parameters: TypedParameters, _ impact: Impact = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                try check(
                    "virDomainSetIOThreadParams",
                    virDomainSetIOThreadParams(domain, number, list, count, impact.rawValue))
            }
        }
    }
}

extension IOThreadInfo {
    fileprivate init(_ info: virDomainIOThreadInfo) {
        number = info.iothread_id
        affinity = ProcessorSet(bytes: Array(FarList.clamped(info.cpumap, info.cpumaplen))[...])
    }
}
