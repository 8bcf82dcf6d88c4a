/// What a file is that is no CD's or DVD's image, so that the error can say what to do with it.
enum ForeignFormat {
    /// The sentence for a file that begins with these bytes.
    static func sentence(name: String, start: [UInt8]) -> String {
        let (what, next) = recognised(start)
        return "\(name) is no image of a CD or DVD\(what); \(next)"
    }

    private static let importIt = "import it as a disk instead of installing from it"

    private static func recognised(_ start: [UInt8]) -> (what: String, next: String) {
        let disks: [(String, [UInt8])] = [
            ("qcow", [0x51, 0x46, 0x49, 0xFB]), ("VMDK", Array("KDMV".utf8)), ("VHDX", Array("vhdxfile".utf8)),
            ("VHD", Array("conectix".utf8)), ("QED", Array("QED\0".utf8)),
        ]
        for (format, magic) in disks where start.starts(with: magic) { return (" but a \(format) disk", importIt) }
        let compressions: [(String, [UInt8])] = [
            ("gzip", [0x1F, 0x8B]), ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A]), ("bzip2", Array("BZh".utf8)),
            ("zstd", [0x28, 0xB5, 0x2F, 0xFD]), ("zip", [0x50, 0x4B, 0x03, 0x04]), ("7z", [0x37, 0x7A, 0xBC, 0xAF]),
        ]
        for (format, magic) in compressions where start.starts(with: magic) {
            return (" but compressed (\(format))", "unpack it first")
        }
        if start.starts(with: Array("<!DOCTYPE".utf8)) || start.starts(with: Array("<html".utf8)) {
            return (" but a web page", "the download went wrong: fetch the image itself")
        }
        if start.count >= 512, start[510] == 0x55, start[511] == 0xAA { return (" but a raw disk", importIt) }
        return ("", "choose an .iso file, or check the download")
    }
}
