internal import Glibc

/// Who may read a file that was not there before.
public enum FileVisibility: Sendable {
    /// Its owner alone.
    case ownerOnly
    /// Whom the process's file mode mask allows.
    case byUmask

    var mode: mode_t { self == .ownerOnly ? 0o600 : 0o666 }
}

/// The one way in which this program writes whole files.
public enum FileWriter {
    /// Writes a file, whatever stands at its path. Blocks.
    ///
    /// A file is replaced in one step and keeps its mode, its access list and, where the system allows it, its owner:
    /// readers see the old or the new one, and a full disk leaves the old one. Other hard links keep the old content.
    /// Symbolic links are followed and stay. Devices, FIFOs and what is open as `/dev/fd/N` are written into.
    /// - Parameters:
    ///   - makesFolders: Whether missing folders above it are made (0700).
    ///   - patience: How many seconds a FIFO may lack a reader, or a reader may take nothing.
    public static func write(
        _ bytes: [UInt8], to path: String, for visibility: FileVisibility, makesFolders: Bool = false,
        patience: Double = 10
    ) throws(FileError) {
        switch try FileTarget.find(path) {
        case .file(let target, let old):
            if makesFolders { try Folder.make(FilePath.folder(of: target)) }
            try Replacement(path: target, old: old, mode: visibility.mode).write(bytes)
        case .stream(let target): try Stream(path: target, patience: patience).write(bytes)
        case .descriptor(let descriptor):
            guard Descriptor.write(bytes, to: descriptor) else {
                throw FileError(path, "cannot be written", code: errno)
            }
        }
    }

    /// Removes a file; one that is not there is no failure.
    public static func remove(_ path: String) { unlink(path) }
}
