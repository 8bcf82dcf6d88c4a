import Glibc

/// Worlds for libvirt's test driver: files for `test:///PATH` and `Lab.testDriverURI(file:)`.
public enum TestWorld {
    /// Writes a world of running guests `guest-1` … `guest-N`, with a disk and an interface each.
    ///
    /// - Throws: `ChildProcess.Failure` when the file cannot be written.
    public static func write(guests: Int, to path: String) throws {
        guard let file = fopen(path, "we") else {
            throw ChildProcess.Failure(description: "\(path) cannot be written: \(String(cString: strerror(errno))).")
        }
        defer { fclose(file) }
        fputs(document(guests: guests), file)
    }

    /// The same as text.
    public static func document(guests: Int) -> String {
        let domains = (1...max(guests, 1)).prefix(guests).map(domain).joined()
        return "<node>\n\(domains)</node>\n"
    }

    private static func domain(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        let uuid = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        return """
              <domain type="test">
                <name>guest-\(number)</name>
                <uuid>\(uuid)</uuid>
                <memory unit="MiB">1024</memory>
                <vcpu>2</vcpu>
                <os><type arch="x86_64">hvm</type></os>
                <devices>
                  <disk type="file" device="disk">
                    <source file="/guest-\(number).img"/>
                    <target dev="vda" bus="virtio"/>
                  </disk>
                  <interface type="network"><source network="default"/><target dev="vnet\(number)"/></interface>
                </devices>
              </domain>

            """
    }
}
