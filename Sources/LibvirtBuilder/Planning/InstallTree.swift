internal import LibvirtDesigner
internal import OSInfo
internal import Web

/// A place from which a system can be installed: a folder of this machine, or one of a web server.
struct InstallTree {
    private enum Place {
        case folder(String)
        case web(WebFile)
    }

    private let location: String
    private let place: Place

    /// Takes a folder's path, or its `file:`, `http:` or `https:` URL.
    init(_ location: String) throws(StepFailure) {
        self.location = location
        if location.hasPrefix("/") {
            place = .folder(location)
        } else if location.hasPrefix("file:///") {
            place = .folder(String(location.dropFirst("file://".count)))
        } else if let file = WebFile(location) {
            place = .web(file)
        } else {
            throw StepFailure(
                "an install tree is taken from a folder or a web server, and \(location) is neither",
                next: "name a folder or an http(s) URL, or give the installer's --kernel and --initrd")
        }
        if case .folder(let folder) = place, LocalFile.kind(of: folder) != .directory {
            throw StepFailure("\(folder) is no folder", next: "name the folder that holds the install tree")
        }
    }

    /// Which system it holds, and where its installer's kernel is. Asks the web server.
    func identify(in database: OSDatabase) async throws -> Detection {
        switch place {
        case .folder(let folder): return try await database.identify(treePath: folder)
        case .web(let folder):
            let tree: TreeDescription
            do throws(WebFailure) {
                tree = try await TreeDescription(
                    location: location,
                    text: { name throws(WebFailure) in try await folder.file(name).text() },
                    has: { name throws(WebFailure) in try await folder.file(name).exists() })
            } catch {
                throw StepFailure(error)
            }
            return try await database.identify(tree: tree)
        }
    }

    /// A file of the installer: what a volume is filled with, and its size in bytes.
    /// - Parameter path: inside the tree, as it was found out; nil when it was not.
    func file(_ path: String?) async throws(StepFailure) -> (content: UploadVolume.Content, size: UInt64) {
        guard let path else {
            throw StepFailure(
                "no installer's kernel is known in \(location)",
                next: "name the kernel and the initial RAM disk yourself: --kernel PATH --initrd PATH")
        }
        switch place {
        case .folder(let folder):
            let file = try LocalFile(path: "\(folder)/\(path)")
            return (.file(file.path), file.size)
        case .web(let folder):
            let file = folder.file(path)
            let size: UInt64?
            do throws(WebFailure) { size = try await file.size() } catch { throw StepFailure(error) }
            guard let size else {
                throw StepFailure("there is no \(file.url)", next: "look whether the address is right")
            }
            return (.web(file, size: size), size)
        }
    }
}

extension StepFailure {
    /// A file that a web server did not give.
    init(_ failure: WebFailure) {
        if failure.isCancellation {
            self = .cancelled
        } else {
            self.init(failure.description, next: "look whether the address is right and this machine reaches it")
        }
    }
}
