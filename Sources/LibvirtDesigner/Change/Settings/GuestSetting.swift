public import XMLTree

/// A value of a guest that has a name of its own: one record says how it is read, checked, written and explained.
public struct GuestSetting: Sendable {
    /// The kind of device that has it, by its element; nil for the guest itself.
    public let device: String?
    /// Its name, such as `memory` or `cache`; after a device `disk:vda.cache`.
    public let name: String
    /// What it is, as a line of help.
    public let summary: String
    /// The words it can be; empty where it is free.
    public let words: [String]
    /// The value in the guest's or the device's element, as `write` takes it; nil where nothing is said.
    public let read: @Sendable (Element) -> String?
    /// Puts a value into the element; nil takes it out. Throws what is wrong with it.
    public let write: @Sendable (String?, inout Element) throws(GuestChangeError) -> Void

    /// Makes a record with ways of its own.
    init(
        _ name: String, of device: String? = nil, _ summary: String, words: [String] = [],
        read: @escaping @Sendable (Element) -> String?,
        write: @escaping @Sendable (String?, inout Element) throws(GuestChangeError) -> Void
    ) {
        self.device = device
        self.name = name
        self.summary = summary
        self.words = words
        self.read = read
        self.write = write
    }

    /// A value that stands at one place as it is.
    init(_ name: String, of device: String? = nil, at path: String, _ summary: String, words: [String] = []) {
        let place = ElementPlace(path)
        self.init(name, of: device, summary, words: words) {
            place?.value(in: $0)
        } write: { value, element throws(GuestChangeError) in
            if let value, !words.isEmpty, !words.contains(value) {
                throw GuestChangeError(
                    "\(name) cannot be \(value)", next: "it is one of \(words.joined(separator: ", "))")
            }
            place?.set(value, in: &element)
        }
    }

    /// A whole number.
    static func number(
        _ name: String, of device: String? = nil, at path: String, _ summary: String, in range: ClosedRange<Int64>
    ) -> GuestSetting {
        let place = ElementPlace(path)
        return GuestSetting(name, of: device, summary) {
            place?.value(in: $0)
        } write: { value, element throws(GuestChangeError) in
            if let value, Int64(value).map(range.contains) != true {
                throw GuestChangeError(
                    "\(name) is a number from \(range.lowerBound) to \(range.upperBound), and not \(value)")
            }
            place?.set(value, in: &element)
        }
    }

    /// An element that says yes by being there.
    static func presence(_ name: String, of device: String, _ element: String, _ summary: String) -> GuestSetting {
        let place = ElementPlace(element)
        return GuestSetting(name, of: device, summary, words: ["yes", "no"]) {
            $0.child(element) == nil ? "no" : "yes"
        } write: { value, document throws(GuestChangeError) in
            guard ["yes", "no", nil].contains(value) else { throw GuestChangeError("\(name) is yes or no") }
            place?.set(value == "yes" ? "" : nil, in: &document)
        }
    }
}

extension GuestSetting {
    /// Every setting, in the order of help.
    public static let all: [GuestSetting] = guest + disk + interface + others

    /// Whether the guest starts with its host, which no document says: `GuestEdit` keeps it.
    static let autostart = GuestSetting("autostart", "Start with the host", words: ["yes", "no"]) { _ in
        nil
    } write: { _, _ in
    }
}
