internal import Libvirt
internal import LibvirtConfig

/// What becomes of what a hypervisor keeps for a guest beside its disks: its firmware's variables, its TPM's state. Only
/// what is the guest's alone goes with its definition, whoever removes that.
struct StateFate: Hashable, Sendable {
    /// As in `its firmware variables`.
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
            fates.append(
                StateFate(
                    "its firmware variables\(path.map { " (\($0))" } ?? "")", "stay",
                    path.map { host.claim(on: .path($0), for: .state, except: guest.uuid) }
                        ?? host.claim(onVariablesOf: guest),
                    going: .nvram, staying: .keepNVRAM))
        }
        if guest.hasTPMState {
            let paths = guest.configuration.devices.tpms.compactMap(\.sourcePath)
            let obstacle = paths.lazy.compactMap { host.claim(on: .path($0), for: .state, except: guest.uuid) }.first
            // Without a path of its own it is in a folder of libvirt's that is called by the guest's uuid.
            fates.append(StateFate("its TPM's state", "stays", obstacle, going: .tpm, staying: .keepTPM))
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

extension HostInventory {
    /// Why variables in a file that libvirt names by the guest may not go.
    fileprivate func claim(onVariablesOf guest: GuestInventory) -> String? {
        let users = guests.filter { other in
            other.uuid != guest.uuid
                && other.uses.contains { use in
                    guard case .path(let path) = use.reference else { return false }
                    return path.contains("/\(guest.name)_VARS.")
                }
        }
        if let user = users.first { return "used by \(user.name)" }
        return unreadable.first.map { "what the guest \($0) uses cannot be read" }
    }
}
