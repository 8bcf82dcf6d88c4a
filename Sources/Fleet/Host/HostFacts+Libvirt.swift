internal import FleetModel
internal import Libvirt
internal import XMLTree

extension HostFacts {
    /// Calls that asking makes.
    static let calls = 6

    /// Asks a connection once; what it does not say stays nil.
    /// - Parameter thoroughly: whether the capabilities document is read, which may take a daemon a while.
    init(asking connection: isolated Connection, thoroughly: Bool = true) {
        self.init()
        hostname = try? connection.hostname()
        libvirtVersion = (try? connection.libvirtVersion()).map { "\($0)" }
        let driver = try? connection.driverName()
        let version = (try? connection.hypervisorVersion()) ?? nil
        hypervisor = driver.map { name in version.map { "\(name) \($0)" } ?? name }
        if let node = try? connection.nodeInfo() {
            cpuCount = node.processors
            cpuMHz = node.megahertz
            memoryKiB = node.memory
            architecture = node.model
            topology = Topology(sockets: node.sockets, cores: node.cores, threads: node.threads)
        }
        if thoroughly, let text = try? connection.capabilitiesXML(), let document = try? Element(parsing: text) {
            read(capabilities: document)
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
