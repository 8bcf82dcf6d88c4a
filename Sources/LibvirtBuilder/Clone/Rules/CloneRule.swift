/// One rule for what a copy gets, shares or is refused. `CloneTable` names the fields that each answers for.
enum CloneRule: CaseIterable {
    case identity, disks, firmware, memory, fileSystems, tpms, lines, displays, sounds, interfaces, vsock,
        hostDevices, sharedMemory, readFiles, serialNumbers, securityLabels, arguments

    /// Does what the rule says.
    ///
    /// Throws when the guest cannot be cloned as it is.
    func apply(to draft: inout CloneDraft) throws(StepFailure) {
        switch self {
        case .identity: draft.renewIdentity()
        case .disks: try draft.copyDisks()
        case .firmware: try draft.copyFirmware()
        case .memory: try draft.copyMemory()
        case .fileSystems: try draft.copyFileSystems()
        case .tpms: draft.renewTPMs()
        case .lines: draft.renewLines()
        case .displays: draft.renewDisplays()
        case .sounds: draft.renewSounds()
        case .interfaces: draft.renewInterfaces()
        case .vsock: draft.renewVsock()
        case .hostDevices: draft.noteHostDevices()
        case .sharedMemory: draft.noteSharedMemory()
        case .readFiles: draft.noteReadFiles()
        case .serialNumbers: draft.noteSerialNumbers()
        case .securityLabels: draft.noteSecurityLabels()
        case .arguments: draft.noteArguments()
        }
    }
}
