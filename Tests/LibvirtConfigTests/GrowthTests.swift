import GrowthSupport
import LibvirtConfig
import Testing
import XMLTree

@Suite("Cost of large documents")
struct GrowthTests {
    /// Devices with other things among them, each on a line of its own.
    private static func devices(_ count: Int) -> DeviceList {
        let lines = (0..<count).map {
            "\n  <disk type='file'><source file='/\($0)'/><target dev='vd\($0)'/></disk>\n  <controller index='\($0)'/>"
        }
        return (try? DeviceList(parsing: "<devices>\(lines.joined())\n</devices>")) ?? DeviceList()
    }

    private static func disks(_ count: Int) -> [DiskConfig] {
        (0..<count).map { number in
            var disk = DiskConfig()
            disk.target = "new\(number)"
            return disk
        }
    }

    @Test("One field of a guest with many devices is set in one walk")
    func oneField() throws {
        let factor = Growth.factor(from: 2500) { count in
            var domain = DomainConfig()
            domain.devices = Self.devices(count)
            return domain
        } _: { domain in
            var domain = domain
            domain.devices.disks[domain.devices.disks.count / 2].target = "changed"
            domain.devices.memoryBalloon = nil
            domain.name = "other"
            #expect(domain.devices.disks.count > 0)
        }
        #expect(factor < Growth.bound)
    }

    @Test("Lists grow in step with what is put in", arguments: [[], ["front"], ["end"]])
    func growing(_ where: [String]) {
        let factor = Growth.factor(from: 500) {
            (Self.devices(`where`.isEmpty ? 0 : $0), Self.disks($0))
        } _: {
            var (devices, new) = $0
            if `where` == ["front"] { new += devices.disks } else { new = devices.disks + new }
            devices.disks = new
            #expect(devices.disks.count == new.count)
        }
        #expect(factor < Growth.bound)
    }

    @Test("Lists shrink in step with what is taken out")
    func shrinking() {
        let factor = Growth.factor(from: 500, of: Self.devices) { devices in
            var devices = devices
            devices.disks = []
            devices.remove(\.controllers)
            #expect(devices.element.children.isEmpty)
        }
        #expect(factor < Growth.bound)
    }

    @Test("Values that only change their order are found again in one walk")
    func values() {
        let factor = Growth.factor(from: 500) { count in
            var card = SmartcardConfig()
            card.certificates = (0..<count).map { "c\($0)" }
            return card
        } _: { card in
            var card = card
            card.certificates.reverse()
            #expect(card.certificates.last == "c0")
        }
        #expect(factor < Growth.bound)
    }

    @Test("A namespace is looked up once for all elements in it")
    func namespaces() throws {
        let factor = try Growth.factor(from: 240) { count in
            let own = (0..<count).map { " xmlns:n\($0)='u'" }.joined()
            let arguments = (0..<count).map { "<q:arg value='\($0)'/>" }.joined()
            return try DomainConfig(
                parsing: """
                    <domain><q:commandline\(own) xmlns:q='\(Namespace.qemu.uri)'>\(arguments)</q:commandline></domain>
                    """)
        } _: { domain in
            #expect(domain.qemuArguments.count > 0)
        }
        #expect(factor < Growth.bound)
    }
}
