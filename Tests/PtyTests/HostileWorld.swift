/// A world for libvirt's test driver in which every text is hostile; the same in every run.
enum HostileWorld {
    /// Guests in it.
    static let count = 1100

    /// Scalars that XML allows and a terminal must never see, or that make columns hard to keep.
    private static let pieces: [String] = [
        "Z\tQ", "\u{7F}", "\u{80}", "\u{84}", "\u{85}", "\u{8D}", "\u{90}", "\u{9B}2J", "\u{9B}31m", "\u{9C}",
        "\u{9D}0;owned\u{9C}", "\u{9E}", "\u{9F}", "\u{61C}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}",
        "\u{200F}",
        "\u{2028}", "\u{2029}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2060}", "\u{2066}",
        "\u{2067}", "\u{2068}", "\u{2069}", "\u{FEFF}", "\u{FFF9}", "\u{E0001}", "\u{E0041}", "\u{E007F}", "\u{E000}",
        "\u{FE0F}", "\u{AD}", "\u{34F}", "\u{115F}", "\u{3164}", "\u{180E}", "漢字", "한국", "ｶﾅ", "ａｂ", "ﷺ",
        "👩\u{200D}👩\u{200D}👧",
        "👍🏽", "🇩🇪", "🧊", "☎\u{FE0E}", "e\u{301}", "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{301}", "ไทย", "क्षि",
        "\u{1161}\u{11AB}", "web", " ", "ü", "&<>\"'", "‹9B›", "%s%n", "\\x1b[2J",
    ]

    /// One hostile text; texts of 4 KiB are among them.
    static func text(_ number: Int) -> String {
        var dice = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15 | 1
        func roll(_ sides: Int) -> Int {
            dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((dice >> 33) % UInt64(sides))
        }
        if number % 50 == 49 {
            var long = ""
            while long.utf8.count < 4096 { long += pieces[roll(pieces.count)] }
            return long
        }
        // Every piece comes first somewhere; the rest is chance.
        return pieces[number % pieces.count] + (0..<roll(6)).map { _ in pieces[roll(pieces.count)] }.joined()
    }

    /// A guest's name: what precedes the hostile part tells guests apart and orders them.
    static func name(_ number: Int) -> String { prefix(number) + text(number) }

    /// The harmless beginning of a guest's name.
    static func prefix(_ number: Int) -> String { "g\(String(10_000 + number).dropFirst())" }

    /// The world's file: running guests with hostile names, titles, descriptions, disks and networks.
    static var document: String {
        let guests = (0..<count).map { number in
            """
            <domain type="test">
              <name>\(escaped(name(number)))</name>
              <title>\(escaped(text(number + 7)))</title>
              <description>\(escaped("Z\nQ" + text(number + 13)))</description>
              <memory unit="MiB">64</memory><vcpu>1</vcpu>
              <os><type arch="x86_64">hvm</type></os>
              <devices>
                <disk type="file" device="disk">
                  <source file="/\(escaped(text(number + 17)))"/><target dev="vda" bus="virtio"/>
                </disk>
                <interface type="network">
                  <source network="\(escaped(text(number + 19)))"/><target dev="vnet\(number)"/>
                </interface>
              </devices>
            </domain>
            """
        }
        // The driver cuts the model off after 31 bytes, wherever in a character that is.
        let processor = "<cpu><model>\(escaped("x\u{9B}2J漢字\u{202E}Z\tQ👩\u{200D}👩漢"))</model></cpu>"
        return "<node>\n\(processor)\n\(guests.joined(separator: "\n"))\n</node>\n"
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ": result.unicodeScalars.append(scalar)
            default: result += "&#\(scalar.value);"
            }
        }
    }
}

/// What hostile text has done to a terminal's bytes.
enum RawBytes {
    /// What must not be among the bytes that a program wrote, each as a sentence; none when all is well.
    static func faults(_ bytes: [UInt8]) -> [String] {
        // Bytes of a name that are none stand there as U+FFFD, which is a character like others.
        var faults: Set<String> = String(validating: bytes, as: UTF8.self) == nil ? ["invalid UTF-8"] : []
        let text = String(decoding: bytes, as: UTF8.self)
        var before: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x00...0x06, 0x10...0x1A, 0x1C...0x1F, 0x0B, 0x0C, 0x7F, 0x80...0x9F: faults.insert("a control")
            case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: faults.insert("a bidi control")
            case 0xAD, 0x34F, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB,
                0xE0000...0xE007F:
                faults.insert("an invisible scalar")
            default: break
            }
            // OSC, DCS, APC, PM and SOS: the console sends none of these on its own account here.
            if before == "\u{1B}", ["]", "P", "_", "^", "X"].contains(scalar) { faults.insert("a control string") }
            before = scalar
        }
        for control in ["\t", "\n", "\r"]
        where text.unicodeScalars.split(separator: "Z").contains(where: {
            $0.starts(with: (control + "Q").unicodeScalars)
        }) {
            faults.insert("a tabulator or line end of a text")
        }
        return faults.sorted()
    }
}
