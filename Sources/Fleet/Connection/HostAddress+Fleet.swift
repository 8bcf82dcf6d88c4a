internal import FleetModel
internal import Libvirt

extension HostAddress {
    /// A name for a connection that the user gave none: the machine, else the driver.
    var suggestedName: String {
        if let host { return host }
        guard let uri else { return "localhost" }
        if driver == "test" { return uri.split(separator: "/").last.map(String.init) ?? "test" }
        return driver.isEmpty ? uri : "localhost"
    }

    /// Whether what happens in it is the connection's and no other one sees it.
    var keepsItsWorld: Bool { isEmbedded && driver == "test" }

    /// How to space tries.
    var backoff: Backoff { isLocal ? .local : .remote }
}
