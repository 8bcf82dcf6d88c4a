/// Turns scalars from anywhere into a `SafeText`, one at a time.
struct Sanitiser {
    private var storage = ""
    private var width = 0
    private var previous: UInt32 = 0
    private var previousClass = DrawingClass.escaped
    private var marks = 0

    /// What has been added so far.
    var text: SafeText { SafeText(storage: storage, width: width) }

    /// Adds a scalar, as itself or as an escape.
    mutating func append(_ value: UInt32) {
        let kind = DrawingClass(of: value)
        switch kind {
        case .narrow, .wide:
            add(value)
            width += kind == .wide ? 2 : 1
            previous = value
            previousClass = kind
            marks = 0
        case .mark where previous != 0:
            guard isJoinable(mark: value) else { return escape(value) }
            // A fifth mark would draw over the neighbours; four already say that the text is odd.
            guard marks < Cluster.markLimit else { return }
            marks += 1
            add(value)
        case .escaped where isEmojiModifier(value):
            return
        case .mark, .escaped:
            escape(value)
        }
    }

    private mutating func add(_ value: UInt32) {
        if let scalar = Unicode.Scalar(value) { storage.unicodeScalars.append(scalar) }
    }

    /// Korean vowels and finals join only a Korean initial; terminals disagree about lone ones.
    private func isJoinable(mark: UInt32) -> Bool {
        (0x1160...0x11FF).contains(mark) ? (0x1100...0x115F).contains(previous) : true
    }

    /// Joiners, presentation selectors and skin tones after an emoji: dropped, for terminals differ in the width.
    private func isEmojiModifier(_ value: UInt32) -> Bool {
        switch value {
        case 0x200D, 0xFE0E, 0xFE0F: return (0x203C...0x3299).contains(previous) || previous >= 0x1F000
        case 0x1F3FB...0x1F3FF: return previousClass == .wide && previous >= 0x1F000 || previous == 0x270A
        default: return false
        }
    }

    private mutating func escape(_ value: UInt32) {
        var digits = String(value, radix: 16, uppercase: true)
        if digits.utf8.count < 2 { digits = "0" + digits }
        storage += "‹" + digits + "›"
        width += digits.utf8.count + 2
        previous = 0
        previousClass = .escaped
        marks = 0
    }
}
