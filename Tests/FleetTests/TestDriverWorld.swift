import Glibc

/// Files for libvirt's test driver: worlds of guests inside our own process.
enum TestDriver {
    /// Writes a file with so many guests (`guest0000` …, the last one off) and returns its URI and path.
    static func world(guests: Int, disks: Int = 1) -> (uri: String, path: String) {
        var xml = "<node>\n"
        for number in 0..<guests {
            let digits = String(number)
            let name = "guest" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            let hex = String(number, radix: 16)
            let uuid = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - hex.count) + hex
            xml += """
                <domain type='test'>
                  <name>\(name)</name><uuid>\(uuid)</uuid>
                  <title>Guest \(number)</title>
                  <memory unit='MiB'>256</memory><vcpu>2</vcpu>
                  <os><type>hvm</type></os>
                  <devices>
                  \(disks == 0 ? "" : "<disk type='file' device='disk'><source file='/img'/><target dev='vda'/></disk>")
                  <interface type='network'><source network='default'/><target dev='testnet\(number)'/></interface>
                  </devices>
                  <test:domainstate xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>\
                \(number == guests - 1 ? "" : "")</test:domainstate>
                </domain>

                """
        }
        xml += "</node>\n"
        xml = xml.replacing(
            "<test:domainstate xmlns:test='http://libvirt.org/schemas/domain/test/1.0'></test:domainstate>", with: "")
        let path = "/tmp/fleet-tests-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).xml"
        if let file = fopen(path, "w") {
            fputs(xml, file)
            fclose(file)
        }
        return ("test://\(path)", path)
    }
}
