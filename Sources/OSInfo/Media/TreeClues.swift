/// The system's name, architecture and boot files that a folder's texts hold.
struct TreeClues {
    /// The name as the catalogue can find it, and where it was read.
    var name: String
    var source: String
    var architecture: String?
    var bootFiles: TreeDescription.BootFiles?
    /// Whether the folder is a system rather than its installer.
    var isRoot = false

    /// The surest clue of a folder; nil when it has none.
    init?(_ tree: TreeDescription) {
        let all = [Self.treeInfo, Self.diskInfo, Self.release, Self.products, Self.osRelease]
        guard let clues = all.lazy.compactMap({ $0(tree) }).first ?? Self.windows(tree) else { return nil }
        self = clues
        bootFiles = bootFiles ?? tree.bootFiles
    }

    private init(name: String, source: String) {
        self.name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        self.source = source
    }

    private static func treeInfo(_ tree: TreeDescription) -> TreeClues? {
        guard let text = tree.treeInfo.map({ KeyedText($0) }) else { return nil }
        guard let family = text.value("release", "name") ?? text.value("general", "family") else { return nil }
        let version = text.value("release", "version") ?? text.value("general", "version") ?? ""
        var clues = TreeClues(name: "\(family) \(version)", source: ".treeinfo")
        let architecture = text.value("general", "arch") ?? text.value("tree", "arch")
        clues.architecture = architecture.flatMap(Architecture.named)
        let images = "images-\(architecture ?? "")"
        if let kernel = text.value(images, "kernel"), let initrd = text.value(images, "initrd") {
            clues.bootFiles = TreeDescription.BootFiles(kernel: kernel, initrd: initrd)
        }
        return clues
    }

    private static func release(_ tree: TreeDescription) -> TreeClues? {
        guard let text = tree.release.map({ KeyedText($0, separator: ":") }), let origin = text.value("", "origin")
        else { return nil }
        let version = text.value("", "version") ?? text.value("", "codename") ?? text.value("", "suite") ?? ""
        var clues = TreeClues(name: "\(origin) \(version)", source: "its Release file")
        clues.architecture = Architecture.mentioned(in: tree.location)
        return clues
    }

    private static func diskInfo(_ tree: TreeDescription) -> TreeClues? {
        guard let line = tree.diskInfo?.split(whereSeparator: \.isNewline).first else { return nil }
        var clues = TreeClues(name: String(line.prefix { $0 != "\"" }), source: ".disk/info")
        clues.architecture = Architecture.mentioned(in: String(line))
        return clues
    }

    private static func products(_ tree: TreeDescription) -> TreeClues? {
        guard let line = tree.products?.split(whereSeparator: \.isNewline).first else { return nil }
        return TreeClues(name: line.drop { $0 == "/" || $0 == " " }.description, source: "media.1/products")
    }

    private static func osRelease(_ tree: TreeDescription) -> TreeClues? {
        guard let text = tree.osRelease.map({ KeyedText($0) }), let id = text.value("", "id") else { return nil }
        let version = text.value("", "version_id") ?? text.value("", "version_codename") ?? ""
        var clues = TreeClues(name: "\(id) \(version)", source: "its os-release")
        clues.isRoot = true
        return clues
    }

    private static func windows(_ tree: TreeDescription) -> TreeClues? {
        tree.hasWindowsSetup ? TreeClues(name: "windows", source: "the folder sources") : nil
    }
}
