extension OperatingSystem {
    /// A table of resources.
    public enum Need: Hashable, Sendable, CaseIterable {
        /// The least that it runs with.
        case minimum
        /// What it runs well with.
        case recommended
        /// The most that it can use.
        case maximum
        /// The least for an installation over the network.
        case networkInstall
    }

    /// Whether it has a driver for a device, by the database's name of the device.
    public func supports(device id: String) -> Bool { devices.contains { $0.id == id } }

    /// Whether it has a driver for any of some devices.
    public func supports(anyOf ids: some Sequence<String>) -> Bool { ids.contains { supports(device: $0) } }

    /// What it needs on an architecture: each value from that architecture's entry, else from the entry for all.
    /// - Returns: nil when nothing is known.
    public func resources(_ need: Need, architecture: String) -> Resources? {
        let table =
            switch need {
            case .minimum: minimum
            case .recommended: recommended
            case .maximum: maximum
            case .networkInstall: networkInstall
            }
        let own = table.first { $0.architecture == architecture }
        let any = table.first { $0.architecture == "all" }
        let merged = Resources(
            architecture: architecture, memory: own?.memory ?? any?.memory, storage: own?.storage ?? any?.storage,
            cpus: own?.cpus ?? any?.cpus, cpuFrequency: own?.cpuFrequency ?? any?.cpuFrequency)
        return merged.isEmpty ? nil : merged
    }

    /// What is known about a firmware on an architecture; that architecture's own entry goes before the one for all.
    public func support(for kind: Firmware.Kind, architecture: String) -> Firmware.Support {
        let entry =
            firmwares.first { $0.kind == kind && $0.architecture == architecture }
            ?? firmwares.first { $0.kind == kind && $0.architecture == "all" }
        guard let entry else { return .unknown }
        return entry.isSupported ? .supported : .unsupported
    }

    /// Whether its maker has stopped looking after it: the end of life has passed, or without one the release was
    /// more than ten years ago. A rolling release never ends.
    public func isEndOfLife(on day: CalendarDate) -> Bool {
        if isRolling { return false }
        if let endOfLife { return endOfLife < day }
        guard let releaseDate else { return false }
        return (releaseDate.year + 10, releaseDate.month, releaseDate.day) < (day.year, day.month, day.day)
    }

    /// Whether any of its images runs cloud-init.
    public var hasCloudImages: Bool { images.contains(where: \.hasCloudInit) }

    /// Whether it stands for systems that nobody has described: `unknown`, `linux2022`.
    public var isGeneric: Bool { id.hasPrefix("http://libosinfo.org/") }

    /// Whether it stands for the versions of a distribution that nobody has described: `fedora-unknown`.
    var isForUnknownVersions: Bool { shortID.hasSuffix("-unknown") }
}
