extension GuestChangeStep {
    /// What takes it back; nil where nothing does, or nothing is known to go back to.
    public var inverse: GuestChangeStep? {
        switch self {
        case .define(let document, let before): before.map { .define($0, before: document) }
        case .attach(let identity, let device): .detach(identity, device)
        case .detach(let identity, let device): .attach(identity, device)
        case .update(let identity, let device, let before): .update(identity, before, before: device)
        case .setMemory(let size, let before): .setMemory(before, before: size)
        case .setVCPUs(let count, let before): .setVCPUs(before, before: count)
        case .setMetadata(let part, let text, let before): .setMetadata(part, before, before: text)
        case .setLifecycleAction(let moment, let action, let before):
            .setLifecycleAction(moment, before, before: action)
        case .setParameters(let call, let list, let before):
            before.isEmpty ? nil : .setParameters(call, before, before: list)
        case .pin(let thread, let cpus, let before): before.map { .pin(thread, cpus: $0, before: cpus) }
        case .setIOThread(let number, let present): .setIOThread(number, present: !present)
        case .setAutostart(let isOn, let before): before.map { .setAutostart($0, before: isOn) }
        case .resizeDisk: nil
        }
    }
}
