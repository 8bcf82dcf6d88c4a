import XMLTree

/// The units in which libvirt's documents give sizes: `unit='GiB'` and the like.
public enum SizeUnit: Sendable {
    /// 1 byte.
    case bytes
    /// 1,024 bytes.
    case kib

    /// The word to write.
    var word: String { self == .kib ? "KiB" : "bytes" }

    private var bytes: Int { self == .kib ? 1024 : 1 }

    /// Converts a number in a unit that a document names, rounding up; nil for an unknown unit or a result that is too
    /// large.
    func convert(_ number: Int, from word: String?) -> Int? {
        guard let factor = word.map(Self.bytes(in:)) ?? bytes else { return nil }
        let (product, isTooLarge) = number.multipliedReportingOverflow(by: factor)
        guard !isTooLarge else { return factor == bytes ? number : nil }
        return product / bytes + (product % bytes > 0 ? 1 : 0)
    }

    /// How many bytes a unit stands for, with the words that libvirt's `virScaleInteger` takes, in any case.
    private static func bytes(in word: String) -> Int? {
        let word = word.lowercased()
        if ["", "b", "byte", "bytes"].contains(word) { return 1 }
        guard let first = word.first, let power = Array("kmgtpe").firstIndex(of: first) else { return nil }
        let base: Int
        switch word.dropFirst() {
        case "", "ib": base = 1024
        case "b": base = 1000
        default: return nil
        }
        return (0...power).reduce(1) { product, _ in product * base }
    }
}

extension Field where Value == Int {
    /// A size as the text of an element with an attribute `unit`; it is read in any unit and written in this one.
    ///
    /// Without the attribute a text is in `otherwise`, or in the field's own unit.
    @inline(never) public static func size(_ path: FieldPath, in unit: SizeUnit, otherwise: String? = nil) -> Field {
        Field(path) { element in
            Int(fieldText: element.text).flatMap { unit.convert($0, from: element["unit"] ?? otherwise) }
        } set: { value, element in
            element["unit"] = value == nil ? nil : unit.word
            element.replaceText(value.map(String.init))
        }
    }

    /// A size in an attribute, its unit in another attribute of the same element, or fixed when that is nil.
    @inline(never) public static func size(_ path: FieldPath, unitIn attribute: String, in unit: SizeUnit) -> Field {
        Field(path) { element in
            path.attribute.flatMap { element[$0] }.flatMap { Int(fieldText: $0) }
                .flatMap { unit.convert($0, from: element[attribute]) }
        } set: { value, element in
            guard let name = path.attribute else { return }
            element[name] = value.map(String.init)
            element[attribute] = value == nil ? nil : unit.word
        }
    }
}
