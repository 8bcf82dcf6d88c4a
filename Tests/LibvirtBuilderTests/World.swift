import Libvirt
import Synchronization

@testable import LibvirtBuilder

/// libvirt's own test world: a guest `test`, a pool `default-pool`, a network `default`. One for the whole process.
enum World {
    static func open() async throws -> Connection { try await Connection.open("test:///default") }

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
