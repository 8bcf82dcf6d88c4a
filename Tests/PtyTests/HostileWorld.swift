/// A world of guests whose names, titles and descriptions try to harm a terminal.
enum HostileWorld {
    /// What harms, or misleads, or is measured differently by every terminal.
    private static let poisons: [String] =
        (0x80...0x9F).map { String(Unicode.Scalar(UInt8($0))) }
        + ["\u{7F}", "\t", "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2069}"]
        + ["\u{200E}", "\u{200F}", "\u{61C}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}"]
        + ["\u{2028}", "\u{2029}", "\u{E0041}", "\u{FE0F}", "\u{E000}", "\u{9B}31m", "\u{9D}0;title\u{9C}"]
        + ["e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}", "漢字", "한국", "🙂", "👩‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "🇩🇪", "ﷺ", "𒐫"]
        + ["עברית", "العربية", "ก็็็็็", "½", "…", "│", "‹9B›", "&<>\"'", "%n%s", "$(id)", "-rf", "ÅÄÖ", "Ω", "ｆｕｌｌ"]

    /// So many names, no two alike; every poison stands at the start, in the middle and at the end of some.
    static func names(_ count: Int) -> [String] {
        (0..<count).map { index in
            let poison = poisons[index % poisons.count]
            let other = poisons[(index * 7 + index / poisons.count) % poisons.count]
            let long = index % 97 == 0 ? String(repeating: "x" + poison, count: 1000) : ""
            switch index % 3 {
            case 0: return "\(poison)g\(index)\(long)"
            case 1: return "g\(index)\(poison)\(other)z"
            default: return "g\(index)\(long)\(other)\(poison)"
            }
        }
    }

    /// The world as a document of libvirt's test driver.
    static func document(_ names: [String]) -> String {
        let domains = names.map { name in
            """
            <domain type='test'><name>\(escaped(name))</name><title>\(escaped("title " + name))</title>
            <description>\(escaped("about " + name))</description><memory unit='KiB'>65536</memory><vcpu>1</vcpu>
            <os><type>hvm</type></os></domain>
            """
        }
        return "<node>\n" + domains.joined(separator: "\n") + "\n</node>\n"
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\t": "&#9;"
            default: String(scalar)
            }
        }.joined()
    }

    /// Scalars that must never reach a terminal from data.
    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x7F...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE000...0xF8FF,
            0xE0000...0xE007F:
            true
        default: false
        }
    }
}
