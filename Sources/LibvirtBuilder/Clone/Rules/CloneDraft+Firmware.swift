internal import LibvirtConfig

extension CloneDraft {
    /// The firmware's variables are copied, and the firmware itself where it keeps them in its own file.
    mutating func copyFirmware() throws(StepFailure) {
        try copyVariables()
        guard configuration.os.isLoaderWritable, let loader = configuration.os.loader else { return }
        if let copy = try copy(OwnStorage(label: "loader", path: loader)) { configuration.os.loader = copy.file }
    }

    private mutating func copyVariables() throws(StepFailure) {
        let source = configuration.os.nvramSource
        let path = configuration.os.nvram.flatMap { $0.hasPrefix("/") ? $0 : nil }
        var own =
            path.map { OwnStorage(label: "nvram", path: $0) }
            ?? OwnStorage(label: "nvram", type: configuration.os.nvramType, source: source)
        // A guest that has never run has no such file yet.
        own.isOptional = true
        // libvirt's own name for it.
        own.proposal = "\(name)_VARS.fd"
        guard let copy = try copy(own) else { return }
        if path == nil { configuration.os.nvramSource = copy } else { configuration.os.nvram = copy.file }
    }
}

extension OSConfig {
    /// Whether the firmware keeps its variables in its own file.
    var isLoaderWritable: Bool {
        guard self.loaderType == "pflash" else { return false }
        return self.loaderReadOnly == false
            || self.loaderReadOnly == nil && self.nvram == nil && self.nvramTemplate == nil
    }
}
