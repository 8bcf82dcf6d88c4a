import LibvirtConfig
import Terminal
import XMLTree

extension DeviceFamily {
    /// Disks.
    static let disk = DeviceFamily(
        title: "Disk", group: .disks, element: "disk",
        takes: { DiskConfig(element: $0).device.map { $0 == .disk || $0 == .lun } ?? true },
        name: { DiskConfig(element: $0).target ?? "" },
        about: { element in
            let disk = DiskConfig(element: element)
            return line(
                DiskSourceText.text(of: element), disk.driver.format?.rawValue, disk.bus?.rawValue,
                disk.driver.cache.map { "cache \($0)" }, disk.serial.map { "serial \($0)" },
                disk.readOnly == true ? "read-only" : nil, disk.shareable == true ? "shareable" : nil,
                disk.ioTune.element.elements.isEmpty ? nil : "limited")
        },
        fields: [source(hint: "An absolute path of the host, or POOL/VOLUME.", endings: [".qcow2", ".img", ".raw"])]
            + storage + [
                .value(
                    "format", "Format", \DiskConfig.driver.format, .words(["", "qcow2", "raw", "vmdk", "vdi"]),
                    hint: "What the image is, not what it shall be."),
                .value(
                    "cache", "Cache", \DiskConfig.driver.cache,
                    .words(["", "none", "writeback", "writethrough", "directsync", "unsafe"]),
                    hint: "none leaves the host's page cache out; unsafe loses data when the host falls."),
                .value("io", "I/O", \DiskConfig.driver.io, .words(["", "native", "threads", "io_uring"])),
                .value(
                    "discard", "Discard", \DiskConfig.driver.discard, .words(["", "unmap", "ignore"]),
                    hint: "unmap gives back to the host what the guest has trimmed."),
                .value(
                    "detect zeroes", "Detect zeroes", \DiskConfig.driver.detectZeroes,
                    .words(["", "off", "on", "unmap"])),
                .value("serial", "Serial", \DiskConfig.serial, hint: "The serial number that the guest sees."),
                .flag("read-only", "Read-only", \DiskConfig.readOnly, words: ["no", "yes"]),
                .flag(
                    "shareable", "Shareable", \DiskConfig.shareable, hint: "Several guests may write to it at once.",
                    words: ["no", "yes"]),
                .value(
                    "read limit", "Read, bytes/s", \DiskConfig.ioTune.readBytes, .number(0...1 << 50),
                    hint: "At most so many; 0 or nothing does not limit."),
                .value("write limit", "Write, bytes/s", \DiskConfig.ioTune.writeBytes, .number(0...1 << 50)),
                .value("total limit", "Total, bytes/s", \DiskConfig.ioTune.totalBytes, .number(0...1 << 50)),
                .value("total iops", "Total, IOPS", \DiskConfig.ioTune.totalRequests, .number(0...1 << 40)),
            ])

    /// CD and floppy drives.
    static let drive = DeviceFamily(
        title: "Drive", group: .drives, element: "disk",
        name: { element in
            let disk = DiskConfig(element: element)
            return line("\(disk.device == .floppy ? "floppy" : "CD") \(disk.target ?? "")")
        },
        about: { element in
            let disk = DiskConfig(element: element)
            let source = DiskSourceText.text(of: element)
            return line(source.isEmpty ? "empty" : source, disk.bus?.rawValue, disk.tray == .open ? "open" : nil)
        },
        fields: [
            source(
                hint: "The medium: an absolute path of the host, POOL/VOLUME, or nothing to eject it.",
                endings: [".iso"])
        ]
            + storage)

    private static func source(hint: SafeText, endings: [String]) -> SheetField {
        SheetField(
            name: "source", label: "Source", hint: hint, kind: .file(endings: endings),
            get: { DiskSourceText.text(of: $0) }, set: { DiskSourceText.write($1, to: &$0) },
            isShown: { DiskSourceText.isPlain($0) },
            check: { DiskSourceText.problem(of: $0) })
    }

    private static let storage: [SheetField] = [
        .value("bus", "Bus", \DiskConfig.bus, .words(["virtio", "scsi", "sata", "ide", "usb", "fdc"])).when {
            DiskConfig(element: $0).bus != nil
        }
    ]
}

/// What stands behind a disk as people write it: a path, or POOL/VOLUME.
enum DiskSourceText {
    /// Whether it can be written so, or there is nothing behind it.
    static func isPlain(_ element: Element) -> Bool {
        switch DiskConfig(element: element).type {
        case .file, .block, .volume, nil: true
        default: false
        }
    }

    /// The source; empty without a medium.
    static func text(of element: Element) -> String {
        let disk = DiskConfig(element: element)
        let source = disk.source
        switch disk.type {
        case .block: return source.device ?? ""
        case .dir: return source.directory ?? ""
        case .volume: return source.pool.map { "\($0)/\(source.volume ?? "")" } ?? ""
        case .network: return "\(source.protocol?.rawValue ?? ""):\(source.name ?? "")"
        case .nvme: return "nvme"
        default: return source.file ?? source.path ?? ""
        }
    }

    /// Puts another source in the old one's place; what belongs to the old one alone goes.
    static func write(_ text: String, to element: inout Element) {
        var disk = DiskConfig(element: element)
        let policy = disk.source.startupPolicy
        disk.remove(\.source)
        disk.remove(\.backingStore)
        if text.hasPrefix("/dev/") {
            disk.type = .block
            disk.source.device = text
        } else if text.hasPrefix("/") {
            disk.type = .file
            disk.source.file = text
        } else if let slash = text.firstIndex(of: "/") {
            disk.type = .volume
            disk.source.pool = String(text[..<slash])
            disk.source.volume = String(text[text.index(after: slash)...])
        } else if disk.type != .file {
            disk.type = .file
        }
        if !text.isEmpty { disk.source.startupPolicy = policy }
        element = disk.element
    }

    /// What is wrong with a text, as a sentence.
    static func problem(of text: String) -> String? {
        let slash = text.firstIndex(of: "/")
        let isVolume = slash.map { $0 > text.startIndex && text[$0...].count > 1 } ?? false
        return text.isEmpty || text.hasPrefix("/") || isVolume
            ? nil : "Write an absolute path, such as /srv/images/disk.iso, or POOL/VOLUME."
    }
}
