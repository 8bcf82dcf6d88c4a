import Foundation
import LibvirtConfig
import LibvirtDesigner
import OSInfo

/// Designs a guest without ever meeting a hypervisor: from what `virsh capabilities` and `virsh domcapabilities` wrote.
///
///     virsh capabilities > host.xml
///     virsh domcapabilities --machine q35 > q35.xml
///     libvirt-designer-example host.xml q35.xml debian12 /srv/debian.iso
@main
struct Main {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 4 else {
            print("usage: libvirt-designer-example CAPABILITIES DOMCAPABILITIES SYSTEM ISO")
            exit(2)
        }
        do {
            var facts = Facts(driver: .qemu)
            facts.capabilities = try CapabilitiesConfig(parsing: String(contentsOfFile: arguments[0], encoding: .utf8))
            facts.domainCapabilities = try DomainCapabilitiesConfig(
                parsing: String(contentsOfFile: arguments[1], encoding: .utf8))
            let match = try await OSDatabase.standard.catalogue().find(arguments[2])
            facts.system = match?.system
            facts.systemNote = match?.warning
            facts.networks = [NetworkFacts(name: "default")]
            facts.pools = [PoolFacts(name: "default", path: "/var/lib/libvirt/images", available: 1 << 40)]

            let design = try Designer.design(Wish(source: .iso(.path(arguments[3]))), facts: facts)

            print((design.install ?? design.domain).xml)
            for volume in design.volumes { print("volume: \(volume.path ?? volume.name), \(volume.format)") }
            for decision in design.decisions {
                print("\(decision.subject): \(decision.value)")
                print("    \(decision.reason) (\(decision.rule); \(decision.source))")
            }
            for warning in design.warnings { print("warning: \(warning)") }
        } catch {
            print(error)
            exit(1)
        }
    }
}
