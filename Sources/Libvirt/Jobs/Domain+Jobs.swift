import CLibvirt

/// What a domain's current or last job has done.
public struct JobStatistics: Hashable, Sendable {
    /// What is known about its progress.
    public let kind: Domain.JobKind
    /// The figures, named as libvirt names them, such as `time_elapsed` (ms) and `data_remaining` (bytes).
    public let parameters: TypedParameters
}

/// A job at a glance, for drivers without statistics. `virDomainJobInfo`.
public struct JobInfo: Hashable, Sendable {
    /// What is known about its progress.
    public let kind: Domain.JobKind
    /// Since it began, ms.
    public let timeElapsed: UInt64
    /// Until it ends, ms; meaningful for bounded jobs only.
    public let timeRemaining: UInt64
    /// Everything to move, bytes.
    public let dataTotal: UInt64
    /// Moved, bytes.
    public let dataProcessed: UInt64
    /// Left to move, bytes.
    public let dataRemaining: UInt64
}

extension Domain {
    /// The job that runs now, or with flags the last one. `virDomainGetJobStats`.
    public func jobStatistics(_ flags: JobStatisticsFlags = []) async throws(LibvirtError) -> JobStatistics {
        try await run { domain throws(LibvirtError) in
            var kind: Int32 = 0
            let parameters = try takeParameters("virDomainGetJobStats") {
                virDomainGetJobStats(domain, &kind, $0, $1, flags.rawValue)
            }
            return JobStatistics(kind: JobKind(rawValue: kind), parameters: parameters)
        }
    }

    /// The job that runs now, at a glance. `virDomainGetJobInfo`.
    public func jobInfo() async throws(LibvirtError) -> JobInfo {
        try await run { domain throws(LibvirtError) in
            var info = virDomainJobInfo()
            try check("virDomainGetJobInfo", virDomainGetJobInfo(domain, &info))
            return JobInfo(
                kind: JobKind(rawValue: info.type), timeElapsed: info.timeElapsed, timeRemaining: info.timeRemaining,
                dataTotal: info.dataTotal, dataProcessed: info.dataProcessed, dataRemaining: info.dataRemaining)
        }
    }

    /// Breaks the current job off. `virDomainAbortJobFlags`.
    public func abortJob(_ flags: AbortJobFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            // Daemons before 8.5 know only the call without flags.
            flags.isEmpty
                ? try check("virDomainAbortJob", virDomainAbortJob(domain))
                : try check("virDomainAbortJobFlags", virDomainAbortJobFlags(domain, flags.rawValue))
        }
    }

    /// How the channel to the hypervisor process is doing. `virDomainGetControlInfo`.
    public func controlInfo() async throws(LibvirtError) -> DomainControlInfo {
        try await run { domain throws(LibvirtError) in
            var info = virDomainControlInfo()
            try check("virDomainGetControlInfo", virDomainGetControlInfo(domain, &info, 0))
            return DomainControlInfo(
                state: ControlState(info.state), reason: ControlErrorReason(info.details), duration: info.stateTime)
        }
    }

    /// Starts to measure how fast the guest changes its memory, over 1 to 60 s; the result is in the statistics.
    /// `virDomainStartDirtyRateCalc`.
    public func startDirtyRateMeasurement(
        seconds: Int32, _ flags: DirtyRateFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainStartDirtyRateCalc", virDomainStartDirtyRateCalc(domain, seconds, flags.rawValue))
        }
    }
}

/// How the channel to a hypervisor process is doing.
public struct DomainControlInfo: Hashable, Sendable {
    /// What it is doing.
    public let state: Domain.ControlState
    /// Why it failed, if it did.
    public let reason: Domain.ControlErrorReason
    /// Since when it is in that state, ms.
    public let duration: UInt64
}
