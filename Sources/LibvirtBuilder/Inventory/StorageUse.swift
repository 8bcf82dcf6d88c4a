internal import XMLTree

/// One place of a document that names storage.
struct StorageUse: Hashable, Sendable {
    let reference: StorageReference
    let role: Role

    /// What the storage is for. Whether two paths are links to one file is asked only of those that can be.
    enum Role: Hashable, Sendable {
        /// A disk, a medium, a kernel, memory that is kept: what a volume may be.
        case image
        /// A guest's firmware variables.
        case variables
        /// A TPM's state.
        case tpm
        /// Anything else: programs, sockets, devices.
        case other
    }

    /// Everything that a document names, whatever its elements are called: an element that this program does not know may
    /// name a disk as well. Metadata and descriptions are no uses.
    static func all(in document: Element) -> Set<StorageUse> {
        var uses: Set<StorageUse> = []
        collect(document, .other, &uses)
        return uses
    }

    private static let prose: Set<String> = ["metadata", "title", "description", "name", "cmdline"]
    private static let states: [String: Role] = ["nvram": .variables, "tpm": .tpm]
    private static let images: Set<String> = ["disk", "filesystem", "kernel", "initrd", "dtb", "hostdev", "memory"]

    private static func collect(_ element: Element, _ outer: Role, _ uses: inout Set<StorageUse>) {
        if prose.contains(element.name) { return }
        var role = outer
        if let state = states[element.name] { role = state } else if images.contains(element.name) { role = .image }
        func add(_ reference: StorageReference) { uses.insert(StorageUse(reference: reference, role: role)) }
        // Where a file system is mounted is a place in the guest.
        let inGuest = element.name == "target" ? element["dir"] : nil
        if inGuest == nil, let reference = StorageReference(source: element) { add(reference) }
        for attribute in element.attributes where attribute.value.isPath && attribute.value != inGuest {
            add(.path(attribute.value))
        }
        // Arguments for QEMU hold paths among other words.
        if element.prefix == "qemu", let words = element["value"] {
            role = .image
            for word in words.split(whereSeparator: { ",=\":".contains($0) }).map(String.init) where word.isPath {
                add(.path(word))
            }
        }
        let inner = element.elements
        if inner.isEmpty {
            let text = element.text.trimmedSpaces
            if text.isPath { add(.path(text)) }
        }
        for child in inner { collect(child, role, &uses) }
    }
}

extension String {
    fileprivate var trimmedSpaces: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
