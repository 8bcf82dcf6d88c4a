internal import FleetModel
internal import Libvirt

/// What libvirt knows about its line to a guest's process without using it.
enum ControlChannel {
    /// Seconds for which the process has been busy with one command; 0 when it is not, or the driver does not say.
    static func busySeconds(_ domain: Domain, _ connection: isolated Connection) -> Double {
        0
    }
}
