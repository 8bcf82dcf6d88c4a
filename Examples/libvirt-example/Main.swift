import Libvirt

/// Lists the domains of a connection and prints what happens to them: `libvirt-example [URI]`.
@main
struct Main {
    static func main() async throws {
        let uri = CommandLine.arguments.dropFirst().first ?? "test:///default"
        let connection = try await Connection.open(uri, readOnly: true)
        let events = try await connection.domainEvents([.lifecycle])

        // One hop to the connection's thread for all of these calls.
        let lines = try await connection.perform { connection throws(LibvirtError) in
            var lines = ["\(try connection.hostname()), libvirt \(try connection.libvirtVersion())"]
            for domain in try connection.domains() {
                let info = try connection.info(of: domain)
                lines.append("\(domain.name): \(info.vcpus) vCPUs, \(info.memory / 1024) MiB")
            }
            return lines
        }
        for line in lines { print(line) }

        for await event in events {
            switch event {
            case .overflow: print("some events were lost")
            case .event(let event): print("\(event.domain.name): \(event.detail)")
            }
        }
    }
}
