import Glibc
import LabSupport
import Libvirt
import LibvirtConfig
import LibvirtDesigner

@testable import LibvirtBuilder

/// The shared lab as a place to make guests in: a connection, the way from a wish to a guest, and what to look at.
struct Workshop {
    let lab: Lab
    let connection: Connection

    static func open() async throws -> Workshop {
        let lab = try await Lab.shared()
        return Workshop(lab: lab, connection: try await Connection.open(lab.uri))
    }

    /// A wish for a small emulated guest without a network.
    static func wish(_ name: String, _ source: InstallSource) -> Wish {
        var wish = Wish(name: name, source: source)
        wish.memory = 256 << 10
        wish.cpus = 1
        wish.virtualisation = "qemu"
        wish.networks = []
        return wish
    }

    /// The plan for a wish, as `create` makes it.
    func plan(_ wish: Wish, system: String? = "debian12", starts: Bool = true, isLocal: Bool? = nil) async throws
        -> Plan
    {
        var gatherer = FactGatherer(connection: connection)
        gatherer.isLocal = isLocal
        let knowledge = try await gatherer.gather(for: wish, system: system)
        let design = try Designer.design(knowledge.wish, facts: knowledge.facts)
        var options = Planner.Options()
        options.starts = starts
        options.validates = true
        return try await Planner.plan(design, knowledge, options: options)
    }

    /// Ends and deletes a guest with its volumes; a guest that is not there is no failure.
    func remove(_ name: String) async throws {
        guard let domain = try? await connection.domain(named: name) else { return }
        if try await domain.isActive() { try await domain.destroy() }
        guard let guest = try? await GuestInventory.gather(name, from: connection) else { return }
        let host = try await HostInventory.gather(from: connection, volumes: .everything)
        try await Builder.run(
            Deletion(of: guest, storage: .delete(except: []), on: host).plan, on: connection)
    }

    /// The names of the volumes in the lab's pool.
    func volumes() async throws -> Set<String> {
        let pool = try await connection.storagePool(named: "lab")
        try await pool.refresh()
        return Set(try await pool.volumes().map(\.name))
    }

    /// The names of the files in the lab's pool.
    func files() throws -> Set<String> {
        Set(
            try ChildProcess.run("ls", ["-A", "\(lab.directory)/pool"]).split(separator: "\n").map(String.init))
    }

    /// Everything that a guest writes to its console until a text comes; nothing is typed but `input` at the start.
    func console(of name: String, typing input: String, until text: String) async throws -> String {
        let domain = try await connection.domain(named: name)
        let stream = try await connection.stream(.nonBlocking)
        try await domain.openConsole(on: stream, .force)
        var output = ""
        try await stream.write(Array(input.utf8))
        while !output.contains(text), let bytes = try await stream.read() {
            output += String(decoding: bytes, as: UTF8.self)
            // A shell that was not there yet has not read what was typed before its prompt.
            if bytes.contains(UInt8(ascii: "#")) { try await stream.write(Array(input.utf8)) }
        }
        _ = try? await stream.abort()
        return output
    }
}
