internal import Libvirt
internal import LibvirtConfig
internal import ShellText

/// Copies a file of the host within its folder, through a pool that lasts as long as the copying where no pool shows the
/// folder. Files outside pools are out of reach of a remote program otherwise.
struct CopyFile: Step {
    let from: String
    let to: String
    /// A file that is not there is no failure.
    let isOptional: Bool
    let title: String

    /// The copy has to be in the same folder.
    init(from: String, to: String, isOptional: Bool) {
        self.from = from
        self.to = to
        self.isOptional = isOptional
        title = "Copy the file \(from) to \(to)" + (isOptional ? ", if it exists" : "")
    }

    func run(in build: Build) async throws(StepFailure) {
        let (folder, name) = FreshNames.split(path: from)
        let copy = FreshNames.split(path: to).name
        try await build.libvirt { connection throws(LibvirtError) in
            try await Folder(path: folder).open(on: connection) { pool throws(LibvirtError) in
                let original: StorageVolume
                do throws(LibvirtError) {
                    original = try await pool.volume(named: name)
                } catch  where error.code == .noStorageVol && isOptional {
                    build.remark("\(from) does not exist yet; the copy begins without it.")
                    return
                }
                build.expectSilence(bytes: try await original.info().allocation)
                _ = try await pool.createVolume(try await original.documentOfCopy(named: copy), cloning: original)
                build.made(
                    Trace("the file \(to)", remedy: "`rm \(ShellWord.quoted(to))` on the host") {
                        connection throws(LibvirtError) in
                        try await Folder(path: folder).open(on: connection) { pool throws(LibvirtError) in
                            do throws(LibvirtError) {
                                try await pool.volume(named: copy).delete()
                            } catch  where error.code == .noStorageVol {}
                        }
                    })
            }
        }
    }
}

/// A folder of the host, reached through a pool.
struct Folder: Sendable {
    let path: String

    /// Runs `body` with a pool that shows the folder: the one that is there, or one that goes away again.
    func open(
        on connection: Connection, _ body: (StoragePool) async throws(LibvirtError) -> Void
    ) async throws(LibvirtError) {
        if let pool = try? await connection.storagePool(targetPath: path), try await pool.isActive() {
            try await pool.refresh()
            return try await body(pool)
        }
        var document = StoragePoolConfig()
        document.type = .directory
        document.name = "virt-tui-\(FreshNames.uuid())"
        document.targetPath = path
        let pool = try await connection.createStoragePool(document.xml)
        let result: Result<Void, LibvirtError>
        do throws(LibvirtError) { result = .success(try await body(pool)) } catch { result = .failure(error) }
        // Nothing of the folder goes with the pool.
        _ = try? await pool.destroy()
        try result.get()
    }
}
