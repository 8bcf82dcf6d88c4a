import Foundation
import Libvirt
import Synchronization

@testable import LibvirtBuilder

/// A world for libvirt's test driver: a guest `test`, a pool `default-pool`, a network `default`.
///
/// Each connection has its own, and none is `test:///default`, which every other test of the process meets as well.
enum World {
    static func open() async throws -> Connection { try await Connection.open("test://\(try await file.value)") }

    /// The world that all connections of this process share. Others list its guests: make volumes in it only.
    static func openShared() async throws(LibvirtError) -> Connection { try await Connection.open("test:///default") }

    private static let file = Task {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("virt-tui-builder-world.xml")
        try document.write(to: file, atomically: true, encoding: .utf8)
        return file.path
    }

    private static let document = """
        <node>
          <domain type="test" xmlns:test="http://libvirt.org/schemas/domain/test/1.0">
            <test:runstate>1</test:runstate>
            <name>test</name><uuid>6695eb01-f6a4-8304-79aa-97f2502e193f</uuid>
            <memory unit="GiB">8</memory><vcpu>2</vcpu><os><type arch="i686">hvm</type></os>
          </domain>
          <network><name>default</name><bridge name="virbr0"/><ip address="192.0.2.1" netmask="255.255.255.0"/></network>
          <pool type="dir"><name>default-pool</name><target><path>/default-pool</path></target></pool>
        </node>
        """

    static let pool = "default-pool"

    static func volume(_ name: String) -> VolumeName { VolumeName(pool: pool, name: name) }

    static func volumeXML(_ name: String, gibibytes: Int = 1) -> String {
        """
        <volume><name>\(name)</name><capacity unit="GiB">\(gibibytes)</capacity><allocation>0</allocation></volume>
        """
    }

    static func domainXML(_ name: String) -> String {
        """
        <domain type="test"><name>\(name)</name><memory unit="MiB">64</memory><vcpu>1</vcpu>\
        <os><type arch="i686">hvm</type></os></domain>
        """
    }

    static func hasVolume(_ name: String, _ connection: Connection) async throws -> Bool {
        let volumes = try await connection.storagePool(named: pool).volumes()
        return volumes.contains { $0.name == name }
    }

    static func hasGuest(_ name: String, _ connection: Connection) async throws -> Bool {
        try await connection.domains().contains { $0.name == name }
    }
}

/// A step that does what a test says.
struct TestStep: Step {
    let title: String
    var isFinal = false
    var isIndependent = false
    let body: @Sendable (Build) async throws(StepFailure) -> Void

    func run(in build: Build) async throws(StepFailure) { try await body(build) }

    static func failing(_ reason: String = "the test wants it") -> TestStep {
        TestStep(title: "Fail") { _ throws(StepFailure) in throw StepFailure(reason) }
    }
}

/// Remembers what a plan tells.
final class Recorder: Sendable {
    private let values = Mutex<[BuildProgress]>([])

    var all: [BuildProgress] { values.withLock { $0 } }

    var progress: @Sendable (BuildProgress) -> Void {
        { value in self.values.withLock { $0.append(value) } }
    }
}
