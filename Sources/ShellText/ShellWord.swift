/// Words of a POSIX shell's command line (POSIX.1-2017, Shell Command Language, 2.2).
package enum ShellWord {
    /// A word that a shell reads as exactly this text: in quotes where it needs them.
    /// - Parameter plain: what needs no quotes besides letters, digits and `-_./:=,@+%`.
    package static func quoted(_ word: String, alsoPlain plain: String = "") -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "-_./:=,@+%".utf8.contains(byte) || plain.utf8.contains(byte)
            }
        }
        return isPlain && !word.isEmpty ? word : inQuotes(word)
    }

    /// The word in single quotes, in which everything is itself but the quote.
    package static func inQuotes(_ word: String) -> String {
        "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
