import CLibvirt

/// The hub that domain callbacks get as their context.
typealias DomainHub = EventHub<DomainEvent>

/// Copies an event's domain and detail into the stream; nothing else may happen on libvirt's event thread.
func report(_ context: UnsafeMutableRawPointer?, _ domain: OpaquePointer?, _ detail: DomainEvent.Detail) {
    guard let domain, let hub = DomainHub.from(context) else { return }
    hub.add(DomainEvent(domain: DomainIdentity(reading: domain), detail: detail))
}

private typealias Plain = @convention(c) (OpaquePointer?, OpaquePointer?, UnsafeMutableRawPointer?) -> Void
private typealias WithNumber = @convention(c) (OpaquePointer?, OpaquePointer?, Int32, UnsafeMutableRawPointer?) -> Void
private typealias WithTwoNumbers =
    @convention(c) (OpaquePointer?, OpaquePointer?, Int32, Int32, UnsafeMutableRawPointer?) -> Void
private typealias WithText =
    @convention(c) (OpaquePointer?, OpaquePointer?, UnsafePointer<CChar>?, UnsafeMutableRawPointer?) -> Void
private typealias WithTextAndNumber =
    @convention(c) (OpaquePointer?, OpaquePointer?, UnsafePointer<CChar>?, Int32, UnsafeMutableRawPointer?) -> Void
private typealias WithParameters =
    @convention(c) (OpaquePointer?, OpaquePointer?, virTypedParameterPtr?, Int32, UnsafeMutableRawPointer?) -> Void

/// The C function for a family, in the one shape that libvirt's registration takes; nil for an unknown family.
func domainCallback(for kind: DomainEvent.Kind) -> virConnectDomainEventGenericCallback? {
    simpleCallback(for: kind) ?? textCallback(for: kind) ?? detailedDomainCallback(for: kind)
}

private func simpleCallback(for kind: DomainEvent.Kind) -> virConnectDomainEventGenericCallback? {
    switch kind {
    case .lifecycle:
        let callback: WithTwoNumbers = {
            report($4, $1, .lifecycle(DomainEvent.Lifecycle(rawValue: $2), detail: $3))
        }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .reboot:
        let callback: Plain = { report($2, $1, .reboot) }
        return callback
    case .controlError:
        let callback: Plain = { report($2, $1, .controlError) }
        return callback
    case .watchdog:
        let callback: WithNumber = { report($3, $1, .watchdog(DomainEvent.WatchdogAction(rawValue: $2))) }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .pmWakeup:
        let callback: WithNumber = { report($3, $1, .pmWakeup) }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .pmSuspend:
        let callback: WithNumber = { report($3, $1, .pmSuspend) }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .pmSuspendDisk:
        let callback: WithNumber = { report($3, $1, .pmSuspendDisk) }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .migrationIteration:
        let callback: WithNumber = { report($3, $1, .migrationIteration($2)) }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .agentLifecycle:
        let callback: WithTwoNumbers = {
            report(
                $4, $1,
                .agentLifecycle(DomainEvent.AgentState(rawValue: $2), DomainEvent.AgentReason(rawValue: $3)))
        }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    default: return nil
    }
}

private func textCallback(for kind: DomainEvent.Kind) -> virConnectDomainEventGenericCallback? {
    switch kind {
    case .deviceAdded:
        let callback: WithText = { report($3, $1, .deviceAdded(alias: String(copying: $2) ?? "")) }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .deviceRemoved:
        let callback: WithText = { report($3, $1, .deviceRemoved(alias: String(copying: $2) ?? "")) }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .deviceRemovalFailed:
        let callback: WithText = { report($3, $1, .deviceRemovalFailed(alias: String(copying: $2) ?? "")) }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .trayChange:
        let callback: WithTextAndNumber = {
            let reason = DomainEvent.TrayChangeReason(rawValue: $3)
            report($4, $1, .trayChange(alias: String(copying: $2) ?? "", reason: reason))
        }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .tunable:
        // libvirt frees the parameters itself.
        let callback: WithParameters = { report($4, $1, .tunable(TypedParameters(copying: FarList.clamped($2, $3)))) }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    case .jobCompleted:
        let callback: WithParameters = {
            report($4, $1, .jobCompleted(TypedParameters(copying: FarList.clamped($2, $3))))
        }
        return unsafeBitCast(callback, to: virConnectDomainEventGenericCallback.self)
    default: return nil
    }
}
