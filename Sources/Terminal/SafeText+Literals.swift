extension SafeText: ExpressibleByStringInterpolation {
    /// For our own constants; sanitised like any other text.
    public init(stringLiteral value: String) {
        self.init(value, limit: .max)
    }

    /// The collected pieces as one text.
    public init(stringInterpolation: Interpolation) {
        self = stringInterpolation.text
    }

    /// Collects the pieces of an interpolated text, each made safe by itself.
    public struct Interpolation: StringInterpolationProtocol {
        var text = SafeText.empty

        /// Starts an empty collection.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Adds one of our own constants.
        public mutating func appendLiteral(_ literal: String) {
            text += SafeText(literal, limit: .max)
        }

        /// Adds a text that is safe already.
        public mutating func appendInterpolation(_ part: SafeText) {
            text += part
        }

        /// Adds any text, made safe.
        public mutating func appendInterpolation(_ part: String) {
            text += SafeText(part)
        }

        /// Adds any value's description, made safe.
        public mutating func appendInterpolation(_ part: some CustomStringConvertible) {
            text += SafeText(part.description)
        }
    }
}
