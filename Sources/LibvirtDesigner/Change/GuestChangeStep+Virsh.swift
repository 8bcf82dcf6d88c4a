internal import ShellText

extension GuestChangeStep {
    /// The virsh line that does the same to a guest of that name, as a shell reads it. Documents are named as files.
    public func virsh(_ guest: String, on uri: String?) -> String {
        let connection = uri.map { ["-c", $0] } ?? []
        // A name that begins with a hyphen would be an option.
        let domain = guest.hasPrefix("-") ? ["--domain", guest] : [guest]
        return (["virsh"] + connection + words(domain, guest)).map { ShellWord.quoted($0) }.joined(separator: " ")
    }

    private func words(_ domain: [String], _ guest: String) -> [String] {
        switch self {
        case .define: ["define", "\(guest).xml"]
        case .attach(let device, _): ["attach-device"] + domain + [Self.file(device), "--live"]
        case .detach(let device, _): ["detach-device"] + domain + [Self.file(device), "--live"]
        case .update(let device, _, _): ["update-device"] + domain + [Self.file(device), "--live"]
        case .setMemory(let size, _): ["setmem"] + domain + ["\(size)", "--live"]
        case .setVCPUs(let count, _): ["setvcpus"] + domain + ["\(count)", "--live"]
        case .setMetadata(.title, let text, _): ["desc"] + domain + ["--live", "--title", "--new-desc", text ?? ""]
        case .setMetadata(.description, let text, _): ["desc"] + domain + ["--live", "--new-desc", text ?? ""]
        case .setMetadata(.element(let prefix, let uri), let text, _):
            ["metadata"] + domain + ["--uri", uri, "--live"]
                + (text.map { ["--key", prefix, "--set", $0] } ?? ["--remove"])
        case .setLifecycleAction(let moment, let action, _):
            ["set-lifecycle-action"] + domain + [String(moment.rawValue.dropFirst(3)), action, "--live"]
        case .setParameters(let call, let list, _): Self.words(call, list, domain)
        case .pin(.vcpu(let number), let cpus, _): ["vcpupin"] + domain + ["\(number)", cpus, "--live"]
        case .pin(.ioThread(let number), let cpus, _): ["iothreadpin"] + domain + ["\(number)", cpus, "--live"]
        case .pin(.emulator, let cpus, _): ["emulatorpin"] + domain + [cpus, "--live"]
        case .setIOThread(let number, let present):
            [present ? "iothreadadd" : "iothreaddel"] + domain + ["\(number)", "--live"]
        case .setAutostart(let isOn, _): ["autostart"] + domain + (isOn ? [] : ["--disable"])
        case .resizeDisk(let target, let bytes): ["blockresize"] + domain + [target, "\(bytes)B"]
        }
    }

    private static func words(_ call: ParameterCall, _ list: [Parameter], _ domain: [String]) -> [String] {
        func options(_ list: [Parameter]) -> [String] {
            list.map { "--\($0.name.map { $0 == "_" ? "-" : String($0) }.joined())=\($0.value)" }
        }
        return switch call {
        case .diskLimits(let target): ["blkdeviotune"] + domain + [target] + options(list) + ["--live"]
        case .processorTime: ["schedinfo"] + domain + ["--live"] + list.map { "--set=\($0.name)=\($0.value)" }
        case .memory: ["memtune"] + domain + options(list) + ["--live"]
        case .diskShare: ["blkiotune"] + domain + options(list) + ["--live"]
        case .memoryReports: ["dommemstat"] + domain + options(list) + ["--live"]
        }
    }

    private static func file(_ device: DeviceIdentity) -> String {
        let key = device.key.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
        return "\(device.kind)-\(key).xml"
    }
}
