internal import CLibosinfo

/// The operating systems that libosinfo describes.
///
/// Nothing is loaded before the first question. Loading takes about half a second and 50 MB; like every later use of
/// libosinfo it happens on a thread of its own, so neither the caller's thread nor Swift's pool is held up. What comes
/// back are plain values.
public actor OSDatabase {
    /// Where the database is read from.
    public enum Source: Hashable, Sendable {
        /// The system's, the site's and the user's own folders together, as libosinfo finds them.
        case standard
        /// One folder with the subfolders `os`, `device` … of a database, and nothing else.
        case folder(String)
    }

    /// The machine's database, shared by whoever asks.
    public static let standard = OSDatabase()

    /// Where it is read from.
    public nonisolated let source: Source

    /// The library's thread.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { LibraryThread.shared.asUnownedSerialExecutor() }

    private struct Loaded: Sendable {
        let handle: DatabaseHandle
        let catalogue: SystemCatalogue
    }

    private var loaded: Result<Loaded, OSInfoError>?

    /// A database that will be read from a place once it is first asked.
    public init(source: Source = .standard) { self.source = source }

    /// Every system with what can be asked about them, loaded on the first call.
    ///
    /// A failure is kept too: the answer stays the same for the life of this object.
    /// - Throws: `OSInfoError` of kind `database`. C: `osinfo_loader_process_default_path`.
    public func catalogue() throws(OSInfoError) -> SystemCatalogue { try load().catalogue }

    /// Every system, those without a short name included, in no particular order.
    /// - Throws: as `catalogue()`.
    public func systems() throws(OSInfoError) -> [OperatingSystem] { try load().catalogue.systems }

    /// libosinfo's own object; only for code that runs on its thread.
    func handle() throws(OSInfoError) -> UnsafeMutableRawPointer { try load().handle.pointer }

    private func load() throws(OSInfoError) -> Loaded {
        if let loaded { return try loaded.get() }
        let result: Result<Loaded, OSInfoError>
        do throws(OSInfoError) { result = .success(try read()) } catch { result = .failure(error) }
        loaded = result
        return try result.get()
    }

    private func read() throws(OSInfoError) -> Loaded {
        cosinfo_silence()
        var message = [CChar](repeating: 0, count: 512)
        let loaded: UnsafeMutableRawPointer?
        switch source {
        case .standard: loaded = cosinfo_load(nil, &message, message.count)
        case .folder(let path): loaded = cosinfo_load(path, &message, message.count)
        }
        guard let loaded else {
            let reason = String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
                .split(whereSeparator: \.isNewline).joined(separator: " ")
            throw OSInfoError(
                .database,
                "The database of operating systems cannot be loaded: \(reason); repair or remove the broken file, or "
                    + "install the package osinfo-db")
        }
        let handle = DatabaseHandle(loaded)
        var reader = SystemReader()
        let systems = LibraryObject.map(cosinfo_systems(handle.pointer)) { reader.system($0) }
        guard !systems.isEmpty else {
            throw OSInfoError(
                .database, "The database of operating systems is empty; install the package osinfo-db")
        }
        return Loaded(
            handle: handle, catalogue: SystemCatalogue(systems: systems, version: DatabaseVersion.read(source)))
    }
}
