import CLibvirt

/// One guest's bulk record as libvirt gave it, for groups that `DomainStatistics` has no fields for.
public struct DomainStatsRecord: Sendable, Hashable {
    /// Which guest.
    public let domain: DomainIdentity
    /// Every parameter, in libvirt's order.
    public let parameters: TypedParameters
}

extension Connection {
    /// Figures of every guest in one call. `virConnectGetAllDomainStats`.
    ///
    /// `.state` and `.interface` never wait for a guest; other groups ask each running guest's hypervisor process and
    /// may block on one that hangs. The test driver answers with the state only.
    public func allDomainStatistics(
        _ groups: Domain.StatisticsGroups = [], _ flags: Domain.StatisticsFlags = []
    ) throws(LibvirtError) -> [DomainStatistics] {
        var result: [DomainStatistics] = []
        try visitAllDomainStats(groups, flags) { result.append(DomainStatistics(reading: $0)) }
        return result
    }

    /// Figures of some guests of this connection in one call. `virDomainListGetStats`.
    public func statistics(
        of domains: [Domain], _ groups: Domain.StatisticsGroups = [], _ flags: Domain.StatisticsFlags = []
    ) throws(LibvirtError) -> [DomainStatistics] {
        var result: [DomainStatistics] = []
        try visitStats(of: domains, groups, flags) { result.append(DomainStatistics(reading: $0)) }
        return result
    }

    /// Every guest's figures, undecoded. `virConnectGetAllDomainStats`.
    public func allDomainStats(
        _ groups: Domain.StatisticsGroups = [], _ flags: Domain.StatisticsFlags = []
    ) throws(LibvirtError) -> [DomainStatsRecord] {
        var result: [DomainStatsRecord] = []
        try visitAllDomainStats(groups, flags) { result.append(DomainStatsRecord($0)) }
        return result
    }

    /// Some guests' figures, undecoded. `virDomainListGetStats`.
    public func stats(
        of domains: [Domain], _ groups: Domain.StatisticsGroups = [], _ flags: Domain.StatisticsFlags = []
    ) throws(LibvirtError) -> [DomainStatsRecord] {
        var result: [DomainStatsRecord] = []
        try visitStats(of: domains, groups, flags) { result.append(DomainStatsRecord($0)) }
        return result
    }

    private func visitAllDomainStats(
        _ groups: Domain.StatisticsGroups, _ flags: Domain.StatisticsFlags, _ visit: (virDomainStatsRecord) -> Void
    ) throws(LibvirtError) {
        let connection = try live("virConnectGetAllDomainStats")
        var records: UnsafeMutablePointer<virDomainStatsRecordPtr?>?
        try check(
            "virConnectGetAllDomainStats",
            virConnectGetAllDomainStats(connection, groups.rawValue, &records, flags.rawValue))
        Self.consume(records, visit)
    }

    private func visitStats(
        of domains: [Domain], _ groups: Domain.StatisticsGroups, _ flags: Domain.StatisticsFlags,
        _ visit: (virDomainStatsRecord) -> Void
    ) throws(LibvirtError) {
        _ = try live("virDomainListGetStats")
        guard !domains.isEmpty else { return }
        guard domains.allSatisfy({ $0.connection === self }) else {
            throw .invalid("All guests must belong to the connection that is asked", "virDomainListGetStats")
        }
        var list: [OpaquePointer?] = domains.map(\.handle.raw) + [nil]
        var records: UnsafeMutablePointer<virDomainStatsRecordPtr?>?
        try withExtendedLifetime(domains) { () throws(LibvirtError) in
            _ = try check(
                "virDomainListGetStats", virDomainListGetStats(&list, groups.rawValue, &records, flags.rawValue))
        }
        Self.consume(records, visit)
    }

    private static func consume(
        _ records: UnsafeMutablePointer<virDomainStatsRecordPtr?>?, _ visit: (virDomainStatsRecord) -> Void
    ) {
        guard let records else { return }
        for record in FarList.untilNull(records) { visit(record.pointee) }
        virDomainStatsRecordListFree(records)
    }
}

extension DomainStatsRecord {
    fileprivate init(_ record: virDomainStatsRecord) {
        domain = DomainIdentity(reading: record.dom)
        parameters = TypedParameters(copying: FarList.clamped(record.params, record.nparams))
    }
}
