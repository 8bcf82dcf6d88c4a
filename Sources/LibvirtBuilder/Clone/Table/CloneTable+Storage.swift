internal import LibvirtConfig

extension CloneTable {
    /// Disks and file systems.
    static let storage: [CloneRow] = [
        CloneRow(
            DiskConfig.self, .guests, \.type, \.device, \.model, \.rawIO, \.sgIO, \.snapshot, \.target, \.bus, \.tray,
            \.removable, \.rotationRate, \.readOnly, \.shareable, \.transient, \.shareBacking, \.vendor, \.product,
            \.bootOrder, \.loadParameter, \.logicalBlockSize, \.physicalBlockSize, \.discardGranularity, \.cylinders,
            \.heads, \.sectors, \.translation, \.alias),
        CloneRow(DiskConfig.self, .common, \.backendDomain),
        CloneRow(DiskConfig.self, .shared(.serialNumbers), \.serial, \.wwn),
        CloneRow(
            DiskSource.self, .guests, \.mode, \.`protocol`, \.tls, \.startupPolicy, \.index, \.nvmeType, \.managed,
            \.sslVerify, \.readAhead, \.timeout, \.reconnectDelay),
        CloneRow(DiskSource.self, .common, \.query, \.tlsHostname, \.config, \.initiator, \.seclabels),
        CloneRow(
            DiskSource.self, .copied(.disks), \.file, \.device, \.directory, \.pool, \.volume, \.name,
            \.namespaceNumber, \.path, \.address),
        CloneRow(DiskSource.self, .shared(.disks), \.snapshot),
        CloneRow(DiskHost.self, .guests, \.transport),
        CloneRow(DiskHost.self, .common, \.name, \.port, \.socket),
        CloneRow(DiskSlice.self, .guests, \.type, \.offset, \.size),
        CloneRow(DiskCookie.self, .guests, \.name),
        CloneRow(DiskCookie.self, .common, \.value),
        CloneRow(DiskReservations.self, .guests, \.managed, \.sourceType, \.mode),
        CloneRow(DiskReservations.self, .common, \.path),
        CloneRow(
            DiskDriver.self, .guests, \.name, \.format, \.cache, \.io, \.errorPolicy, \.readErrorPolicy, \.discard,
            \.detectZeroes, \.discardNoUnref, \.copyOnRead, \.ioThread, \.ioEventFD, \.eventIndex, \.queues,
            \.queueSize, \.metadataCache, \.iommu, \.ats, \.packed, \.pagePerQueue),
        CloneRow(
            DiskIOTune.self, .guests, \.totalBytes, \.readBytes, \.writeBytes, \.totalRequests, \.readRequests,
            \.writeRequests, \.totalBytesPeak, \.readBytesPeak, \.writeBytesPeak, \.totalRequestsPeak,
            \.readRequestsPeak, \.writeRequestsPeak, \.requestSize, \.group, \.totalBytesPeakLength,
            \.readBytesPeakLength, \.writeBytesPeakLength, \.totalRequestsPeakLength, \.readRequestsPeakLength,
            \.writeRequestsPeakLength),
        CloneRow(StorageAuth.self, .guests, \.type, \.secretType),
        CloneRow(StorageAuth.self, .common, \.username, \.secretUUID, \.secretUsage),
        CloneRow(
            StorageEncryption.self, .guests, \.format, \.engine, \.secretType, \.cipher, \.cipherSize, \.cipherMode,
            \.cipherHash, \.ivGenerator, \.ivHash),
        CloneRow(StorageEncryption.self, .common, \.secretUUID, \.secretUsage),
        CloneRow(BackingStore.self, .guests, \.type, \.index, \.format, \.metadataCache),
        CloneRow(DiskMirror.self, .guests, \.type, \.job, \.ready, \.format),
        CloneRow(
            FileSystemConfig.self, .guests, \.type, \.accessMode, \.model, \.multiDevices, \.fileMode, \.directoryMode,
            \.driver, \.driverFormat, \.writePolicy, \.queueSize, \.extendedAttributes, \.cacheMode, \.sandboxMode,
            \.posixLocks, \.wholeFileLocks, \.threadPoolSize, \.openFilesLimit, \.usage, \.target, \.readOnly,
            \.hardSpaceLimit, \.softSpaceLimit, \.alias),
        CloneRow(FileSystemConfig.self, .common, \.binary),
        CloneRow(FileSystemConfig.self, .copied(.fileSystems), \.file, \.device, \.pool, \.volume),
        CloneRow(FileSystemConfig.self, .shared(.fileSystems), \.directory, \.name, \.socket),
        CloneRow(LeaseConfig.self, .guests, \.offset),
        CloneRow(LeaseConfig.self, .shared(.hostDevices), \.lockspace, \.key, \.path),
    ]
}
