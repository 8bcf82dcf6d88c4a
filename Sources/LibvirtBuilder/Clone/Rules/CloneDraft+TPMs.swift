internal import LibvirtConfig

extension CloneDraft {
    /// An emulated TPM begins anew: what the original's keeps is its own.
    mutating func renewTPMs() {
        for index in configuration.devices.tpms.indices {
            let tpm = configuration.devices.tpms[index]
            switch tpm.backend {
            case .emulator?:
                note("The copy's TPM begins empty: keys that the original's holds are not in it")
                if let path = tpm.sourcePath { configuration.devices.tpms[index].sourcePath = ownPath(path) }
            case .external?: noteExclusive("the TPM behind \(tpm.sourcePath ?? "a socket")")
            default: noteExclusive("the host's TPM \(tpm.device ?? "")")
            }
        }
    }
}
