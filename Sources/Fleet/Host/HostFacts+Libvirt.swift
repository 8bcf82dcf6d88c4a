internal import FleetModel
internal import Libvirt
internal import XMLTree

extension HostFacts {
    /// Calls that asking makes.
    static let calls = 4

    /// Asks a connection for what it answers at once; what it does not say stays nil.
    init(asking connection: isolated Connection) {
        self.init()
        hostname = try? connection.hostname()
        libvirtVersion = (try? connection.libvirtVersion()).map { "\($0)" }
        hypervisor = try? connection.driverName()
        if let node = try? connection.nodeInfo() {
            cpuCount = node.processors
            cpuMHz = node.megahertz
            memoryKiB = node.memory
            architecture = node.model
            topology = Topology(sockets: node.sockets, cores: node.cores, threads: node.threads)
        }
    }

    /// Takes over what a capabilities document says.
    mutating func read(capabilities: Element) {
        let cpu = capabilities.path("host/cpu")
        architecture = cpu?.child("arch")?.text ?? architecture
        cpuModel = cpu?.child("model")?.text
        cells = capabilities.all("host/topology/cells/cell").enumerated().map { place, cell in
            Cell(
                number: cell.attribute("id").flatMap { Int($0) } ?? place,
                memoryKiB: cell.child("memory").flatMap { UInt64($0.text) },
                cpus: cell.all("cpus/cpu").compactMap { $0.attribute("id").flatMap { Int($0) } })
        }
    }
}
