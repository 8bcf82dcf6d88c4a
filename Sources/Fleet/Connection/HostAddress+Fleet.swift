internal import FleetModel
public import Libvirt

extension HostAddress {
    /// A name for a connection that the user gave none: the machine, else the driver.
    public var suggestedName: String {
        if let host { return host }
        if driver == "test" { return path.split(separator: "/").last.map(String.init) ?? "test" }
        return isSettled || uri == nil ? "localhost" : shown
    }

    /// Whether what happens in it is the connection's and no other one sees it.
    var keepsItsWorld: Bool { isEmbedded && driver == "test" }

    /// How to space tries.
    var backoff: Backoff { isLocal ? .local : .remote }
}
