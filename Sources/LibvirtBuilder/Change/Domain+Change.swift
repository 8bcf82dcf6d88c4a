internal import Libvirt
internal import LibvirtDesigner
internal import XMLTree

extension Domain {
    /// Carries one call out on the running guest.
    func perform(_ call: GuestChangeStep) async throws(LibvirtError) {
        switch call {
        case .define(let document, _): _ = try await connection.define(document.xml)
        case .attach(_, let device): try await attachDevice(device.xml, .live)
        case .detach(let identity, let device):
            try await detachDevice(device.xml, .live)
            try await waitUntilGone(identity)
        case .update(_, let device, _): try await updateDevice(device.xml, .live)
        case .setMemory(let size, _): try await setMemory(UInt(clamping: size), .live)
        case .setVCPUs(let count, _): try await setVcpuCount(UInt32(clamping: count), .live)
        case .setMetadata(.title, let text, _): try await setMetadata(.title, to: text, .live)
        case .setMetadata(.description, let text, _): try await setMetadata(.description, to: text, .live)
        case .setMetadata(.element(let prefix, let uri), let text, _):
            try await setMetadata(.element, to: text, key: prefix, uri: uri, .live)
        case .setLifecycleAction(let moment, let word, _):
            guard let action = LifecycleAction(word: word) else {
                throw LibvirtError(
                    code: .invalidArg, message: "there is no lifecycle action \(word)",
                    call: "virDomainSetLifecycleAction")
            }
            try await setAction(action, on: moment.trigger, .live)
        case .setParameters(let parameters, let list, _): try await set(parameters, list)
        case .pin(let thread, let cpus, _): try await pin(thread, cpus)
        case .setIOThread(let number, let present):
            let number = UInt32(clamping: number)
            if present { try await addIOThread(number, .live) } else { try await removeIOThread(number, .live) }
        case .setAutostart(let isOn, _): try await setAutostart(isOn)
        case .resizeDisk(let target, let bytes): try await blockResize(target, to: bytes, .bytes)
        }
    }

    private func set(
        _ call: GuestChangeStep.ParameterCall, _ list: [GuestChangeStep.Parameter]
    ) async throws(LibvirtError) {
        func values(_ make: (Int64) -> TypedValue) -> TypedParameters {
            TypedParameters(list.map { TypedParameter($0.name, make($0.value)) })
        }
        let unsigned = { (value: Int64) in TypedValue.ulong(UInt64(clamping: value)) }
        switch call {
        case .diskLimits(let target): try await setBlockIOTuning(of: target, values(unsigned), .live)
        case .processorTime:
            // Of these the quotas alone may be negative, which means none.
            let parameters = list.map { parameter in
                TypedParameter(
                    parameter.name,
                    parameter.name.hasSuffix("quota") ? .long(parameter.value) : unsigned(parameter.value))
            }
            try await setSchedulerParameters(TypedParameters(parameters), .live)
        case .memory: try await setMemoryParameters(values(unsigned), .live)
        case .diskShare: try await setBlockIOParameters(values { .uint(UInt32(clamping: $0)) }, .live)
        case .memoryReports:
            try await setMemoryStatisticsPeriod(Int32(clamping: list.first?.value ?? 0), .live)
        }
    }

    private func pin(_ thread: GuestChangeStep.PinnedThread, _ cpus: String) async throws(LibvirtError) {
        guard let numbers = CPUList.numbers(in: cpus) else {
            throw LibvirtError(code: .invalidArg, message: "\(cpus) names no CPUs", call: "virDomainPinVcpuFlags")
        }
        let set = ProcessorSet(numbers)
        switch thread {
        case .vcpu(let number): try await pin(vcpu: UInt32(clamping: number), to: set, .live)
        case .ioThread(let number): try await pin(ioThread: UInt32(clamping: number), to: set, .live)
        case .emulator: try await pinEmulator(to: set, .live)
        }
    }

    /// libvirt waits for a guest for some seconds only, and says nothing about how that ended.
    private func waitUntilGone(_ device: DeviceIdentity) async throws(LibvirtError) {
        let end = ContinuousClock.now.advanced(by: .seconds(20))
        while true {
            guard let document = try? Element(parsing: try await xml()) else { return }
            guard GuestDevice.all(in: document).contains(where: { $0.identity == device }) else { return }
            guard ContinuousClock.now < end, (try? await Task.sleep(for: .milliseconds(200))) != nil else { break }
        }
        throw LibvirtError(
            code: .operationTimeout,
            message:
                "the guest has not let go of \(device) yet and may still do so: is its system up, and not using it?",
            call: "virDomainDetachDeviceFlags")
    }
}

extension GuestChangeStep.LifecycleMoment {
    fileprivate var trigger: Domain.LifecycleTrigger {
        switch self {
        case .powerOff: .powerOff
        case .reboot: .reboot
        case .crash: .crash
        }
    }
}

extension Domain.LifecycleAction {
    /// By the word in documents; nil for another one.
    fileprivate init?(word: String) {
        switch word {
        case "destroy": self = .destroy
        case "restart": self = .restart
        case "rename-restart": self = .restartRename
        case "preserve": self = .preserve
        case "coredump-destroy": self = .coredumpDestroy
        case "coredump-restart": self = .coredumpRestart
        default: return nil
        }
    }
}
