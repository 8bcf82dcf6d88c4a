public import Libvirt
public import LibvirtConfig
internal import XMLTree

/// A guest to delete or to clone, with what belongs to it beside its disks.
public struct GuestInventory: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its identity.
    public var uuid: UUID
    /// Its definition.
    public var configuration: DomainConfig
    /// It runs, or is paused.
    public var isActive = false
    /// It has a definition that outlives its run.
    public var isPersistent = true
    /// Its memory is saved on the host, to go on from.
    public var hasSavedMemory = false
    /// How many snapshots it has.
    public var snapshots = 0
    /// How many checkpoints it has.
    public var checkpoints = 0
    /// Files besides its disks in which its snapshots keep memory and disks.
    var snapshotFiles: [String] = []

    /// Makes a guest.
    public init(name: String, uuid: UUID, configuration: DomainConfig) {
        self.name = name
        self.uuid = uuid
        self.configuration = configuration
    }

    /// It keeps firmware variables in a file.
    public var hasFirmwareVariables: Bool {
        configuration.os.nvram != nil || configuration.os.nvramSource.file != nil || configuration.os.firmware == .efi
    }

    /// It has an emulated TPM whose state is on the host.
    public var hasTPMState: Bool { configuration.devices.tpms.contains { $0.backend == .emulator } }

    /// Looks at a guest by its name, its UUID or its number.
    ///
    /// Throws when there is no such guest.
    public static func gather(_ guest: String, from connection: Connection) async throws(StepFailure) -> Self {
        do throws(LibvirtError) {
            return try await gather(try await connection.domain(meant: guest))
        } catch  where error.code == .noDomain {
            throw StepFailure("there is no guest \(guest)", next: "`virt-tui list` shows the guests")
        } catch {
            throw StepFailure(error)
        }
    }

    /// Looks at a guest.
    static func gather(_ domain: Domain) async throws(LibvirtError) -> Self {
        let connection = domain.connection
        let xml = try await domain.xml([.inactive, connection.isReadOnly ? [] : .secure])
        let configuration: DomainConfig
        do { configuration = try DomainConfig(parsing: xml) } catch {
            throw LibvirtError(code: .xmlError, message: error.description, call: "virDomainGetXMLDesc")
        }
        var result = Self(name: domain.name, uuid: domain.uuid, configuration: configuration)
        result.isActive = try await domain.isActive()
        result.isPersistent = try await domain.isPersistent()
        // Drivers that know none of these have none.
        result.hasSavedMemory = (try? await domain.hasManagedSave()) ?? false
        let snapshots = (try? await domain.snapshots()) ?? []
        result.snapshots = snapshots.count
        for snapshot in snapshots {
            guard let xml = try? await snapshot.xml(), let document = try? SnapshotConfig(parsing: xml) else {
                continue
            }
            result.snapshotFiles += document.files
        }
        result.checkpoints = (try? await domain.checkpoints())?.count ?? 0
        return result
    }
}

extension SnapshotConfig {
    /// Files that were made for it.
    fileprivate var files: [String] {
        let images = self.disks.filter { $0.snapshot == .external }.compactMap { $0.source.file ?? $0.source.device }
        return [self.memoryFile].compactMap(\.self) + images
    }
}

extension Connection {
    /// A guest by its name, else its UUID, else its number, as virsh looks for it.
    func domain(meant text: String) throws(LibvirtError) -> Domain {
        do throws(LibvirtError) {
            return try domain(named: text)
        } catch  where error.code == .noDomain {
            if let uuid = UUID(text) { return try domain(uuid) }
            if let number = Int32(text) { return try domain(id: number) }
            throw error
        }
    }
}
