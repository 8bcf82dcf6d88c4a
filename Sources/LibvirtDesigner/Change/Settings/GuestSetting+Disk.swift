import XMLTree

extension GuestSetting {
    /// The settings of disks and drives.
    static let disk: [GuestSetting] = [
        GuestSetting(
            "bus", of: "disk", at: "target/@bus", "How it is plugged in",
            words: ["virtio", "scsi", "sata", "usb", "ide", "fdc"]),
        GuestSetting(
            "cache", of: "disk", at: "driver/@cache", "How the host caches it",
            words: ["default", "none", "writeback", "writethrough", "directsync", "unsafe"]),
        GuestSetting(
            "io", of: "disk", at: "driver/@io", "How the host reads and writes it",
            words: ["threads", "native", "io_uring"]),
        GuestSetting(
            "discard", of: "disk", at: "driver/@discard", "Whether freed blocks are given back",
            words: ["unmap", "ignore"]),
        GuestSetting(
            "detect-zeroes", of: "disk", at: "driver/@detect_zeroes", "What is made of written zeroes",
            words: ["off", "on", "unmap"]),
        .number("iothread", of: "disk", at: "driver/@iothread", "The thread that serves it", in: 1...1024),
        .number("queues", of: "disk", at: "driver/@queues", "Its queues", in: 1...256),
        GuestSetting("serial", of: "disk", at: "serial", "The serial number that the guest sees"),
        .presence("readonly", of: "disk", "readonly", "The guest may not write it"),
        .presence("shareable", of: "disk", "shareable", "Several guests may write it at the same time"),
        .number("boot", of: "disk", at: "boot/@order", "Its place in the order of booting", in: 1...128),
        rate("read", "read_bytes_sec", "The most that is read a second, such as 200M"),
        rate("write", "write_bytes_sec", "The most that is written a second"),
        rate("total", "total_bytes_sec", "The most that is read and written a second"),
        .number("read-iops", of: "disk", at: "iotune/read_iops_sec", "The most reads a second", in: 0...1_000_000_000),
        .number(
            "write-iops", of: "disk", at: "iotune/write_iops_sec", "The most writes a second", in: 0...1_000_000_000),
        .number(
            "total-iops", of: "disk", at: "iotune/total_iops_sec", "The most reads and writes a second",
            in: 0...1_000_000_000),
    ]

    private static func rate(_ name: String, _ element: String, _ summary: String) -> GuestSetting {
        let place = ElementPlace("iotune/\(element)")
        return GuestSetting(name, of: "disk", summary) { disk in
            place?.value(in: disk).flatMap { UInt64($0) }
                .map { $0 % 1024 == 0 ? Sizes.notation(kib: $0 / 1024) : "\($0)" }
        } write: { value, disk throws(GuestChangeError) in
            let bytes = value.flatMap { Sizes.bytes($0) }
            if value != nil, bytes == nil { throw GuestChangeError("\(name) is bytes a second, such as 200M") }
            place?.set(bytes.map { "\($0)" }, in: &disk)
        }
    }
}
