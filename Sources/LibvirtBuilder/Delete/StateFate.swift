internal import Libvirt
internal import LibvirtConfig

/// What becomes of what a hypervisor keeps for a guest beside its disks: its firmware's variables, its TPM's state. Only
/// what is the guest's alone goes with its definition, whoever removes that.
struct StateFate: Hashable, Sendable {
    /// As in `firmware variables`.
    let what: String
    /// The verb that says so of it.
    let stays: String
    /// Why it stays; nil if it goes.
    let obstacle: String?
    /// What libvirt is told.
    let flag: Domain.UndefineFlags

    private init(
        _ what: String, _ stays: String, _ obstacle: String?, going: Domain.UndefineFlags, staying: Domain.UndefineFlags
    ) {
        self.what = what
        self.stays = stays
        self.obstacle = obstacle
        flag = obstacle == nil ? going : staying
    }

    /// Decides for everything that a guest has.
    static func all(of guest: GuestInventory, on host: HostInventory) -> [StateFate] {
        var fates: [StateFate] = []
        if guest.hasFirmwareVariables {
            let path = guest.firmwareVariables
            let name = StateName.firmwareVariables(of: guest.name)
            fates.append(
                StateFate(
                    "firmware variables\(path.map { " (\($0))" } ?? "")", "stay",
                    path.map { host.claim(on: .path($0), for: .variables, except: guest.uuid) }
                        ?? host.claim(onStateCalled: name, for: .variables, except: guest.uuid),
                    going: .nvram, staying: .keepNVRAM))
        }
        if guest.hasTPMState {
            let paths = guest.configuration.devices.tpms.compactMap(\.sourcePath)
            let name = StateName.tpm(of: guest.uuid)
            let obstacle =
                paths.isEmpty
                ? host.claim(onStateCalled: name, for: .tpm, except: guest.uuid)
                : paths.lazy.compactMap { host.claim(on: .path($0), for: .tpm, except: guest.uuid) }.first
            fates.append(StateFate("TPM's state", "stays", obstacle, going: .tpm, staying: .keepTPM))
        }
        return fates
    }
}

extension GuestInventory {
    /// The file of its firmware's variables; nil if libvirt chooses it.
    var firmwareVariables: String? {
        let os = configuration.os
        return os.nvramSource.file ?? os.nvramSource.device ?? os.nvram.flatMap { $0.isPath ? $0 : nil }
    }
}
