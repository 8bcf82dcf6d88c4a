internal import Libvirt
internal import LibvirtConfig
internal import XMLTree

extension CloneDraft {
    /// What tells the copy from every other guest. What belongs to the original's past is left behind.
    mutating func renewIdentity() {
        let uuid = FreshNames.uuid().description
        configuration.name = name
        configuration.uuid = uuid
        configuration.id = nil
        // An empty element asks libvirt for a new one.
        if configuration.has(\.generationID) { configuration.generationID = "" }
        // libvirt refuses a domain whose SMBIOS says another uuid than its own.
        configuration.systemInformation = configuration.systemInformation.map { information in
            var information = information
            information.system = information.system.map { entry in
                var entry = entry
                if entry.name == "uuid" { entry.value = uuid }
                return entry
            }
            return information
        }
        if let id = configuration.fibreChannelID { note("Storage networks know both guests as \(id)") }
        if original.hasSavedMemory { note("The saved memory of \(original.name) is not copied") }
        if original.snapshots > 0 { note("The snapshots of \(original.name) are not copied") }
    }
}
