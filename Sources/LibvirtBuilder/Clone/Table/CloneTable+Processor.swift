internal import LibvirtConfig

extension CloneTable {
    /// Processors, features, clocks, and shares of the host.
    static let processor: [CloneRow] = [
        CloneRow(
            FeaturesConfig.self, .guests, \.acpi, \.apic, \.apicEOI, \.pae, \.hap, \.hapState, \.privateNetwork,
            \.viridian, \.kvmHidden, \.kvmHintDedicated, \.kvmPollControl, \.kvmPVIPI, \.kvmDirtyRing,
            \.kvmDirtyRingSize, \.xenE820Host, \.xenPassthrough, \.xenPassthroughMode, \.pvSpinlock, \.pmu, \.vmPort,
            \.gic, \.gicVersion, \.smm, \.smmTSEG, \.ioapicDriver, \.hpt, \.hptMaximumPageSize, \.vmCoreInfo, \.htm,
            \.nestedHV, \.ccfAssist, \.cfpc, \.sbbc, \.ibs, \.msrsUnknown, \.tcgBlockCache, \.asyncTeardown,
            \.capabilitiesPolicy, \.ps2),
        CloneRow(
            HyperVConfig.self, .guests, \.mode, \.relaxed, \.vapic, \.spinlocks, \.spinlockRetries, \.vpIndex,
            \.runtime, \.synic, \.stimer, \.stimerDirect, \.reset, \.vendorID, \.vendorIDValue, \.frequencies,
            \.reenlightenment, \.tlbFlush, \.tlbFlushDirect, \.tlbFlushExtended, \.ipi, \.evmcs, \.avic, \.emsrBitmap,
            \.xmmInput),
        CloneRow(
            CPUConfig.self, .guests, \.mode, \.match, \.check, \.migratable, \.deprecatedFeatures, \.architecture,
            \.model, \.modelFallback, \.modelVendorID, \.vendor, \.sockets, \.dies, \.clusters, \.cores, \.threads,
            \.cacheLevel, \.cacheMode, \.physicalAddressMode, \.physicalAddressBits, \.physicalAddressLimit,
            \.microcode, \.signatureFamily, \.signatureModel, \.signatureStepping, \.counterName, \.counterFrequency,
            \.counterScaling),
        CloneRow(CPUFeature.self, .guests, \.name, \.policy),
        CloneRow(CPUPages.self, .guests, \.size),
        CloneRow(NUMACell.self, .guests, \.id, \.cpus, \.memory, \.memoryAccess, \.discard),
        CloneRow(NUMADistance.self, .guests, \.id, \.value),
        CloneRow(NUMACache.self, .guests, \.level, \.associativity, \.policy, \.size, \.line),
        CloneRow(NUMALatency.self, .guests, \.initiator, \.target, \.cache, \.type, \.value),
        CloneRow(NUMABandwidth.self, .guests, \.initiator, \.target, \.cache, \.type, \.value),
        CloneRow(ClockConfig.self, .guests, \.offset, \.adjustment, \.basis, \.timezone, \.start),
        CloneRow(
            TimerConfig.self, .guests, \.name, \.present, \.tickPolicy, \.track, \.frequency, \.mode,
            \.catchUpThreshold, \.catchUpSlew, \.catchUpLimit),
        CloneRow(
            CPUTuning.self, .guests, \.shares, \.period, \.quota, \.globalPeriod, \.globalQuota, \.emulatorPeriod,
            \.emulatorQuota, \.ioThreadPeriod, \.ioThreadQuota),
        CloneRow(CPUTuning.self, .common, \.emulatorPin),
        CloneRow(VCPUPin.self, .guests, \.vcpu),
        CloneRow(VCPUPin.self, .common, \.cpuSet),
        CloneRow(IOThreadPin.self, .guests, \.ioThread),
        CloneRow(IOThreadPin.self, .common, \.cpuSet),
        CloneRow(Scheduler.self, .guests, \.vcpus, \.ioThreads, \.scheduler, \.priority),
        CloneRow(CacheTuning.self, .guests, \.vcpus),
        CloneRow(CacheShare.self, .guests, \.type),
        CloneRow(CacheShare.self, .common, \.id, \.level, \.size),
        CloneRow(CacheMonitor.self, .guests, \.level, \.vcpus),
        CloneRow(MemoryBandwidthTuning.self, .guests, \.vcpus),
        CloneRow(MemoryBandwidthShare.self, .common, \.id, \.bandwidth),
        CloneRow(MemoryTuning.self, .guests, \.hardLimit, \.softLimit, \.swapHardLimit, \.minimumGuarantee),
        CloneRow(BlockTuning.self, .guests, \.weight),
        CloneRow(BlockDeviceTuning.self, .guests, \.weight, \.readBytes, \.writeBytes, \.readRequests, \.writeRequests),
        CloneRow(BlockDeviceTuning.self, .common, \.path),
        CloneRow(NUMATuning.self, .guests, \.mode),
        CloneRow(NUMATuning.self, .common, \.nodeSet, \.placement),
        CloneRow(NUMANode.self, .guests, \.cell, \.mode),
        CloneRow(NUMANode.self, .common, \.nodeSet),
    ]
}
