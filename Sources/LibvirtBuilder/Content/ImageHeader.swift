internal import ShellText

/// What the first bytes of a disk image say.
public struct ImageHeader: Hashable, Sendable {
    /// The format, as volumes name it: `qcow2` or `raw`; others are named but not taken.
    public let format: String
    /// The size that a guest sees, bytes; nil where the file's own size is meant.
    public let capacity: UInt64?
    /// It is made of differences from another file.
    public let hasBackingFile: Bool

    /// How many bytes are wanted.
    static let length = 512

    /// Reads the beginning of an image; fewer bytes than `length` only if the image has no more.
    public init(_ bytes: [UInt8]) {
        func word(_ offset: Int, _ count: Int) -> UInt64? {
            guard bytes.count >= offset + count else { return nil }
            return bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | UInt64($1) }
        }
        func starts(with text: StaticString, at offset: Int = 0) -> Bool {
            let mark = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
            return bytes.count >= offset && bytes[offset...].starts(with: mark)
        }
        // QEMU's docs/interop/qcow2.rst: magic, version, offset of the backing file's name, its size, cluster bits, size.
        if word(0, 4) == 0x5146_49fb, let size = word(24, 8) {
            format = word(4, 4) == 1 ? "qcow" : "qcow2"
            capacity = size
            hasBackingFile = word(8, 8) ?? 0 != 0
            return
        }
        capacity = nil
        hasBackingFile = false
        if starts(with: "KDMV") || starts(with: "# Disk DescriptorFile") {
            format = "vmdk"
        } else if starts(with: "vhdxfile") {
            format = "vhdx"
        } else if starts(with: "conectix") {
            format = "vpc"
        } else if starts(with: "<<<", at: 0), word(64, 4) == 0x7f10_dabe {
            format = "vdi"
        } else if starts(with: "\u{1f}") || word(0, 2) == 0x1f8b {
            format = "gzip"
        } else if word(0, 6) == 0xfd37_7a58_5a00 {
            format = "xz"
        } else if word(0, 4) == 0x28b5_2ffd {
            format = "zstd"
        } else {
            format = "raw"
        }
    }

    /// Why a volume cannot be filled with it, and what to do; nil if it can.
    func refusal(path: String) -> StepFailure? {
        switch format {
        case "qcow2" where hasBackingFile:
            StepFailure(
                "\(path) holds only the differences from another image",
                next: "make one file of both: qemu-img convert -O qcow2 \(ShellWord.quoted(path)) NEW.qcow2")
        case "qcow2", "raw": nil
        case "gzip", "xz", "zstd":
            StepFailure("\(path) is compressed with \(format)", next: "unpack it and name the unpacked file")
        default:
            StepFailure(
                "\(path) is an image of the format \(format)",
                next: "convert it: qemu-img convert -O qcow2 \(ShellWord.quoted(path)) NEW.qcow2")
        }
    }
}
