internal import Files
public import Terminal

/// The themes there are: those in the binary, and a person's own, which come first where names are the same.
public struct ThemeCatalogue: Sendable {
    /// One theme and where it comes from.
    public struct Item: Sendable {
        /// The theme.
        public var theme: Theme
        /// Its file; nil when it is in the binary.
        public var file: String?
    }

    /// All themes, by name.
    public private(set) var items: [Item] = []
    /// What is wrong with files that could not be used.
    public private(set) var problems: [SettingsProblem] = []

    /// The most that is read of a folder: it is read again whenever something changes there.
    private static let most = 200
    /// The largest theme, bytes.
    private static let limit = 64 << 10

    /// No themes yet.
    public init() {}

    /// The theme of a name from the file that bears it, without reading any other: for the first picture.
    ///
    /// Nil when no file of that name holds it; the catalogue may know it all the same.
    public static func theme(named name: String, folder: String?) -> Theme? {
        let own = folder.map { "\($0)/\(name).toml" }
        for (file, bytes) in [
            (own, own.flatMap { try? FileAccess.read($0, limit: limit) }),
            (nil, Embedded.themes.first { $0.name == name }?.bytes),
        ] {
            var found: [String: Item] = [:]
            var reading = ThemeCatalogue()
            if let bytes { reading.add(bytes, named: file ?? name, file: file, to: &found) }
            if let theme = found[name]?.theme { return theme }
        }
        return nil
    }

    /// Reads the shipped themes and all `*.toml` files of a folder, if there is one.
    public init(folder: String?) {
        var found: [String: Item] = [:]
        for (name, bytes) in Embedded.themes {
            add(bytes, named: name, file: nil, to: &found)
        }
        if let folder {
            for name in Folder.files(in: folder, ending: ".toml", limit: Self.most) {
                do throws(SettingsProblem) {
                    if let bytes = try FileAccess.read("\(folder)/\(name)", limit: Self.limit) {
                        add(bytes, named: "\(folder)/\(name)", file: "\(folder)/\(name)", to: &found)
                    }
                } catch {
                    problems.append(error)
                }
            }
        }
        items = found.values.sorted { $0.theme.name < $1.theme.name }
    }

    /// The theme of a name.
    public subscript(name: String) -> Theme? { items.first { $0.theme.name == name }?.theme }

    /// The theme of a name, or a sentence that names those there are.
    public func theme(named name: String) throws(SettingsProblem) -> Theme {
        if let theme = self[name] { return theme }
        let known = items.map(\.theme.name).joined(separator: ", ")
        throw SettingsProblem(.error, file: "theme \"\(name)\"", message: "there is none: known are \(known)")
    }

    private mutating func add(_ bytes: [UInt8], named name: String, file: String?, to found: inout [String: Item]) {
        do throws(SettingsProblem) {
            let theme = try ThemeReader.read(try FileAccess.text(of: bytes, named: name), file: name)
            found[theme.name] = Item(theme: theme, file: file)
        } catch {
            problems.append(error)
        }
    }
}
