internal import CLibosinfo

/// Turns libosinfo's objects into values. Systems inherit long lists of devices from each other, so equal devices are
/// made once and equal lists share their storage.
struct SystemReader {
    private var devices: [UnsafeMutableRawPointer: Device] = [:]
    private var deviceLists: [[Device]: [Device]] = [:]
    private var scripts: [String: InstallScript] = [:]

    init() {}

    mutating func system(_ object: LibraryObject) -> OperatingSystem {
        let os = object.pointer
        let shortIDs = object.texts("short-id")
        return OperatingSystem(
            id: object.id, shortIDs: shortIDs, name: object.text("name") ?? shortIDs.first ?? object.id,
            vendor: object.text("vendor"), family: object.text("family").map(Family.init(rawValue:)),
            distribution: object.text("distro"), version: object.text("version"), codename: object.text("codename"),
            releaseDate: object.text("release-date").flatMap { CalendarDate($0) },
            endOfLife: object.text("eol-date").flatMap { CalendarDate($0) },
            releaseStatus: Self.status(cosinfo_release_status(os)), devices: devices(of: os),
            firmwares: LibraryObject.map(cosinfo_firmwares(os), Self.firmware),
            minimum: LibraryObject.map(cosinfo_minimum(os), Self.resources),
            recommended: LibraryObject.map(cosinfo_recommended(os), Self.resources),
            maximum: LibraryObject.map(cosinfo_maximum(os), Self.resources),
            networkInstall: LibraryObject.map(cosinfo_network_install(os), Self.resources),
            variants: LibraryObject.map(cosinfo_variants(os)) { Variant(id: $0.id, name: $0.text("name")) },
            media: LibraryObject.map(cosinfo_media(os), Self.media),
            trees: LibraryObject.map(cosinfo_trees(os), Self.tree),
            images: LibraryObject.map(cosinfo_images(os), Self.image), installScripts: scripts(of: os),
            cloudImageUser: object.text("cloud-image-username"), kernelURLArgument: object.text("kernel-url-argument"))
    }

    private mutating func devices(of os: UnsafeMutableRawPointer) -> [Device] {
        var drivers: [String: Device] = [:]
        var missing: Set<String> = []
        let links = cosinfo_device_links(os)
        defer { cosinfo_release(links) }
        for index in 0..<max(0, cosinfo_count(links)) {
            guard let link = LibraryObject(cosinfo_item(links, index)),
                let target = cosinfo_link_device(link.pointer)
            else { continue }
            var device = devices[target] ?? Self.device(LibraryObject(target))
            devices[target] = device
            guard link.flag("supported", else: true) else {
                missing.insert(device.id)
                continue
            }
            guard drivers[device.id] == nil else { continue }
            device.driver = link.text("driver")
            drivers[device.id] = device
        }
        // The library's order is that of a hash table.
        let found = drivers.values.filter { !missing.contains($0.id) }.sorted { $0.id < $1.id }
        if let known = deviceLists[found] { return known }
        deviceLists[found] = found
        return found
    }

    private mutating func scripts(of os: UnsafeMutableRawPointer) -> [InstallScript] {
        LibraryObject.map(cosinfo_scripts(os)) { object in
            let id = object.id
            let script = scripts[id] ?? ScriptReader.script(object)
            scripts[id] = script
            return script
        }
    }

    private static func status(_ status: Int32) -> ReleaseStatus {
        switch UInt32(bitPattern: status) {
        case OSINFO_RELEASE_STATUS_SNAPSHOT.rawValue: .snapshot
        case OSINFO_RELEASE_STATUS_PRERELEASE.rawValue: .prerelease
        case OSINFO_RELEASE_STATUS_ROLLING.rawValue: .rolling
        default: .released
        }
    }

    private static func device(_ object: LibraryObject) -> Device {
        Device(
            id: object.id, name: object.text("name"), deviceClass: object.text("class"), bus: object.text("bus-type"),
            vendorID: object.text("vendor-id"), productID: object.text("product-id"))
    }

    private static func firmware(_ object: LibraryObject) -> Firmware? {
        guard let kind = object.text("type") else { return nil }
        return Firmware(
            architecture: object.text("architecture") ?? "all", kind: Firmware.Kind(rawValue: kind),
            isSupported: cosinfo_firmware_supported(object.pointer))
    }

    private static func resources(_ object: LibraryObject) -> Resources? {
        let resources = Resources(
            architecture: object.text("architecture") ?? "all", memory: object.number("ram").map { $0 / 1024 },
            storage: object.number("storage"), cpus: object.number("n-cpus").flatMap { Int(exactly: $0) },
            cpuFrequency: object.number("cpu"))
        return resources.isEmpty ? nil : resources
    }

    static func media(_ object: LibraryObject) -> Media {
        Media(
            id: object.id, architecture: object.text("architecture") ?? "all", url: object.text("url"),
            volumeID: object.text("volume-id"), kernel: object.text("kernel"), initrd: object.text("initrd"),
            isLive: object.flag("live", else: false), isInstaller: object.flag("installer", else: true),
            installerReboots: object.number("installer-reboots").flatMap { Int(exactly: $0) } ?? 1,
            ejectsAfterInstall: object.flag("eject-after-install", else: true),
            takesInstallScript: object.flag("installer-script", else: true), variants: object.texts("variant"),
            languages: object.texts("l10n-language"))
    }

    static func tree(_ object: LibraryObject) -> Tree {
        Tree(
            id: object.id, architecture: object.text("architecture") ?? "all", url: object.text("url"),
            kernel: object.text("kernel"), initrd: object.text("initrd"), bootISO: object.text("boot-iso"),
            hasTreeInfo: object.flag("has-treeinfo", else: false), variants: object.texts("variant"))
    }

    private static func image(_ object: LibraryObject) -> Image {
        Image(
            id: object.id, architecture: object.text("architecture") ?? "all", format: object.text("format"),
            url: object.text("url"), hasCloudInit: object.flag("cloud-init", else: false),
            variants: object.texts("variant"))
    }
}
