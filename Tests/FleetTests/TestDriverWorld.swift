import Glibc

/// A file for libvirt's test driver: a world of running guests inside our own process, gone with this object.
/// Unlike `test:///default`, which all connections of a process share, every opening is a world of its own.
final class TestDriverWorld: Sendable {
    let uri: String
    private let path: String

    /// Guests are called `guest0000` and so on.
    /// - Parameter metadata: what stands in a guest's metadata, by its number.
    init(guests: Int, metadata: (Int) -> String = { _ in "" }) {
        path = "/tmp/fleet-tests-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).xml"
        uri = "test://\(path)"
        var xml = "<node>\n"
        for number in 0..<guests {
            xml += """
                <domain type='test'>
                  <name>guest\(Self.padded(number, radix: 10, width: 4))</name>
                  <uuid>\(Self.uuid(number))</uuid>
                  <title>Guest \(number)</title>
                  <metadata>\(metadata(number))</metadata>
                  <memory unit='MiB'>256</memory><vcpu>2</vcpu>
                  <os><type>hvm</type></os>
                  <devices>
                    <disk type='file' device='disk'><source file='/img'/><target dev='vda'/></disk>
                    <interface type='network'><source network='default'/><target dev='testnet\(number)'/></interface>
                  </devices>
                </domain>

                """
        }
        xml += "</node>\n"
        if let file = fopen(path, "w") {
            fputs(xml, file)
            fclose(file)
        }
    }

    deinit { unlink(path) }

    /// The uuid of a guest by its number.
    static func uuid(_ number: Int) -> String { "00000000-0000-4000-8000-" + padded(number, radix: 16, width: 12) }

    private static func padded(_ number: Int, radix: Int, width: Int) -> String {
        let digits = String(number, radix: radix)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
