import CLibvirt

private typealias WithTwoNumbers =
    @convention(c) (OpaquePointer?, OpaquePointer?, Int32, Int32, UnsafeMutableRawPointer?) -> Void

extension Connection {
    /// Follows what happens to every network or to one. `virConnectNetworkEventRegisterAny`.
    public func networkEvents(
        of network: Network? = nil, limit: Int = 256
    ) throws(LibvirtError) -> EventStream<NetworkEvent> {
        let kinds = [Int32(bitPattern: VIR_NETWORK_EVENT_ID_LIFECYCLE.rawValue)]
        return try subscribe(
            "virConnectNetworkEventRegisterAny", kinds: kinds, object: network?.uuid.description, limit: limit
        ) {
            connection, kind, context in
            let callback: WithTwoNumbers = { _, network, lifecycle, _, context in
                guard let network else { return }
                EventHub<NetworkEvent>.from(context)?.add(
                    NetworkEvent(
                        network: ObjectIdentity(network: network),
                        lifecycle: NetworkEvent.Lifecycle(rawValue: lifecycle)))
            }
            return virConnectNetworkEventRegisterAny(
                connection, network?.handle.raw, kind,
                unsafeBitCast(callback, to: virConnectNetworkEventGenericCallback.self), context, releaseHub)
        } deregister: {
            virConnectNetworkEventDeregisterAny($0, $1)
        }
    }

    /// Follows what happens to every storage pool or to one. `virConnectStoragePoolEventRegisterAny`.
    public func storagePoolEvents(
        of pool: StoragePool? = nil, limit: Int = 256
    ) throws(LibvirtError) -> EventStream<StoragePoolEvent> {
        let refresh = Int32(bitPattern: VIR_STORAGE_POOL_EVENT_ID_REFRESH.rawValue)
        let kinds = [Int32(bitPattern: VIR_STORAGE_POOL_EVENT_ID_LIFECYCLE.rawValue), refresh]
        return try subscribe(
            "virConnectStoragePoolEventRegisterAny", kinds: kinds, object: pool?.uuid.description, limit: limit
        ) {
            connection, kind, context in
            let lifecycle: WithTwoNumbers = { _, pool, lifecycle, _, context in
                report(context, pool, .lifecycle(StoragePoolEvent.Lifecycle(rawValue: lifecycle)))
            }
            let callback: virConnectStoragePoolEventGenericCallback =
                if kind == refresh {
                    { _, pool, context in report(context, pool, StoragePoolEvent.Detail.refresh) }
                } else {
                    unsafeBitCast(lifecycle, to: virConnectStoragePoolEventGenericCallback.self)
                }
            return virConnectStoragePoolEventRegisterAny(
                connection, pool?.handle.raw, kind, callback, context, releaseHub)
        } deregister: {
            virConnectStoragePoolEventDeregisterAny($0, $1)
        }
    }

    /// Follows what happens to every node device or to one. `virConnectNodeDeviceEventRegisterAny`.
    public func nodeDeviceEvents(
        of device: NodeDevice? = nil, limit: Int = 256
    ) throws(LibvirtError) -> EventStream<NodeDeviceEvent> {
        let update = Int32(bitPattern: VIR_NODE_DEVICE_EVENT_ID_UPDATE.rawValue)
        let kinds = [Int32(bitPattern: VIR_NODE_DEVICE_EVENT_ID_LIFECYCLE.rawValue), update]
        return try subscribe("virConnectNodeDeviceEventRegisterAny", kinds: kinds, object: device?.name, limit: limit) {
            connection, kind, context in
            let lifecycle: WithTwoNumbers = { _, device, lifecycle, _, context in
                report(context, device, .lifecycle(NodeDeviceEvent.Lifecycle(rawValue: lifecycle)))
            }
            let callback: virConnectNodeDeviceEventGenericCallback =
                if kind == update {
                    { _, device, context in report(context, device, NodeDeviceEvent.Detail.update) }
                } else {
                    unsafeBitCast(lifecycle, to: virConnectNodeDeviceEventGenericCallback.self)
                }
            return virConnectNodeDeviceEventRegisterAny(
                connection, device?.handle.raw, kind, callback, context, releaseHub)
        } deregister: {
            virConnectNodeDeviceEventDeregisterAny($0, $1)
        }
    }

    /// Follows what happens to every secret or to one. `virConnectSecretEventRegisterAny`.
    public func secretEvents(
        of secret: Secret? = nil, limit: Int = 256
    ) throws(LibvirtError) -> EventStream<SecretEvent> {
        let changed = Int32(bitPattern: VIR_SECRET_EVENT_ID_VALUE_CHANGED.rawValue)
        let kinds = [Int32(bitPattern: VIR_SECRET_EVENT_ID_LIFECYCLE.rawValue), changed]
        return try subscribe(
            "virConnectSecretEventRegisterAny", kinds: kinds, object: secret?.uuid.description, limit: limit
        ) {
            connection, kind, context in
            let lifecycle: WithTwoNumbers = { _, secret, lifecycle, _, context in
                report(context, secret, .lifecycle(SecretEvent.Lifecycle(rawValue: lifecycle)))
            }
            let callback: virConnectSecretEventGenericCallback =
                if kind == changed {
                    { _, secret, context in report(context, secret, SecretEvent.Detail.valueChanged) }
                } else {
                    unsafeBitCast(lifecycle, to: virConnectSecretEventGenericCallback.self)
                }
            return virConnectSecretEventRegisterAny(
                connection, secret?.handle.raw, kind, callback, context, releaseHub)
        } deregister: {
            virConnectSecretEventDeregisterAny($0, $1)
        }
    }
}

private func report(_ context: UnsafeMutableRawPointer?, _ pool: OpaquePointer?, _ detail: StoragePoolEvent.Detail) {
    guard let pool else { return }
    EventHub<StoragePoolEvent>.from(context)?.add(
        StoragePoolEvent(pool: ObjectIdentity(storagePool: pool), detail: detail))
}

private func report(_ context: UnsafeMutableRawPointer?, _ device: OpaquePointer?, _ detail: NodeDeviceEvent.Detail) {
    guard let device else { return }
    EventHub<NodeDeviceEvent>.from(context)?.add(
        NodeDeviceEvent(device: String(copying: virNodeDeviceGetName(device)) ?? "", detail: detail))
}

private func report(_ context: UnsafeMutableRawPointer?, _ secret: OpaquePointer?, _ detail: SecretEvent.Detail) {
    guard let secret else { return }
    EventHub<SecretEvent>.from(context)?.add(SecretEvent(secret: ObjectIdentity(secret: secret), detail: detail))
}

extension ObjectIdentity {
    init(network: OpaquePointer) {
        name = String(copying: virNetworkGetName(network)) ?? ""
        uuid = UUID.read { virNetworkGetUUID(network, $0) } ?? UUID.zero
    }

    init(storagePool: OpaquePointer) {
        name = String(copying: virStoragePoolGetName(storagePool)) ?? ""
        uuid = UUID.read { virStoragePoolGetUUID(storagePool, $0) } ?? UUID.zero
    }

    init(secret: OpaquePointer) {
        name = String(copying: virSecretGetUsageID(secret)) ?? ""
        uuid = UUID.read { virSecretGetUUID(secret, $0) } ?? UUID.zero
    }
}
