extension SystemCatalogue {
    /// The system that a description's words name, the profiles for systems in general left out.
    func named(_ words: String) -> Match? {
        relative(of: SystemName(words)).map { match($0, asked: words, text: "“\(words)”") }
    }

    /// The system that a mirror's address names: `…/debian/dists/bookworm/main/installer-amd64`,
    /// `…/fedora/linux/releases/41/Server/x86_64/os`.
    func guess(address: String) -> Match? {
        let parts = address.split(separator: "/").suffix(12).map(String.init)
        for (index, part) in parts.enumerated().reversed() {
            let name = SystemName(part)
            let isRelease = name.words.isEmpty && !name.version.isEmpty
            if !isRelease {
                let isCodename = system(codename: name.stem) != nil || NameAliases.codenames[name.stem] != nil
                // A folder's plain name is a clue only together with a version; a code name is one itself.
                guard isCodename || !name.version.isEmpty, let found = relative(of: name) else { continue }
                return match(found, asked: address, text: "“\(part)”")
            }
            for maker in parts[..<index].reversed() {
                let words = SystemName(maker).words
                // A server's name may hold the maker's anywhere: mirror.stream.centos.org.
                for start in words.indices {
                    let whole = SystemName(words: Array(words[start...]), like: name)
                    guard let found = relative(of: whole) else { continue }
                    return match(found, asked: address, text: "“\(words[start]) \(part)”")
                }
            }
        }
        return nil
    }
}
