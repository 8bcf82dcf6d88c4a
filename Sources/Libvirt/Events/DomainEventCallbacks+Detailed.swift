import CLibvirt

private typealias Text = UnsafePointer<CChar>
private typealias Context = UnsafeMutableRawPointer
private typealias WithLong = @convention(c) (OpaquePointer?, OpaquePointer?, Int64, Context?) -> Void
private typealias WithSize = @convention(c) (OpaquePointer?, OpaquePointer?, UInt64, Context?) -> Void
private typealias WithTextAndSize = @convention(c) (OpaquePointer?, OpaquePointer?, Text?, UInt64, Context?) -> Void
private typealias IOError = @convention(c) (OpaquePointer?, OpaquePointer?, Text?, Text?, Int32, Context?) -> Void
private typealias IOErrorReason =
    @convention(c) (OpaquePointer?, OpaquePointer?, Text?, Text?, Int32, Text?, Context?) -> Void
private typealias BlockJob = @convention(c) (OpaquePointer?, OpaquePointer?, Text?, Int32, Int32, Context?) -> Void
private typealias DiskChange =
    @convention(c) (OpaquePointer?, OpaquePointer?, Text?, Text?, Text?, Int32, Context?) -> Void
private typealias Metadata = @convention(c) (OpaquePointer?, OpaquePointer?, Int32, Text?, Context?) -> Void
private typealias Threshold =
    @convention(c) (OpaquePointer?, OpaquePointer?, Text?, Text?, UInt64, UInt64, Context?) -> Void
private typealias MemoryFailure =
    @convention(c) (OpaquePointer?, OpaquePointer?, Int32, Int32, UInt32, Context?) -> Void
private typealias Graphics =
    @convention(c) (
        OpaquePointer?, OpaquePointer?, Int32, UnsafePointer<virDomainEventGraphicsAddress>?,
        UnsafePointer<virDomainEventGraphicsAddress>?, Text?, UnsafePointer<virDomainEventGraphicsSubject>?, Context?
    ) -> Void

/// The C functions of the families with shapes of their own; nil for every other family.
func detailedDomainCallback(for kind: DomainEvent.Kind) -> virConnectDomainEventGenericCallback? {
    switch kind {
    case .rtcChange:
        let callback: WithLong = { report($3, $1, .rtcChange(offset: $2)) }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .balloonChange:
        let callback: WithSize = { report($3, $1, .balloonChange(actual: $2)) }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .memoryDeviceSizeChange:
        let callback: WithTextAndSize = {
            report($4, $1, .memoryDeviceSizeChange(alias: String(copying: $2) ?? "", size: $3))
        }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .metadataChange:
        let callback: Metadata = {
            report($4, $1, .metadataChange(Domain.MetadataKind(rawValue: $2), namespace: String(copying: $3)))
        }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .memoryFailure:
        let callback: MemoryFailure = {
            report(
                $5, $1,
                .memoryFailure(
                    DomainEvent.MemoryFailureRecipient(rawValue: $2), DomainEvent.MemoryFailureAction(rawValue: $3),
                    DomainEvent.MemoryFailureFlags(rawValue: $4)))
        }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .graphics:
        let callback: Graphics = {
            let connection = DomainEvent.GraphicsConnection(
                phase: DomainEvent.GraphicsPhase(rawValue: $2), local: DomainEvent.GraphicsAddress($3),
                remote: DomainEvent.GraphicsAddress($4), authenticationScheme: String(copying: $5) ?? "",
                subject: identities($6))
            report($7, $1, .graphics(connection))
        }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    default: return diskCallback(for: kind)
    }
}

private func diskCallback(for kind: DomainEvent.Kind) -> virConnectDomainEventGenericCallback? {
    switch kind {
    case .ioError:
        let callback: IOError = {
            let action = DomainEvent.IOErrorAction(rawValue: $4)
            report(
                $5, $1,
                .ioError(
                    source: String(copying: $2) ?? "", alias: String(copying: $3) ?? "", action: action, reason: nil))
        }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .ioErrorReason:
        let callback: IOErrorReason = {
            let action = DomainEvent.IOErrorAction(rawValue: $4)
            report(
                $6, $1,
                .ioError(
                    source: String(copying: $2) ?? "", alias: String(copying: $3) ?? "", action: action,
                    reason: String(copying: $5)))
        }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .blockJob, .blockJobByTarget:
        let callback: BlockJob = {
            report(
                $5, $1,
                .blockJob(
                    disk: String(copying: $2) ?? "", kind: Domain.BlockJobKind(rawValue: $3),
                    status: Domain.BlockJobStatus(rawValue: $4)))
        }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .diskChange:
        let callback: DiskChange = {
            report(
                $6, $1,
                .diskChange(
                    oldSource: String(copying: $2), newSource: String(copying: $3), alias: String(copying: $4) ?? "",
                    reason: DomainEvent.DiskChangeReason(rawValue: $5)))
        }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .blockThreshold:
        let callback: Threshold = {
            report(
                $6, $1,
                .blockThreshold(
                    device: String(copying: $2) ?? "", path: String(copying: $3), threshold: $4, excess: $5))
        }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    default: return nil
    }
}

extension DomainEvent.GraphicsAddress {
    fileprivate init(_ address: UnsafePointer<virDomainEventGraphicsAddress>?) {
        kind = DomainEvent.GraphicsAddressKind(rawValue: address?.pointee.family ?? -1)
        node = String(copying: address?.pointee.node) ?? ""
        service = String(copying: address?.pointee.service) ?? ""
    }
}

private func identities(
    _ subject: UnsafePointer<virDomainEventGraphicsSubject>?
) -> [DomainEvent.GraphicsConnection.Identity] {
    guard let subject = subject?.pointee else { return [] }
    return FarList.clamped(subject.identities, subject.nidentity).map { identity in
        DomainEvent.GraphicsConnection.Identity(
            kind: String(copying: identity.type) ?? "", name: String(copying: identity.name) ?? "")
    }
}
