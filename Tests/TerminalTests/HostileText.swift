/// Numbers that look random and are the same in every run.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Strings such as a hostile guest, host or server would send.
enum HostileText {
    private static let pieces: [String] = [
        "\u{1B}[2J", "\u{1B}]0;owned\u{7}", "\u{9B}31m", "\u{1B}P+q\u{1B}\\", "\r\n", "\t", "\0", "\u{7F}", "\u{202E}",
        "\u{2066}", "\u{200E}", "\u{061C}", "\u{FEFF}", "\u{2028}", "\u{E0041}", "\u{FE0F}", "\u{200D}", "\u{200B}",
        "\u{E000}", "\u{FFFE}", "\u{10FFFF}", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "\u{301}", "中文", "한국",
        "\u{1112}\u{1161}\u{11AB}", "\u{1161}", "👩\u{200D}👩\u{200D}👧", "👍🏽", "🇩🇪", "☎\u{FE0E}", "🧊", "ﷺ", "ａ", "web01",
        " ", "ü", "\u{00AD}", "\u{3164}", "\u{115F}", "क्षि", "ไทย", "\u{1F3FB}", "‹9B›",
    ]

    /// Texts of up to a dozen pieces and scalars each.
    static func samples(_ count: Int, seed: UInt64 = 1) -> [String] {
        var dice = Dice(seed: seed)
        return (0..<count).map { _ in
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &dice) {
                if Bool.random(using: &dice) {
                    text += pieces.randomElement(using: &dice) ?? ""
                } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &dice)) {
                    text.unicodeScalars.append(scalar)
                }
            }
            return text
        }
    }
}
