/// What lies in a folder of the machine that the console runs on.
public struct FolderListing: Equatable, Sendable {
    /// The folder's absolute path.
    public var path: String
    /// Names of folders in it, sorted; untrusted text.
    public var folders: [String]
    /// Names of files in it, sorted; untrusted text.
    public var files: [String]
    /// Why it could not be read; nil when it was.
    public var problem: String?

    /// A folder's content.
    public init(path: String, folders: [String] = [], files: [String] = [], problem: String? = nil) {
        self.path = path
        self.folders = folders
        self.files = files
        self.problem = problem
    }

    /// The folder above; nil for the root.
    var parent: String? {
        guard let slash = path.lastIndex(of: "/"), path != "/" else { return nil }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path of something in it.
    func path(of name: String) -> String { path == "/" ? "/\(name)" : "\(path)/\(name)" }
}
