internal import ArgumentParser
internal import FleetModel
internal import Settings

extension CreateCommand {
    /// Takes from the preset what was not said. Throws when there is none of the name or a value cannot be used.
    mutating func takePreset(in context: Context) throws {
        guard let preset else { return }
        let saved = try Presets.preset(named: preset, folder: context.paths.presets)
        var words: [String] = []
        for (choice, value) in saved.values where choice != .os && choice != .user {
            words += ["--\(choice.rawValue)", value]
        }
        do {
            hardware.fill(from: try CreateHardware.parse(words))
        } catch {
            throw Failure(
                what: "using the preset \(preset)", why: CreateHardware.message(for: error),
                next: "put its file right in \(context.paths.presets)")
        }
        os = os ?? saved.values[.os]
        if source.cloudImage != nil, cloud.userData == nil { cloud.cloudUser = cloud.cloudUser ?? saved.values[.user] }
    }
}

extension CreateHardware {
    /// Takes from another what is not said here.
    mutating func fill(from other: CreateHardware) {
        memory = memory ?? other.memory
        vcpus = vcpus ?? other.vcpus
        if disk.isEmpty { disk = other.disk }
        if network.isEmpty { network = other.network }
        virtType = virtType ?? other.virtType
        graphics = graphics ?? other.graphics
        boot = boot ?? other.boot
    }
}
