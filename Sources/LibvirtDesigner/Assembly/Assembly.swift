import LibvirtConfig
import OSInfo

/// Puts a decided draft together: the configurations, the volumes, what to start first.
struct Assembly {
    let inquiry: Inquiry
    var draft: Draft { inquiry.draft }

    init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// When a configuration is used.
    enum Phase {
        /// For the first start, which installs.
        case install
        /// For good.
        case final
    }

    /// The finished design.
    ///
    /// Throws when a kernel has no path.
    func design() throws(DesignError) -> Design {
        if let boot = draft.wish.source.kernelBoot {
            for location in [boot.kernel, boot.initrd].compactMap({ $0 }) where path(of: location) == nil {
                throw DesignError(
                    .source,
                    "\(location) has no path on the host, and a kernel needs one. Put it into a pool of type dir.")
            }
        }
        let volumes = try requests()
        var warnings = inquiry.warnings
        warnings += spaceWarnings(volumes)
        return Design(
            name: draft.name ?? "vm", domain: domain(.final), install: needsInstallPhase ? domain(.install) : nil,
            volumes: volumes, newPool: newPool, networksToStart: networksToStart, poolsToStart: poolsToStart,
            autostart: draft.wish.autostart ?? false, decisions: inquiry.decisions, warnings: warnings,
            settled: settled)
    }

    /// The first start differs from all others.
    var needsInstallPhase: Bool {
        switch draft.wish.source {
        case .iso, .network: draft.disks.contains { $0.role == .system }
        case .tree: true
        case .kernel(let boot): !boot.isPermanent && draft.disks.contains { $0.role == .system }
        case .cloudImage: true
        case .image, .container, .blank: false
        }
    }

    /// The configuration of one phase.
    func domain(_ phase: Phase) -> DomainConfig {
        var domain = DomainConfig()
        domain.type = draft.virtualisation.map { DomainType($0) }
        domain.name = draft.name
        domain.uuid = draft.facts.freshUUID
        domain.description = draft.wish.description
        domain.metadata.operatingSystem = draft.system.common(\.id)
        domain.memory = draft.memory.flatMap { Int(exactly: $0) }
        domain.currentMemory = domain.memory
        domain.vcpus = draft.cpus
        domain.bootloader = draft.bootloader
        domain.os = os(phase)
        if phase == .install, isSeeded, draft.isX86 || draft.isARM { addSeedMark(to: &domain) }
        domain.features = features
        domain.cpu = cpu
        domain.clock = clock
        // An installer's restart is its end: the next start is another one. What cloud-init restarts goes on.
        if phase == .install, draft.wish.source.installs { domain.onReboot = .destroy }
        domain.suspendToMemory = draft.powerStates["suspend-to-mem"]
        domain.suspendToDisk = draft.powerStates["suspend-to-disk"]
        domain.devices = devices(phase)
        return DomainConfig(element: domain.element.indented())
    }

    /// cloud-init looks for its disc.
    private var isSeeded: Bool { draft.disks.contains { $0.role == .seed } }

    /// cloud-init finds its disc at once when the machine's serial number says that there is one.
    private func addSeedMark(to domain: inout DomainConfig) {
        var information = SystemInformation()
        information.type = "smbios"
        information.serial = "ds=nocloud"
        domain.systemInformation = [information]
        domain.os.smbiosMode = "sysinfo"
    }

    /// The wish with what the wizard shows filled in.
    private var settled: Wish {
        var wish = draft.wish
        wish.name = draft.name
        wish.memory = draft.memory
        wish.cpus = draft.cpus
        wish.architecture = draft.architecture
        wish.virtualisation = draft.virtualisation
        wish.machine = draft.machine
        wish.graphics = draft.graphics
        wish.disks = draft.disks.filter { $0.role == .data || ($0.role == .system && !isSource($0)) }.map(\.wish)
        wish.networks = draft.interfaces.map(\.wish)
        return wish
    }

    private func isSource(_ disk: DiskDraft) -> Bool {
        switch draft.wish.source {
        case .image(let source), .cloudImage(let source):
            source.location == disk.wish.location && source.origin == disk.wish.origin
        default: false
        }
    }
}
