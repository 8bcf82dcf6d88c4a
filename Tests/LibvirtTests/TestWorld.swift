import Foundation
import Libvirt

/// A file for libvirt's test driver: a world of its own, gone with this object.
///
/// All connections of one process to `test:///default` share one world, so tests that change anything use this.
final class TestWorld: Sendable {
    let file: URL

    /// - Parameter user: the name and password that the driver asks for; nil asks for nothing.
    init(guests: Int, user: (name: String, password: String)? = nil) throws {
        file = FileManager.default.temporaryDirectory.appending(path: "virt-tui-test-\(Foundation.UUID()).xml")
        let domains = (0..<guests).map { number in
            """
            <domain type='test'><name>guest\(number)</name><memory unit='KiB'>8388608</memory>\
            <currentMemory unit='KiB'>2097152</currentMemory><vcpu>2</vcpu><os><type>hvm</type></os><devices>\
            <disk type='file' device='disk'><source file='/guest.img'/><target dev='vda'/></disk>\
            <interface type='network'><mac address='52:54:00:00:00:01'/><source network='default'/>\
            <target dev='testnet\(number)'/></interface><memballoon model='virtio'/></devices></domain>
            """
        }
        let login = user.map { "<auth><user password='\($0.password)'>\($0.name)</user></auth>" } ?? ""
        let text = "<node>\(login)\(domains.joined())\(Self.objects)</node>"
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    deinit { try? FileManager.default.removeItem(at: file) }

    var uri: String { "test://\(file.path)" }

    func connect() async throws -> Connection { try await Connection.open(uri) }

    /// A connection to a new world with one running guest, `guest0`. The driver reads the file only once.
    static func connect() async throws -> Connection { try await TestWorld(guests: 1).connect() }

    private static let objects = """
        <cpu><mhz>1400</mhz><nodes>2</nodes><sockets>2</sockets><cores>2</cores><threads>2</threads></cpu>
        <memory>3145728</memory>
        <network><name>default</name><bridge name='virbr0'/><ip address='192.168.122.1' netmask='255.255.255.0'/>
        </network>
        <interface type='ethernet' name='eth1'><start mode='onboot'/><mac address='aa:bb:cc:dd:ee:ff'/><mtu size='1492'/>
        <protocol family='ipv4'><ip address='192.168.0.5' prefix='24'/></protocol></interface>
        <pool type='dir'><name>default-pool</name><target><path>/default-pool</path></target></pool>
        <device><name>computer</name><capability type='system'><hardware><vendor>Libvirt</vendor><version>Test</version>
        <serial>123456</serial><uuid>11111111-2222-3333-4444-555555555555</uuid></hardware><firmware><vendor>Libvirt</vendor>
        <version>Test Driver</version><release_date>01/22/2007</release_date></firmware></capability></device>
        """
}
