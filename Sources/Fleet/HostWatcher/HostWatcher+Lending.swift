internal import FleetModel
internal import Libvirt

extension HostWatcher {
    /// Opens a connection for long work beside the watching, with the host's settings and the answers it was given.
    func lend(for purpose: String) async throws(Failure) -> Connection {
        guard let links, machine.isOpen else {
            throw Failure(
                what: purpose, why: "\(name) is not connected", next: "Wait until it is connected again, then repeat")
        }
        let host = name
        do throws(LibvirtError) {
            return address.keepsItsWorld ? try await links.watch.another() : try await openFurther(machine.epoch)
        } catch {
            throw Failure(purpose, error, host: host)
        }
    }
}
