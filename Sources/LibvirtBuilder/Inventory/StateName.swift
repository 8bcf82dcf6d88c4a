internal import Libvirt

/// How libvirt calls what it keeps for a guest in files that it chooses itself.
enum StateName {
    /// The word in the file name of a guest's firmware variables.
    static func firmwareVariables(of name: String) -> String { "\(name)_VARS." }

    /// The name of the folder of a guest's TPM.
    static func tpm(of guest: UUID) -> String { guest.description.lowercased() }

    /// All such words in a path.
    static func words(in path: String) -> Set<String> {
        var words: Set<String> = []
        for part in path.split(separator: "/") {
            if let guest = UUID(String(part)) { words.insert(tpm(of: guest)) }
            let pieces = part.split(separator: "_VARS.", omittingEmptySubsequences: false)
            // A guest's name may hold the word as well.
            for count in pieces.indices.dropFirst() {
                words.insert(firmwareVariables(of: pieces[..<count].joined(separator: "_VARS.")))
            }
        }
        return words
    }
}
