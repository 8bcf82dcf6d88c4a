internal import LibvirtDesigner
internal import OSInfo

/// A folder from which a system can be installed.
struct InstallTree {
    /// An installer's kernel and initial RAM disk, as paths of this machine.
    struct BootFiles {
        let kernel: String
        let initrd: String
    }

    private let folder: String

    /// Takes a folder's path, or its `file:` URL.
    init(_ location: String) throws(StepFailure) {
        if location.hasPrefix("/") {
            folder = location
        } else if location.hasPrefix("file:///") {
            folder = String(location.dropFirst("file://".count))
        } else {
            throw StepFailure(
                "an install tree is taken from a folder, and \(location) is none",
                next: "mount or copy the tree and name its folder, or give the installer's --kernel and --initrd")
        }
        guard LocalFile.kind(of: folder) == .directory else {
            throw StepFailure("\(folder) is no folder", next: "name the folder that holds the install tree")
        }
    }

    /// Where the installer's kernel and initial RAM disk are.
    func bootFiles(_ detection: Detection?) async throws(StepFailure) -> BootFiles {
        guard let kernel = detection?.kernel, let initrd = detection?.initrd else {
            throw StepFailure(
                "no installer's kernel is known in \(folder)",
                next: "name the kernel and the initial RAM disk yourself: --kernel PATH --initrd PATH")
        }
        return BootFiles(kernel: "\(folder)/\(kernel)", initrd: "\(folder)/\(initrd)")
    }
}
