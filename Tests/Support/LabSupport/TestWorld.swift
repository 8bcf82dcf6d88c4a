import Glibc

/// Worlds for libvirt's test driver: files for `test:///PATH` and `Lab.testDriverURI(file:)`.
public enum TestWorld {
    /// Writes a world of guests `guest-1` … `guest-N`, with a disk and an interface each, all running or all off.
    ///
    /// - Throws: `ChildProcess.Failure` when the file cannot be written.
    public static func write(guests: Int, running: Bool = true, to path: String) throws {
        guard let file = fopen(path, "we") else {
            throw ChildProcess.Failure(description: "\(path) cannot be written: \(String(cString: strerror(errno))).")
        }
        defer { fclose(file) }
        fputs(document(guests: guests, running: running), file)
    }

    /// The same as text.
    public static func document(guests: Int, running: Bool = true) -> String {
        let domains = (1...max(guests, 1)).prefix(guests).map { domain($0, running) }.joined()
        return "<node>\n\(domains)</node>\n"
    }

    private static func domain(_ number: Int, _ running: Bool) -> String {
        let digits = String(number, radix: 16)
        let uuid = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        return """
              <domain type="test" xmlns:test="http://libvirt.org/schemas/domain/test/1.0">
                <test:runstate>\(running ? 1 : 5)</test:runstate>
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
