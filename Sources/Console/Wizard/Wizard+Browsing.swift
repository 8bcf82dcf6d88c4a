import LibvirtDesigner
import Terminal

/// Choosing volumes and files from lists, where a line of the form takes a place.
extension Wizard {
    /// Whether the line with the keys takes a place on the host.
    var takesPlace: Bool { focus == .path || focus == .initrd || focus == .disk }

    /// Whether that place is a folder.
    private var takesFolder: Bool { focus == .path && (source == .tree || source == .container) }

    /// The volumes of the host's pools, as they are written.
    private var volumes: [String] {
        guard !takesFolder else { return [] }
        return (facts?.pools ?? []).filter(\.isActive).flatMap { pool in
            likelyFirst(pool.volumes.sorted()).map { "\(pool.name)/\($0)" }
        }
    }

    /// Asks for the folder that what was typed is in; a host that is not this machine has volumes alone.
    mutating func browse() -> (choice: Choice?, effects: [Effect]) {
        guard let facts else {
            wantsList = true
            error = "The list comes when the host has answered."
            return (nil, [])
        }
        guard facts.isLocal else {
            let choice = choice(of: nil)
            if choice == nil { error = "\(hostName) has no volumes to choose from: write a path or POOL/VOLUME." }
            return (choice, [])
        }
        let typed = text(focus)
        let slash = typed.hasPrefix("/") ? typed.lastIndex(of: "/") : nil
        let pool = facts.pools.lazy.compactMap(\.path).first ?? facts.defaultPoolPath ?? "/"
        let folder = slash.map { $0 == typed.startIndex ? "/" : String(typed[..<$0]) } ?? pool
        return (nil, [look(into: folder, isMeant: slash != nil)])
    }

    /// Asks for a folder.
    private mutating func look(into folder: String, isMeant: Bool) -> Effect {
        browsed = folder
        prefersFolder = isMeant
        return .listFolder(folder)
    }

    /// Takes a folder's content, unless the user has gone on meanwhile.
    mutating func receive(_ listing: FolderListing) -> Choice? {
        guard browsed == listing.path else { return nil }
        browsed = nil
        if let problem = listing.problem { error = "\(listing.path) cannot be read: \(problem)." }
        // Without the folder there are still the volumes, and the way up.
        return choice(of: listing)
    }

    private func choice(of listing: FolderListing?) -> Choice? {
        let known = volumes.map { volume in item(SafeText(volume), taking: volume) }
        let contents = listing.map { self.items(of: $0) } ?? []
        let items = prefersFolder ? contents + known : known + contents
        guard !items.isEmpty else { return nil }
        return Choice(title: listing.map { "\($0.path)" } ?? "Volumes of \(hostName)", items: items)
    }

    private func items(of listing: FolderListing) -> [Choice.Item] {
        var items = takesFolder ? [item("this folder", taking: listing.path)] : []
        if let parent = listing.parent { items.append(item("../", lookingInto: parent)) }
        items += listing.folders.map { item("\($0)/", lookingInto: listing.path(of: $0)) }
        let files = takesFolder ? [] : likelyFirst(listing.files)
        return items + files.map { item(SafeText($0), taking: listing.path(of: $0)) }
    }

    /// Files that the source is probably in, before the others.
    private func likelyFirst(_ files: [String]) -> [String] {
        let ends: [String] =
            switch (focus, source) {
            case (.path, .iso): [".iso"]
            case (.path, .image), (.path, .cloudImage), (.disk, _): [".qcow2", ".img", ".raw", ".vmdk", ".vdi"]
            default: []
            }
        let isLikely = { (name: String) in ends.contains { name.lowercased().hasSuffix($0) } }
        return files.filter(isLikely) + files.filter { !isLikely($0) }
    }

    private func item(_ label: SafeText, taking place: String) -> Choice.Item {
        Choice.Item(label: label, isCurrent: text(focus) == place) { state in
            state.changeWizard { wizard in
                wizard.texts[wizard.focus] = TextField(place)
                wizard.redesign()
                return wizard.inquire()
            }
        }
    }

    private func item(_ label: SafeText, lookingInto folder: String) -> Choice.Item {
        Choice.Item(label: label, isCurrent: false) { state in
            state.changeWizard { wizard in [wizard.look(into: folder, isMeant: true)] }
        }
    }
}
