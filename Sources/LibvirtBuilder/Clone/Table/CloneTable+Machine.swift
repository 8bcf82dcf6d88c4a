internal import LibvirtConfig

extension CloneTable {
    /// The machine: what it is called, boots and consists of.
    static let machine: [CloneRow] = [
        CloneRow(
            DomainConfig.self, .guests, \.type, \.title, \.description, \.memory, \.dumpCore, \.currentMemory,
            \.maximumMemory, \.memorySlots, \.vcpus, \.currentVCPUs, \.ioThreads, \.defaultIOThreadMinimum,
            \.defaultIOThreadMaximum, \.bootloaderArguments, \.onPowerOff, \.onReboot, \.onCrash, \.onLockFailure,
            \.suspendToMemory, \.suspendToDisk),
        CloneRow(DomainConfig.self, .common, \.vcpuPlacement, \.cpuSet, \.bootloader, \.resourcePartition),
        CloneRow(DomainConfig.self, .new(.identity), \.id, \.name, \.uuid, \.generationID),
        CloneRow(DomainConfig.self, .shared(.identity), \.fibreChannelID),
        CloneRow(DomainMetadata.self, .guests, \.operatingSystem),
        CloneRow(VCPU.self, .guests, \.id, \.enabled, \.hotpluggable, \.order),
        CloneRow(IOThread.self, .guests, \.id, \.poolMinimum, \.poolMaximum, \.pollMaximum, \.pollGrow, \.pollShrink),
        CloneRow(PerformanceEvent.self, .guests, \.name, \.enabled),
        CloneRow(KeyWrapCipher.self, .guests, \.name, \.state),
        CloneRow(QEMUArgument.self, .shared(.arguments), \.value),
        CloneRow(QEMUEnvironment.self, .guests, \.name),
        CloneRow(QEMUEnvironment.self, .shared(.arguments), \.value),
        CloneRow(
            OSConfig.self, .guests, \.type, \.architecture, \.machine, \.firmware, \.loaderReadOnly, \.loaderSecure,
            \.loaderStateless, \.loaderType, \.loaderFormat, \.nvramTemplateFormat, \.nvramFormat, \.nvramType, \.boot,
            \.bootMenu, \.bootMenuTimeout, \.commandLine, \.initPath, \.initArguments, \.initDirectory, \.initUser,
            \.initGroup, \.smbiosMode, \.biosUsesSerial, \.biosRebootTimeout),
        CloneRow(OSConfig.self, .common, \.nvramTemplate),
        CloneRow(OSConfig.self, .copied(.firmware), \.loader, \.nvram),
        CloneRow(OSConfig.self, .shared(.readFiles), \.kernel, \.initrd, \.shim, \.deviceTree),
        CloneRow(FirmwareFeature.self, .guests, \.name, \.enabled),
        CloneRow(InitVariable.self, .guests, \.name, \.value),
        CloneRow(ACPITable.self, .guests, \.type),
        CloneRow(ACPITable.self, .shared(.readFiles), \.path),
        CloneRow(SystemInformation.self, .guests, \.type),
        CloneRow(SystemInformation.self, .shared(.serialNumbers), \.serial),
        CloneRow(SystemEntry.self, .guests, \.name, \.value),
        CloneRow(SystemEntry.self, .shared(.readFiles), \.file),
        CloneRow(IDRange.self, .guests, \.start, \.count),
        CloneRow(IDRange.self, .common, \.target),
        CloneRow(
            LaunchSecurity.self, .guests, \.type, \.kernelHashes, \.cBitPosition, \.reducedPhysicalBits, \.policy,
            \.authorKey, \.guestVisibleWorkarounds, \.idBlock, \.idAuth, \.hostData),
        CloneRow(LaunchSecurity.self, .common, \.certificate, \.session),
        CloneRow(SecurityLabel.self, .guests, \.type, \.model, \.relabel, \.labelSkip, \.baseLabel),
        CloneRow(SecurityLabel.self, .common, \.imageLabel),
        CloneRow(SecurityLabel.self, .shared(.securityLabels), \.label),
        CloneRow(
            MemoryBacking.self, .guests, \.noSharePages, \.locked, \.source, \.access, \.allocation,
            \.allocationThreads, \.discard),
        CloneRow(MemoryBacking.self, .common, \.hugePages),
        CloneRow(HugePages.self, .guests, \.nodeSet),
        CloneRow(HugePages.self, .common, \.size),
        CloneRow(
            MemoryDeviceConfig.self, .guests, \.model, \.access, \.discard, \.sourcePageSize, \.sourceAlignment,
            \.sourcePersistent, \.size, \.node, \.labelSize, \.readOnly, \.blockSize, \.requested, \.current,
            \.dynamicSlots, \.targetAddress, \.alias),
        CloneRow(MemoryDeviceConfig.self, .common, \.sourceNodes),
        CloneRow(MemoryDeviceConfig.self, .copied(.memory), \.sourcePath),
        CloneRow(MemoryDeviceConfig.self, .new(.memory), \.uuid),
        CloneRow(SharedMemoryConfig.self, .guests, \.role, \.model, \.size, \.vectors, \.ioEventFD, \.alias),
        CloneRow(SharedMemoryConfig.self, .shared(.sharedMemory), \.name, \.server),
    ]
}
