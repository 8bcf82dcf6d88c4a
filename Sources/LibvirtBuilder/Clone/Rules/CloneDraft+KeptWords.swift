internal import LibvirtConfig
internal import XMLTree

extension CloneDraft {
    /// Files of the host that guests only read.
    mutating func noteReadFiles() {
        let os = configuration.os
        var files =
            [os.isLoaderWritable ? nil : os.loader, os.kernel, os.initrd, os.shim, os.deviceTree]
            + os.acpiTables.map(\.path)
        files += configuration.systemInformation.flatMap(\.entries).map(\.file)
        files += configuration.devices.interfaces.map(\.rom.file) + configuration.devices.hostDevices.map(\.rom.file)
        let paths = files.compactMap { $0 }
        if !paths.isEmpty { note("Both guests read \(paths.joined(separator: ", "))") }
    }

    /// Numbers by which the guest's system, or a licence in it, may know its machine.
    mutating func noteSerialNumbers() {
        for information in configuration.systemInformation {
            let entries = [information.system, information.baseBoard, information.chassis].flatMap { $0 }
            let numbers = entries.filter { $0.name == "serial" }.compactMap(\.value)
            if !numbers.isEmpty { note("Both machines have the serial number \(numbers.joined(separator: ", "))") }
        }
        for disk in configuration.devices.disks {
            for number in [disk.serial, disk.wwn].compactMap({ $0 }) {
                note("The disk \(disk.target ?? "") has the number \(number) in both guests")
            }
        }
    }

    /// A label that is not the guest's alone keeps no guest from the other.
    mutating func noteSecurityLabels() {
        for label in configuration.securityLabels where label.type == .static && label.model != "dac" {
            guard let label = label.label else { continue }
            note("Both guests run under the label \(label), which does not keep them apart")
        }
    }

    /// What libvirt hands to the hypervisor unread.
    mutating func noteArguments() {
        let arguments = configuration.qemuArguments.compactMap(\.value)
        if !arguments.isEmpty {
            note("Both guests have the arguments \(arguments.joined(separator: " ")): see that they name nothing twice")
        }
        let variables = configuration.qemuEnvironment.map { "\($0.name ?? "")=\($0.value ?? "")" }
        if !variables.isEmpty { note("Both guests have the environment \(variables.joined(separator: " "))") }
        for case .element(let child) in configuration.element.children {
            guard let prefix = child.prefix, prefix != "qemu" || child.name != "commandline" else { continue }
            note("The copy keeps \(prefix):\(child.name) as it is: see that it names nothing twice")
        }
    }
}
