import Terminal

/// Choosing from what the host has, where a field takes such a thing.
extension Sheet {
    /// The record of the field with the keys.
    private var record: SheetField? {
        records.first { $0.name == form.focused?.name && !form.hidden.contains($0.name) }
    }

    /// Whether the field with the keys can be chosen from a list.
    var takesList: Bool {
        switch record?.kind {
        case .file, .name: true
        case .words(let words): words.count > 2
        default: false
        }
    }

    /// Opens a list for the field with the keys.
    func browse(_ state: State) -> LayerOutcome {
        var changed = self
        switch record?.kind {
        case .file(let endings):
            guard names.isLocal else { return choose("Volumes", items(volumes(endings))) }
            let typed = form.focused?.text ?? ""
            let slash = typed.hasPrefix("/") ? typed.lastIndex(of: "/") : nil
            let folder = slash.map { $0 == typed.startIndex ? "/" : String(typed[..<$0]) }
            changed.browsed = folder ?? names.imageFolder ?? "/"
            return .act(changed, [.listFolder(changed.browsed ?? "/")])
        case .name(let kind): return choose(record?.label ?? "", items(names.names[kind] ?? []))
        case .words(let words): return choose(record?.label ?? "", items(words))
        default: return .stay(self)
        }
    }

    /// The list of a folder that was asked for; nil where the user has gone on meanwhile.
    mutating func receive(_ listing: FolderListing) -> Choice? {
        guard browsed == listing.path else { return nil }
        browsed = nil
        guard case .file(let endings)? = record?.kind else { return nil }
        var items: [Choice.Item] = []
        if let parent = listing.parent { items.append(item("../", lookingInto: parent)) }
        items += listing.folders.map { item("\($0)/", lookingInto: listing.path(of: $0)) }
        items += Self.likelyFirst(listing.files, endings).map { item(SafeText($0), taking: listing.path(of: $0)) }
        let volumes = self.items(volumes(endings))
        return Choice(title: SafeText(listing.path), items: listing.problem == nil ? items + volumes : volumes + items)
    }

    private func volumes(_ endings: [String]) -> [String] { Self.likelyFirst(names.names[.volume] ?? [], endings) }

    private static func likelyFirst(_ files: [String], _ endings: [String]) -> [String] {
        let isLikely = { (name: String) in endings.contains { name.lowercased().hasSuffix($0) } }
        return files.filter(isLikely) + files.filter { !isLikely($0) }
    }

    private func choose(_ title: SafeText, _ items: [Choice.Item]) -> LayerOutcome {
        guard !items.isEmpty else {
            return .change(self) { $0.say("The host has told of none: write it", .warning) }
        }
        return .change(self) { $0.layers.append(Choice(title: title, items: items)) }
    }

    private func items(_ texts: [String]) -> [Choice.Item] {
        texts.map { item($0.isEmpty ? "not said" : SafeText($0, limit: 200), taking: $0) }
    }

    private func item(_ label: SafeText, taking text: String) -> Choice.Item {
        Choice.Item(label: label, isCurrent: form.focused?.text == text) { state in
            state.changeSheet { sheet in
                sheet.form.fill(text)
                sheet.refresh()
            }
            return []
        }
    }

    private func item(_ label: SafeText, lookingInto folder: String) -> Choice.Item {
        Choice.Item(label: label, isCurrent: false) { state in
            state.changeSheet { $0.browsed = folder }
            return [.listFolder(folder)]
        }
    }
}

extension State {
    /// Changes the sheet that is open; nothing when none is.
    mutating func changeSheet(_ change: (inout Sheet) -> Void) {
        guard let place = layers.lastIndex(where: { $0 is Sheet }), var sheet = layers[place] as? Sheet else { return }
        change(&sheet)
        layers[place] = sheet
    }

    /// Takes a folder's content for the sheet that is uppermost; whether there is one.
    mutating func receiveInSheet(_ listing: FolderListing) -> Bool {
        guard layers.last is Sheet else { return false }
        var choice: Choice?
        changeSheet { choice = $0.receive(listing) }
        if let choice { layers.append(choice) }
        return true
    }
}
