import LabSupport
import Testing

@Suite("The demo world")
struct DemoWorldTests {
    /// Demo/demo.xml beside the folder of the tests.
    private let uri: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        return "test://" + (parts + ["Demo", "demo.xml"]).joined(separator: "/")
    }()

    private func virsh(_ arguments: String...) throws -> [String] {
        try ChildProcess.run("virsh", ["-q", "-c", uri] + arguments).split(separator: "\n").map(String.init)
    }

    @Test("has guests in every state that matters")
    func states() throws {
        let guests = try virsh("list", "--all", "--managed-save")
        #expect(guests.count == 32)
        for state in ["running", "paused", "crashed", "pmsuspended", "in shutdown", "shut off", "saved"] {
            #expect(guests.contains { $0.hasSuffix(state) || $0.contains("\(state) ") }, "nobody is \(state)")
        }
    }

    @Test("has networks with leases to give, interfaces and snapshots")
    func surroundings() throws {
        #expect(try virsh("net-list", "--name").filter { !$0.isEmpty } == ["default", "dmz", "management"])
        for network in ["default", "dmz", "management"] {
            #expect(try virsh("net-dumpxml", network).contains { $0.contains("<range start=") })
        }
        #expect(try virsh("iface-list", "--all").count == 3)
        #expect(
            try virsh("snapshot-list", "db-primary", "--name", "--topological").filter { !$0.isEmpty }
                == ["before-bookworm", "after-bookworm", "monthly"])
    }

    @Test("has pools that are not fuller than full", arguments: ["archive", "default", "fast"])
    func pools(name: String) throws {
        let facts = try virsh("pool-info", "--bytes", name)
        func number(_ label: String) throws -> UInt64 {
            let line = try #require(facts.first { $0.hasPrefix("\(label):") })
            return try #require(UInt64(line.split(separator: " ").last ?? ""))
        }
        #expect(try number("Allocation") + number("Available") == number("Capacity"))
        #expect(try number("Allocation") > 0)
        #expect(try !virsh("vol-list", name).isEmpty)
    }
}
