internal import LibvirtConfig

extension CloneTable {
    /// Interfaces.
    static let network: [CloneRow] = [
        CloneRow(
            InterfaceConfig.self, .guests, \.type, \.managed, \.trustGuestRXFilters, \.macType, \.macCheck, \.mode,
            \.sourceType, \.reconnect, \.reconnectDelay, \.guestDevice, \.guestActual, \.targetManaged, \.model,
            \.linkState, \.mtu, \.coalesceFrames, \.bootOrder, \.loadParameter, \.isolated, \.acpiIndex,
            \.tuneSendBuffer, \.alias),
        CloneRow(
            InterfaceConfig.self, .common, \.network, \.portGroup, \.bridge, \.sourceAddress, \.localAddress, \.script,
            \.downScript, \.backendDomain, \.filter),
        CloneRow(InterfaceConfig.self, .new(.interfaces), \.mac, \.portID, \.path, \.sourcePort, \.localPort, \.target),
        CloneRow(InterfaceConfig.self, .shared(.interfaces), \.device, \.hostAddress, \.sourceIPs, \.ips),
        CloneRow(
            InterfaceDriver.self, .guests, \.name, \.transmitMode, \.ioEventFD, \.eventIndex, \.queues,
            \.receiveQueueSize, \.transmitQueueSize, \.rss, \.rssHashReport, \.iommu, \.ats, \.packed, \.pagePerQueue),
        CloneRow(Offloads.self, .guests, \.checksum, \.gso, \.tso4, \.tso6, \.ecn, \.ufo, \.mergeReceiveBuffers),
        CloneRow(InterfaceBackend.self, .guests, \.type),
        CloneRow(InterfaceBackend.self, .common, \.tap, \.vhost),
        CloneRow(InterfaceBackend.self, .new(.interfaces), \.logFile),
        CloneRow(InterfaceIP.self, .guests, \.address, \.family, \.prefix, \.peer),
        CloneRow(InterfaceRoute.self, .guests, \.family, \.address, \.netmask, \.prefix, \.gateway, \.metric),
        CloneRow(PortForward.self, .guests, \.`protocol`),
        CloneRow(PortForward.self, .common, \.address, \.device),
        CloneRow(PortRange.self, .guests, \.to, \.exclude),
        CloneRow(PortRange.self, .new(.interfaces), \.start, \.end),
        CloneRow(FilterParameter.self, .guests, \.name),
        CloneRow(FilterParameter.self, .shared(.interfaces), \.value),
        CloneRow(Teaming.self, .guests, \.type, \.persistent),
        CloneRow(DeviceROM.self, .guests, \.enabled, \.bar),
        CloneRow(DeviceROM.self, .shared(.readFiles), \.file),
        CloneRow(VirtualPort.self, .guests, \.type),
        CloneRow(VirtualPort.self, .common, \.profileID, \.managerID, \.typeID, \.typeIDVersion),
        CloneRow(VirtualPort.self, .new(.interfaces), \.interfaceID, \.instanceID),
        CloneRow(VLAN.self, .guests, \.trunk),
        CloneRow(VLANTag.self, .guests, \.nativeMode),
        CloneRow(VLANTag.self, .common, \.id),
        CloneRow(
            Bandwidth.self, .guests, \.inboundAverage, \.inboundPeak, \.inboundBurst, \.inboundFloor, \.outboundAverage,
            \.outboundPeak, \.outboundBurst),
        CloneRow(VsockConfig.self, .guests, \.model, \.cidAutomatic, \.alias),
        CloneRow(VsockConfig.self, .new(.vsock), \.cid),
    ]
}
