internal import LibvirtConfig

extension CloneTable {
    /// All other devices.
    static let devices: [CloneRow] = [
        CloneRow(
            DeviceAddress.self, .guests, \.type, \.domain, \.bus, \.slot, \.function, \.multifunction, \.controller,
            \.target, \.unit, \.port, \.base, \.reg, \.cssid, \.ssid, \.deviceNumber, \.ioBase, \.irq, \.uuid,
            \.zpciUID, \.zpciFID),
        CloneRow(DeviceList.self, .common, \.emulator),
        CloneRow(
            ControllerConfig.self, .guests, \.type, \.index, \.model, \.ports, \.vectors, \.maxGrantFrames,
            \.maxEventChannels, \.masterStartPort, \.queues, \.commandsPerLUN, \.maximumSectors, \.ioEventFD,
            \.ioThread, \.pciHole64, \.pciModel, \.chassisNumber, \.chassis, \.port, \.busNumber, \.targetIndex,
            \.hotplug, \.numaNode, \.alias),
        CloneRow(VirtioOptions.self, .guests, \.iommu, \.ats, \.packed, \.pagePerQueue),
        CloneRow(SerialConfig.self, .guests, \.type, \.`protocol`, \.logAppend, \.targetType, \.port, \.model, \.alias),
        CloneRow(SerialConfig.self, .new(.lines), \.ttyPath, \.logFile),
        CloneRow(
            CharacterSource.self, .guests, \.mode, \.append, \.tls, \.channel, \.reconnect, \.reconnectDelay,
            \.clipboard, \.mouseMode),
        CloneRow(CharacterSource.self, .common, \.host, \.seclabels),
        CloneRow(CharacterSource.self, .new(.lines), \.path, \.service),
        CloneRow(CharacterSource.self, .shared(.lines), \.master, \.slave),
        CloneRow(ConsoleConfig.self, .guests, \.type, \.`protocol`, \.logAppend, \.targetType, \.port, \.alias),
        CloneRow(ConsoleConfig.self, .new(.lines), \.ttyPath, \.logFile),
        CloneRow(
            ChannelConfig.self, .guests, \.type, \.`protocol`, \.logAppend, \.targetType, \.name, \.state,
            \.guestAddress, \.guestPort, \.alias),
        CloneRow(ChannelConfig.self, .new(.lines), \.logFile),
        CloneRow(InputConfig.self, .guests, \.type, \.bus, \.model, \.grab, \.grabToggle, \.repeats, \.alias),
        CloneRow(InputConfig.self, .shared(.hostDevices), \.eventDevice, \.device),
        CloneRow(
            TPMConfig.self, .guests, \.model, \.backend, \.version, \.persistentState, \.debug, \.pcrBankSHA1,
            \.pcrBankSHA256, \.pcrBankSHA384, \.pcrBankSHA512, \.sourceType, \.sourceMode, \.profile, \.alias),
        CloneRow(TPMConfig.self, .common, \.encryptionSecret),
        CloneRow(TPMConfig.self, .new(.tpms), \.sourcePath),
        CloneRow(TPMConfig.self, .shared(.tpms), \.device),
        CloneRow(
            GraphicsConfig.self, .guests, \.type, \.autoPort, \.keymap, \.sharePolicy, \.powerControl, \.defaultMode,
            \.password, \.passwordValidTo, \.connected, \.fullscreen, \.replaceUser, \.multiUser, \.audioID,
            \.imageCompression, \.jpegCompression, \.zlibCompression, \.playbackCompression, \.streaming,
            \.clipboardCopyPaste, \.mouseMode, \.fileTransfer, \.gl, \.p2p),
        CloneRow(GraphicsConfig.self, .common, \.listenAddress, \.display, \.xAuthority, \.glRenderNode),
        CloneRow(GraphicsConfig.self, .new(.displays), \.port, \.tlsPort, \.webSocket, \.socket),
        CloneRow(GraphicsConfig.self, .shared(.displays), \.busAddress),
        CloneRow(GraphicsListen.self, .guests, \.type),
        CloneRow(GraphicsListen.self, .common, \.address, \.network),
        CloneRow(GraphicsListen.self, .new(.displays), \.socket),
        CloneRow(GraphicsChannel.self, .guests, \.name, \.mode),
        CloneRow(
            VideoConfig.self, .guests, \.model, \.heads, \.primary, \.videoMemory, \.ram, \.videoMemory64, \.vgaMemory,
            \.blob, \.acceleration3D, \.acceleration2D, \.width, \.height, \.driverName, \.vgaConfiguration, \.alias),
        CloneRow(VideoConfig.self, .common, \.renderNode),
        CloneRow(
            MemoryBalloonConfig.self, .guests, \.model, \.autoDeflate, \.freePageReporting, \.statisticsPeriod, \.alias),
        CloneRow(
            RNGConfig.self, .guests, \.model, \.backend, \.backendType, \.backendProtocol, \.rateBytes, \.ratePeriod,
            \.alias),
        CloneRow(RNGConfig.self, .common, \.path),
        CloneRow(SoundConfig.self, .guests, \.model, \.multichannel, \.streams, \.audioID, \.alias),
        CloneRow(SoundCodec.self, .guests, \.type),
        CloneRow(
            AudioConfig.self, .guests, \.id, \.type, \.timerPeriod, \.driver, \.tryMemoryMap, \.exclusive, \.dspPolicy),
        CloneRow(AudioConfig.self, .common, \.serverName, \.runtimeDirectory),
        CloneRow(AudioConfig.self, .new(.sounds), \.path),
        CloneRow(
            AudioDirection.self, .guests, \.mixingEngine, \.fixedSettings, \.voices, \.bufferLength, \.bufferCount,
            \.period, \.tryPoll, \.name, \.streamName, \.latency, \.clientName, \.connectPorts, \.exactName,
            \.frequency, \.channels, \.format),
        CloneRow(AudioDirection.self, .common, \.device),
        CloneRow(ParallelConfig.self, .guests, \.type, \.`protocol`, \.logAppend, \.port, \.alias),
        CloneRow(ParallelConfig.self, .new(.lines), \.logFile),
        CloneRow(
            HostDeviceConfig.self, .guests, \.mode, \.type, \.managed, \.sgIO, \.rawIO, \.model, \.display, \.ramFB,
            \.driver, \.driverModel, \.readOnly, \.shareable, \.bootOrder, \.loadParameter, \.alias),
        CloneRow(HostDeviceSource.self, .guests, \.startupPolicy, \.guestReset, \.`protocol`, \.writeFiltering),
        CloneRow(HostDeviceSource.self, .common, \.initiator),
        CloneRow(
            HostDeviceSource.self, .shared(.hostDevices), \.vendor, \.product, \.usbBus, \.usbDevice, \.address,
            \.adapter, \.wwpn, \.name, \.block, \.character, \.interface),
        CloneRow(RedirectedDeviceConfig.self, .guests, \.bus, \.type, \.`protocol`, \.bootOrder, \.alias),
        CloneRow(RedirectionRule.self, .guests, \.deviceClass, \.vendor, \.product, \.version, \.allow),
        CloneRow(SmartcardConfig.self, .guests, \.mode, \.type, \.`protocol`, \.alias),
        CloneRow(SmartcardConfig.self, .shared(.hostDevices), \.certificates, \.database),
        CloneRow(PanicConfig.self, .guests, \.model, \.alias),
        CloneRow(WatchdogConfig.self, .guests, \.model, \.action, \.alias),
        CloneRow(
            IOMMUConfig.self, .guests, \.model, \.interruptRemapping, \.cachingMode, \.eim, \.deviceTLB, \.addressBits,
            \.alias),
        CloneRow(HubConfig.self, .guests, \.type, \.alias),
        CloneRow(CryptoConfig.self, .guests, \.model, \.type, \.backend, \.queues, \.alias),
        CloneRow(NVRAMConfig.self, .guests, \.alias),
    ]
}
