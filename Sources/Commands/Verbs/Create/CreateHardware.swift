internal import ArgumentParser
internal import FleetModel
internal import LibvirtDesigner

/// What a new guest shall have; everything that is left out is decided by the rules.
struct CreateHardware: ParsableArguments {
    @Option(help: ArgumentHelp("Memory, MiB.", valueName: "mib")) var memory: UInt64?
    @Option(help: ArgumentHelp("Virtual CPUs.", valueName: "number")) var vcpus: Int?
    @Option(
        help: ArgumentHelp(
            "A new disk of so many GiB, an existing disk's path, or none; may be given several times.",
            valueName: "size|path|none"))
    var disk: [String] = []
    @Option(help: ArgumentHelp("The storage pool for new disks.", valueName: "name")) var pool: String?
    @Option(
        help: ArgumentHelp(
            "A virtual network's name, bridge=NAME, user or none; may be given several times.",
            valueName: "name|user|none"))
    var network: [String] = []
    @Option(help: ArgumentHelp("kvm, or qemu for plain emulation.", valueName: "type")) var virtType: String?
    @Option(help: ArgumentHelp("The processor's architecture, such as aarch64.", valueName: "name")) var arch: String?
    @Option(help: ArgumentHelp("The machine type, such as q35.", valueName: "name")) var machine: String?
    @Option(help: "The display: vnc, spice or none.") var graphics: Display?
    @Option(help: "The firmware: bios, uefi, or secure for UEFI with secure boot.") var boot: Firmware?
    @Flag(inversion: .prefixedNo, help: "A trusted platform module.") var tpm: Bool?
    @Flag(help: "Start the guest with its host.") var autostart = false

    /// A display.
    enum Display: String, ExpressibleByArgument, CaseIterable { case vnc, spice, none }

    /// A firmware.
    enum Firmware: String, ExpressibleByArgument, CaseIterable { case bios, uefi, secure }

    func validate() throws {
        if let memory, memory > UInt64.max >> 20 {
            throw ValidationError("--memory is given in MiB: \(memory) is too much")
        }
        if disk.contains("none"), disk.count > 1 { throw ValidationError("--disk none excludes other disks") }
        if network.contains("none"), network.count > 1 {
            throw ValidationError("--network none excludes other networks")
        }
    }

    /// The size of the first new disk, bytes: a cloud image grows to it.
    var firstSize: UInt64? { disk.first.flatMap(Self.size) }

    /// Puts what was said into a wish.
    /// - Parameter skipsFirstDisk: the first size is the cloud image's.
    func fill(_ wish: inout Wish, skipsFirstDisk: Bool) throws(Failure) {
        wish.memory = memory.map { $0 << 10 }
        wish.cpus = vcpus
        wish.virtualisation = virtType
        wish.architecture = arch
        wish.machine = machine
        wish.graphics = graphics.flatMap { GraphicsWish(rawValue: $0.rawValue) }
        wish.firmware = boot.flatMap { FirmwareWish(rawValue: $0.rawValue) }
        wish.tpm = tpm
        wish.autostart = autostart ? true : nil
        let disks = skipsFirstDisk && firstSize != nil ? disk.dropFirst() : disk[...]
        if disk == ["none"] {
            wish.disks = []
        } else if !disks.isEmpty {
            var wishes: [DiskWish] = []
            for text in disks { wishes.append(try Self.disk(text, pool: pool)) }
            wish.disks = wishes
        } else if let pool, wish.source.installs || wish.source == .blank {
            var wished = DiskWish()
            wished.pool = pool
            wish.disks = [wished]
        }
        if case .cloudImage(var image) = wish.source, let pool {
            image.pool = pool
            wish.source = .cloudImage(image)
        }
        if network == ["none"] {
            wish.networks = []
        } else if !network.isEmpty {
            wish.networks = network.map { NetworkWish(link: NetworkWish.Link(notation: $0)) }
        }
    }

    private static func size(_ text: String) -> UInt64? {
        guard let number = Double(text), number > 0, number < 1_073_741_824 else { return nil }
        // Whole MiB, as some pools round to that anyway.
        return UInt64((number * 1024).rounded(.up)) << 20
    }

    private static func disk(_ text: String, pool: String?) throws(Failure) -> DiskWish {
        if let size = size(text) {
            var disk = DiskWish.new(bytes: size)
            disk.pool = pool
            return disk
        }
        guard text.contains("/") else {
            throw Failure(
                what: "create", why: "--disk \(text) is neither a size in GiB nor a path",
                next: "write --disk 20 for 20 GiB, or a path with a slash in it")
        }
        return .existing(try CreateSource.place(text))
    }
}
