import Glibc

/// Names of pictures in the working folder.
enum PictureName {
    /// `web01-2026-11-21-123456.png`, with what a file's name should not hold left out.
    static func next(for guest: String) -> String {
        let name = String(
            String.UnicodeScalarView(
                guest.unicodeScalars.prefix(64).map { scalar in
                    switch scalar {
                    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": scalar
                    default: "-"
                    }
                }))
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        var text = [CChar](repeating: 0, count: 32)
        let count = strftime(&text, text.count, "%Y-%m-%d-%H%M%S", &parts)
        let date = String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return "\(name.isEmpty ? "guest" : name)-\(date).png"
    }
}
