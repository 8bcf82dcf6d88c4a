/// Which names a guest, a volume or a snapshot can have: the one check for all that give names.
public enum NameCheck {
    /// What is named.
    public enum Subject: String, Sendable {
        case guest, volume, snapshot

        /// Bytes. libvirt makes file names of guests' names, with endings of its own.
        fileprivate var limit: Int { self == .guest ? 200 : 255 }
    }

    /// What is wrong with a name and what to do, as a sentence; nil when it is fine.
    public static func problem(of name: String, for subject: Subject = .guest) -> String? {
        let what = subject.rawValue
        if name.isEmpty { return "The \(what) needs a name: type one." }
        if name == "." || name == ".." { return "A \(what) cannot be called “\(name)”: choose another name." }
        if name.contains("/") { return "A \(what)'s name cannot have a “/”: leave it out." }
        if hasControls(name) {
            return "A \(what)'s name cannot have tabs, line ends and other control characters: type it anew."
        }
        if name.first?.isWhitespace == true || name.last?.isWhitespace == true {
            return "A \(what)'s name cannot begin or end with a blank: take it off."
        }
        if name.utf8.count > subject.limit { return "The name is too long: use at most \(subject.limit) bytes." }
        return nil
    }

    /// Whether a text has characters that a document could not carry as they are: it would then mean something else.
    static func hasControls(_ text: String) -> Bool { text.unicodeScalars.contains(where: \.isControl) }
}

extension Unicode.Scalar {
    /// XML and terminals have no place for them; some would be left out without a word.
    fileprivate var isControl: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: value == 0xFFFE || value == 0xFFFF
        }
    }
}
