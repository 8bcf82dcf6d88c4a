/// A YAML document as a value.
package indirect enum YAML: Hashable, Sendable {
    /// Quoted, so that none is read as a number, a date or a truth.
    case text(String)
    /// A whole number.
    case number(Int)
    /// `true` or `false`.
    case flag(Bool)
    /// A sequence.
    case list([YAML])
    /// A mapping.
    case map([Entry])

    /// A key and its value; their order is kept.
    package struct Entry: Hashable, Sendable {
        package let key: String
        package let value: YAML

        /// Makes an entry.
        package init(_ key: String, _ value: YAML) {
            self.key = key
            self.value = value
        }
    }

    /// Why a document cannot be written, in libyaml's words or ours.
    package struct Unwritable: Error {
        /// The reason.
        package let reason: String
    }
}
