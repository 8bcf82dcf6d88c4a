internal import Libvirt
internal import LibvirtConfig
internal import XMLTree

/// The definition of a copy, made from the original's.
struct CloneDefinition {
    private(set) var configuration: DomainConfig
    private(set) var notes: [String] = []
    private let oldName: String
    private let host: HostInventory

    init(_ original: DomainConfig, name: String, uuid: UUID, host: HostInventory) {
        configuration = original
        oldName = original.name ?? ""
        self.host = host
        configuration.name = name
        configuration.uuid = uuid.description
        configuration.id = nil
        // An empty element asks libvirt for a new one.
        if configuration.has(\.generationID) { configuration.generationID = "" }
        for index in configuration.systemInformation.indices {
            configuration.systemInformation[index].element.replaceUUIDEntry(uuid.description)
        }
    }

    /// Lets the copied disks point to their copies.
    mutating func replaceDisks(_ fates: [CloneFate]) {
        for index in configuration.devices.disks.indices {
            guard let fate = fates.first(where: { $0.disk == configuration.devices.disks[index].target ?? "disk" })
            else { continue }
            // The copy stands alone, and what the original is built on need not be the copy's.
            switch fate.fate {
            case .copied(_, let copy, let path):
                configuration.devices.disks[index].backingStore = nil
                if configuration.devices.disks[index].source.pool != nil {
                    configuration.devices.disks[index].source.pool = copy.pool
                    configuration.devices.disks[index].source.volume = copy.name
                } else if configuration.devices.disks[index].source.device != nil {
                    configuration.devices.disks[index].source.device = path
                } else {
                    configuration.devices.disks[index].source.file = path
                }
            case .copiedFile(_, let path):
                configuration.devices.disks[index].backingStore = nil
                configuration.devices.disks[index].source.file = path
            case .shared: break
            }
        }
    }

    /// Gives the copy what may exist only once: hardware addresses, ports, sockets, logs.
    mutating func replaceIdentities() {
        var taken = host.macAddresses
        for index in configuration.devices.interfaces.indices {
            guard let old = configuration.devices.interfaces[index].mac else { continue }
            let fresh = FreshNames.macAddress(like: old, among: taken)
            taken.insert(fresh)
            configuration.devices.interfaces[index].mac = fresh
            configuration.devices.interfaces[index].target = nil
        }
        var devices = configuration.devices
        devices.element.changeChildren { element in
            switch element.name {
            case "graphics": replacePorts(&element)
            case "vsock":
                element.changeChildren { child in
                    if child.name == "cid" { child = Element("cid", attributes: [Attribute("auto", "yes")]) }
                }
            case "channel", "serial", "parallel", "console": replaceFiles(&element)
            case "hostdev":
                note("Both guests have the same host device passed through; they cannot run at the same time")
            default: break
            }
        }
        configuration.devices = devices
    }

    /// Gives the copy a file of its own for the firmware's variables; nil if there is none to copy.
    mutating func replaceFirmwareVariables() -> Cloning.FileCopy? {
        guard let old = configuration.os.nvram, old.hasPrefix("/") else { return nil }
        let (folder, file) = FreshNames.split(path: old)
        let new = configuration.name ?? ""
        // libvirt's own name for it is NAME_VARS.fd.
        let name = file.hasPrefix(oldName) ? new + file.dropFirst(oldName.count) : "\(new)_VARS.fd"
        let path = "\(folder)/\(name)"
        configuration.os.nvram = path
        return Cloning.FileCopy(from: old, to: path)
    }

    private mutating func note(_ sentence: String) {
        if !notes.contains(sentence) { notes.append(sentence) }
    }

    private mutating func replacePorts(_ graphics: inout Element) {
        if let port = graphics["port"], port != "-1", graphics["autoport"] != "yes" {
            graphics["port"] = nil
            graphics["tlsPort"] = nil
            graphics["autoport"] = "yes"
            note("The copy's display takes a free port, not \(port)")
        }
    }

    private mutating func replaceFiles(_ device: inout Element) {
        let name = configuration.name ?? ""
        let oldName = oldName
        // A device of the host, or a terminal that libvirt chooses, has the same path for everybody.
        let isOwn = device["type"] != "dev" && device["type"] != "pty"
        device.changeChildren { child in
            guard let attribute = child.name == "log" ? "file" : child.name == "source" && isOwn ? "path" : nil,
                let path = child[attribute]
            else { return }
            let (folder, file) = FreshNames.split(path: path)
            let new = file.hasPrefix(oldName) ? name + file.dropFirst(oldName.count) : "\(name)-\(file)"
            child[attribute] = "\(folder)/\(new)"
        }
    }
}

extension Element {
    /// Lets `change` change each element inside.
    mutating func changeChildren(_ change: (inout Element) -> Void) {
        for index in children.indices {
            guard case .element(var child) = children[index] else { continue }
            change(&child)
            children[index] = .element(child)
        }
    }

    /// libvirt refuses a domain whose SMBIOS says another uuid than its own.
    fileprivate mutating func replaceUUIDEntry(_ uuid: String) {
        changeChildren { group in
            guard group.name == "system" else { return }
            group.changeChildren { entry in
                if entry.name == "entry", entry["name"] == "uuid" { entry.children = [.text(uuid)] }
            }
        }
    }
}
