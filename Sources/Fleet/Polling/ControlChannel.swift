internal import Libvirt

/// What libvirt knows about its line to a guest's process without using it.
enum ControlChannel {
    /// Seconds for which the process has been busy with one command; 0 when it is not, or the driver does not say.
    static func busySeconds(_ domain: Domain) async -> Double {
        guard let info = try? await domain.controlInfo() else { return 0 }
        // While the line is occupied the duration is that of the command; with a job it is the job's.
        return info.state == .occupied ? Double(info.duration) / 1000 : 0
    }
}
