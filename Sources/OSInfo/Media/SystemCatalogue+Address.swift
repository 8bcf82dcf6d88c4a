extension SystemCatalogue {
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
                let whole = SystemName(words: SystemName(maker).words, like: name)
                guard !whole.words.isEmpty, let found = relative(of: whole) else { continue }
                return match(found, asked: address, text: "“\(maker) \(part)”")
            }
        }
        return nil
    }
}
