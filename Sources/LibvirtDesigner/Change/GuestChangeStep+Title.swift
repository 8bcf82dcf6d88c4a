extension GuestChangeStep {
    /// What it does, as a line in the imperative without a full stop. Holds untrusted text.
    public func title(_ guest: String) -> String {
        switch self {
        case .define: "Change the definition of \(guest)"
        case .attach(let device, _): "Plug \(device.title) into the running guest"
        case .detach(let device, _): "Take \(device.title) out of the running guest"
        case .update(let device, _, _): "Change \(device.title) of the running guest"
        case .setMemory(let size, _): "Give the running guest \(Sizes.memory(size)) of memory"
        case .setVCPUs(let count, _): "Give the running guest \(count) \(count == 1 ? "processor" : "processors")"
        case .setMetadata(.title, _, _): "Set the running guest's title"
        case .setMetadata(.description, _, _): "Set the running guest's description"
        case .setMetadata(.element(let prefix, _), _, _): "Set the running guest's metadata \(prefix)"
        case .setLifecycleAction(let moment, let action, _): "Set \(moment.rawValue) of the running guest to \(action)"
        case .setParameters(.diskLimits(let target), _, _): "Set the limits of disk \(target)"
        case .setParameters(.processorTime, _, _): "Set the running guest's share of processor time"
        case .setParameters(.memory, _, _): "Set the limits of the running guest's memory"
        case .setParameters(.diskShare, _, _): "Set the running guest's share of the host's disks"
        case .setParameters(.memoryReports, _, _): "Set how often the running guest reports its memory"
        case .pin(.vcpu(let number), let cpus, _): "Keep processor \(number) of the running guest on CPUs \(cpus)"
        case .pin(.ioThread(let number), let cpus, _): "Keep I/O thread \(number) on CPUs \(cpus)"
        case .pin(.emulator, let cpus, _): "Keep the running guest's emulator on CPUs \(cpus)"
        case .setIOThread(let number, let present):
            present ? "Add I/O thread \(number) to the running guest" : "Take I/O thread \(number) away"
        case .setAutostart(let isOn, _):
            isOn ? "Start \(guest) with its host" : "No longer start \(guest) with its host"
        case .resizeDisk(let target, let bytes): "Make disk \(target) \(Sizes.storage(bytes)) large"
        }
    }
}

extension DeviceIdentity {
    /// As in sentences, by the field's words.
    var title: String {
        switch kind {
        case "disk": "disk \(key)"
        case "interface": "interface \(key)"
        case "hostdev": "host device \(key)"
        case "filesystem": "folder \(key)"
        default: "\(kind) \(key)"
        }
    }
}
