import CLibvirt
import Glibc

/// The value of one typed parameter.
public enum TypedValue: Hashable, Sendable {
    /// A signed 32-bit number.
    case int(Int32)
    /// An unsigned 32-bit number.
    case uint(UInt32)
    /// A signed 64-bit number.
    case long(Int64)
    /// An unsigned 64-bit number.
    case ulong(UInt64)
    /// A floating-point number.
    case double(Double)
    /// True or false.
    case boolean(Bool)
    /// Text.
    case string(String)

    /// The value as a number from 0 up; nil for negative numbers and text.
    public var unsigned: UInt64? {
        switch self {
        case .int(let value): UInt64(exactly: value)
        case .uint(let value): UInt64(value)
        case .long(let value): UInt64(exactly: value)
        case .ulong(let value): value
        case .double(let value): UInt64(exactly: value.rounded())
        case .boolean(let value): value ? 1 : 0
        case .string: nil
        }
    }

    /// The text; nil for numbers.
    public var text: String? { if case .string(let text) = self { text } else { nil } }
}

/// One named value.
public struct TypedParameter: Hashable, Sendable {
    /// The name, at most 79 bytes.
    public let name: String
    /// The value.
    public let value: TypedValue

    /// Makes a parameter.
    public init(_ name: String, _ value: TypedValue) {
        self.name = name
        self.value = value
    }
}

/// Named values in the order libvirt gave them; a name may come more than once.
public struct TypedParameters: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// The parameters in order.
    public var items: [TypedParameter]

    /// Makes a list.
    public init(_ items: [TypedParameter] = []) { self.items = items }

    /// Makes a list from names and values.
    public init(dictionaryLiteral elements: (String, TypedValue)...) {
        items = elements.map { TypedParameter($0.0, $0.1) }
    }

    /// The first value of that name.
    public subscript(name: String) -> TypedValue? { items.first { $0.name == name }?.value }

    /// Copies; unknown types are left out.
    init(copying list: UnsafeBufferPointer<virTypedParameter>) { items = list.compactMap { TypedParameter($0) } }

    /// Copies a list that the caller owns and frees it; throws when its memory holds fewer than announced.
    init(
        _ call: StaticString, taking list: UnsafeMutablePointer<virTypedParameter>?, _ count: some BinaryInteger
    ) throws(LibvirtError) {
        defer { virTypedParamsFree(list, Int32(clamping: FarList.clamped(list, count).count)) }
        self.init(copying: try FarList.counted(call, list, count))
    }
}

extension TypedParameter {
    /// Copies; nil for a type this binding does not know.
    init?(_ parameter: virTypedParameter) {
        guard let value = TypedValue(parameter) else { return nil }
        name = withUnsafeBytes(of: parameter.field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        self.value = value
    }
}

extension TypedValue {
    init?(_ parameter: virTypedParameter) {
        switch UInt32(bitPattern: parameter.type) {
        case VIR_TYPED_PARAM_INT.rawValue: self = .int(parameter.value.i)
        case VIR_TYPED_PARAM_UINT.rawValue: self = .uint(parameter.value.ui)
        case VIR_TYPED_PARAM_LLONG.rawValue: self = .long(parameter.value.l)
        case VIR_TYPED_PARAM_ULLONG.rawValue: self = .ulong(parameter.value.ul)
        case VIR_TYPED_PARAM_DOUBLE.rawValue: self = .double(parameter.value.d)
        case VIR_TYPED_PARAM_BOOLEAN.rawValue: self = .boolean(parameter.value.b != 0)
        case VIR_TYPED_PARAM_STRING.rawValue: self = .string(String(copying: parameter.value.s) ?? "")
        default: return nil
        }
    }
}
