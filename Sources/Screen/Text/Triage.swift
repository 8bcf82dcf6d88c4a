/// A guest's screen in a word, for a list: what kind of screen it is, else its last line.
public enum Triage: Hashable, Sendable {
    /// A state of the guest that its screen gives away.
    public enum Word: String, Hashable, Sendable, CaseIterable {
        /// The kernel stopped for good.
        case kernelPanic = "kernel panic"
        /// A rescue shell, or the question for the password to one.
        case emergencyShell = "emergency shell"
        /// The firmware found nothing to start.
        case noBootableDevice = "no bootable device"
        /// A boot loader or a firmware that waits for a choice.
        case bootMenu = "boot menu"
        /// Somebody may log in.
        case loginPrompt = "login prompt"
        /// Nothing to see.
        case blank = "blank"
        /// A picture.
        case graphics = "graphics"
    }

    /// One of the known states.
    case word(Word)
    /// None of them: the last line that is not blank, without the blanks around it. Text from the guest, to be made safe
    /// like any other.
    case line(String)

    /// The word's text, or the line.
    public var text: String {
        switch self {
        case .word(let word): return word.rawValue
        case .line(let line): return line
        }
    }
}

extension TextScreen {
    /// The screen in a word, or its last line.
    public var triage: Triage {
        switch verdict {
        case .blank: return .word(.blank)
        case .graphics: return .word(.graphics)
        case .text, .mixed: break
        }
        let lines = lines.map(Self.trimmed).filter { !$0.isEmpty }
        if let rule = TriageRule.all.first(where: { $0.applies(to: lines) }) { return .word(rule.word) }
        return lines.last.map { .line($0) } ?? .word(.blank)
    }

    private static func trimmed(_ line: String) -> String {
        let scalars = line.unicodeScalars
        guard let first = scalars.firstIndex(where: { $0 != " " }) else { return "" }
        return String(scalars[first...])
    }
}

/// Something that a screen says in a certain state.
struct TriageRule: Sendable {
    /// Where it stands.
    enum Place: Sendable {
        /// Anywhere on the screen.
        case anywhere
        /// In one of the last lines that are not blank, so many of them.
        case last(Int)
        /// At the beginning of the last line.
        case lastBegins
        /// At the end of the last line.
        case lastEnds
    }

    let word: Triage.Word
    let place: Place
    let text: String

    /// In the order of their weight: a panic during boot is a panic, whatever menu came before it.
    static let all: [TriageRule] = [
        TriageRule(word: .kernelPanic, place: .anywhere, text: "Kernel panic - not syncing"),
        TriageRule(word: .kernelPanic, place: .anywhere, text: "end Kernel panic"),
        TriageRule(word: .emergencyShell, place: .last(6), text: "You are in emergency mode"),
        TriageRule(word: .emergencyShell, place: .last(6), text: "You are in rescue mode"),
        TriageRule(word: .emergencyShell, place: .last(2), text: "Give root password for maintenance"),
        TriageRule(word: .emergencyShell, place: .lastBegins, text: "(initramfs)"),
        TriageRule(word: .emergencyShell, place: .lastBegins, text: "dracut:"),
        TriageRule(word: .emergencyShell, place: .lastBegins, text: "grub rescue>"),
        TriageRule(word: .noBootableDevice, place: .last(3), text: "No bootable device"),
        TriageRule(word: .noBootableDevice, place: .last(3), text: "No bootable option or device was found"),
        TriageRule(word: .noBootableDevice, place: .last(3), text: "No more network devices"),
        TriageRule(word: .noBootableDevice, place: .last(3), text: "Operating System not found"),
        TriageRule(word: .bootMenu, place: .last(6), text: "keys to select which entry is highlighted"),
        TriageRule(word: .bootMenu, place: .last(3), text: "<Enter>=Select Entry"),
        TriageRule(word: .bootMenu, place: .last(3), text: "Press [Tab] to edit options"),
        TriageRule(word: .bootMenu, place: .last(6), text: "Press a key to select the boot option"),
        TriageRule(word: .bootMenu, place: .lastBegins, text: "grub>"),
        TriageRule(word: .bootMenu, place: .lastBegins, text: "boot:"),
        TriageRule(word: .bootMenu, place: .lastBegins, text: "Shell>"),
        TriageRule(word: .loginPrompt, place: .lastEnds, text: " login:"),
        TriageRule(word: .loginPrompt, place: .lastBegins, text: "login:"),
        TriageRule(word: .loginPrompt, place: .lastEnds, text: "Password:"),
    ]

    /// Whether the lines, the blank ones left out, say it.
    func applies(to lines: [String]) -> Bool {
        switch place {
        case .anywhere: return lines.contains { Self.contains($0, text) }
        case .last(let count): return lines.suffix(count).contains { Self.contains($0, text) }
        case .lastBegins: return lines.last?.hasPrefix(text) ?? false
        case .lastEnds: return lines.last?.hasSuffix(text) ?? false
        }
    }

    private static func contains(_ line: String, _ text: String) -> Bool {
        let line = Array(line.utf8)
        let text = Array(text.utf8)
        guard let first = text.first, line.count >= text.count else { return false }
        return (0...line.count - text.count).contains { start in
            line[start] == first && line[start..<start + text.count].elementsEqual(text)
        }
    }
}
