/// Processor architectures as distributions write them and as libvirt names them.
enum Architecture {
    private static let spellings: [(written: String, name: String)] = [
        ("x86_64", "x86_64"), ("amd64", "x86_64"), ("x86-64", "x86_64"), ("aarch64", "aarch64"), ("arm64", "aarch64"),
        ("ppc64le", "ppc64le"), ("ppc64el", "ppc64le"), ("p64el", "ppc64le"), ("ppc64", "ppc64"), ("s390x", "s390x"),
        ("riscv64", "riscv64"), ("loongarch64", "loongarch64"), ("loong64", "loongarch64"), ("armhf", "armv7l"),
        ("armv7l", "armv7l"), ("armv7hl", "armv7l"), ("armv7", "armv7l"), ("i686", "i686"), ("i586", "i686"),
        ("i386", "i686"), ("x64fre", "x86_64"), ("a64fre", "aarch64"), ("x86fre", "i686"), ("x64", "x86_64"),
        ("a64", "aarch64"), ("x86", "i686"),
    ]

    /// libvirt's name for an architecture in another spelling; nil when it is none.
    static func named(_ text: String) -> String? {
        let text = text.lowercased()
        return spellings.first { $0.written == text }?.name
    }

    /// The architecture that a volume's, file's or folder's name holds as a word.
    static func mentioned(in text: String) -> String? {
        let bytes = Array(text.lowercased().utf8.prefix(1024))
        return spellings.first { holds(Array($0.written.utf8), in: bytes) }?.name
    }

    private static func holds(_ word: [UInt8], in text: [UInt8]) -> Bool {
        guard text.count >= word.count else { return false }
        return (0...(text.count - word.count)).contains { start in
            let end = start + word.count
            guard text[start..<end].elementsEqual(word), start == 0 || !isWord(text[start - 1]) else { return false }
            // Windows writes X64FREE and X64FREV for editions.
            return end == text.count || !isWord(text[end]) || word.ends(with: "fre".utf8)
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...122).contains(byte) }
}

extension Array<UInt8> {
    fileprivate func ends(with other: String.UTF8View) -> Bool { suffix(other.count).elementsEqual(other) }
}
