internal import LibvirtConfig

extension CloneDraft {
    /// An emulated TPM begins anew: what the original's keeps is its own.
    mutating func renewTPMs() {
        change(\.tpms) { tpm, draft in
            switch tpm.backend {
            case .emulator?:
                draft.note("The copy's TPM begins empty: keys that the original's holds are not in it")
                if let path = tpm.sourcePath { tpm.sourcePath = draft.ownPath(path) }
            case .external?: draft.noteExclusive("the TPM behind \(tpm.sourcePath ?? "a socket")")
            default: draft.noteExclusive("the host's TPM \(tpm.device ?? "")")
            }
        }
    }
}
