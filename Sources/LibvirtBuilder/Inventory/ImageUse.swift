internal import XMLTree

/// An image of a format that may hold the differences from another, as a document names it.
struct ImageUse: Hashable, Sendable {
    let reference: StorageReference

    /// Images of which no document says what they are built on, though they may be built on something.
    /// - Parameters:
    ///   - configurations: a guest's definition, and what it runs with; what one tells holds for the other.
    ///   - past: documents of what may be gone back to. What they tell may be long ago.
    static func open(in configurations: [Element], and past: [Element]) -> Set<ImageUse> {
        var chains = Chains()
        for document in configurations { chains.collect(document, above: "") }
        let told = chains.told
        for document in past { chains.collect(document, above: "") }
        return chains.open.filter { !told.contains($0.reference) }
    }

    /// Whether images of a format may be built on others; nil is a format that nobody tells.
    static func mayBeBuilt(_ format: String?) -> Bool {
        format.map { ["qcow2", "qcow", "qed", "vmdk"].contains($0) } ?? true
    }

    private struct Chains {
        var open: Set<ImageUse> = []
        /// Images of which a document tells what they are built on, nothing included.
        var told: Set<StorageReference> = []

        mutating func collect(_ element: Element, above: String) {
            switch element.name {
            // A guest's disk of no format is raw, one that a snapshot makes is whatever it is.
            case "disk": follow(element, element.child("driver")?["type"] ?? (above == "disks" ? nil : "raw"))
            case "filesystem": follow(element, element.child("driver")?["format"] ?? "raw")
            case "mirror": follow(element, element.child("format")?["type"])
            case "metadata": return
            default: break
            }
            for child in element.elements { collect(child, above: element.name) }
        }

        /// Goes down one chain. It has an end only where an empty `<backingStore/>` says so.
        private mutating func follow(_ image: Element, _ format: String?) {
            var (image, format) = (image, format)
            while let source = image.child("source"), let reference = StorageReference(source: source) {
                guard let base = image.child("backingStore") else {
                    if ImageUse.mayBeBuilt(format) { open.insert(ImageUse(reference: reference)) }
                    return
                }
                told.insert(reference)
                (image, format) = (base, base.child("format")?["type"])
            }
        }
    }
}
