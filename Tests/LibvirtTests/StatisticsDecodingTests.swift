import CLibvirt
import Testing

@testable import Libvirt

@Suite struct StatisticsDecodingTests {
    /// libvirt cannot report errors before it is set up.
    init() throws { try LibvirtLibrary.initialize() }

    private func decode(_ parameters: TypedParameters) throws -> DomainStatistics {
        var result = DomainStatistics(domain: DomainIdentity(name: "guest", uuid: UUID.zero, id: 1))
        try parameters.lend { list, count throws(LibvirtError) in
            result.read(UnsafeBufferPointer(start: list, count: Int(count)))
        }
        return result
    }

    @Test func everyGroupFindsItsField() throws {
        let found = try decode([
            "state.state": .int(3), "state.reason": .int(1), "cpu.time": .ulong(7), "cpu.user": .ulong(5),
            "cpu.system": .ulong(2), "balloon.current": .ulong(1024), "balloon.rss": .ulong(900),
            "balloon.last-update": .ulong(99), "vcpu.current": .uint(2), "vcpu.maximum": .uint(4),
            "vcpu.0.state": .int(1), "vcpu.0.time": .ulong(11), "vcpu.0.delay": .ulong(12),
            "vcpu.2.state": .int(0), "vcpu.2.halted": .boolean(true), "net.count": .uint(1),
            "net.0.name": .string("vnet0"), "net.0.rx.bytes": .ulong(100), "net.0.tx.drop": .ulong(3),
            "block.count": .uint(2), "block.0.name": .string("vda"), "block.0.path": .string("/a"),
            "block.0.rd.reqs": .ulong(4), "block.1.name": .string("vdb"), "block.1.capacity": .ulong(8),
            "dirtyrate.calc_status": .int(2),
        ])
        #expect(found.status == DomainStatus(state: .paused, reason: 1))
        #expect(found.cpu.time == 7 && found.cpu.user == 5 && found.cpu.system == 2)
        #expect(found.balloon.current == 1024 && found.balloon.rss == 900 && found.balloon.lastUpdate == 99)
        #expect(found.balloon.usable == nil)
        #expect(found.currentVcpus == 2 && found.maximumVcpus == 4)
        #expect(found.vcpus.map(\.index) == [0, 2])
        #expect(found.vcpus.first?.time == 11 && found.vcpus.first?.delay == 12)
        #expect(found.vcpus.last?.isHalted == true && found.vcpus.last?.state == .offline)
        #expect(found.interfaces.map(\.name) == ["vnet0"])
        #expect(found.interfaces.first?.receivedBytes == 100 && found.interfaces.first?.sendDrops == 3)
        #expect(found.blocks.map(\.name) == ["vda", "vdb"])
        #expect(found.blocks.first?.readRequests == 4 && found.blocks.last?.capacity == 8)
    }

    @Test func interfacesWithoutCountersLeaveGaps() throws {
        // What QEMU's driver answers for a guest whose first interface is a user-mode one.
        let found = try decode(["net.count": .uint(2), "net.1.name": .string("vnet3"), "net.1.rx.bytes": .ulong(5)])
        #expect(found.interfaces.map(\.index) == [1])
        #expect(found.interfaces.first?.name == "vnet3" && found.interfaces.first?.receivedBytes == 5)
    }

    @Test func nonsenseIsPassedOver() throws {
        let found = try decode([
            "net.4000000000.name": .string("far"), "net.": .uint(1),
            "net.x.name": .uint(1),
            "block.0": .uint(1), "block.count": .ulong(.max), "vcpu.999999.time": .ulong(1),
            "cpu.time": .string("text"),
            "cpu.user": .long(-1), "state.state": .ulong(.max), "": .int(1), "statestate": .int(1), "balloon": .int(1),
        ])
        #expect(found.interfaces.isEmpty && found.blocks.isEmpty)
        #expect(found.vcpus.map(\.index) == [999_999])
        #expect(found.cpu == CPUStatistics())
        #expect(found.status?.state.rawValue == -1)
    }

    @Test func aNameWithoutEndStopsAtItsBuffer() {
        let bytes = [UInt8](repeating: UInt8(ascii: "9"), count: 100)
        bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            var name = ParameterName(start, capacity: 80)
            let (index, skipped) = (name.index(), name.skip("99"))
            #expect(index == nil && skipped)
            #expect(!name.isLast("9"))
        }
    }

    @Test func parametersSurviveTheWayToCAndBack() throws {
        let parameters: TypedParameters = [
            "a": .int(-1), "b": .uint(.max), "c": .long(.min), "d": .ulong(.max), "e": .double(0.5),
            "f": .boolean(true),
            "g": .string("ü"), "h": .string(""),
        ]
        let copy = try parameters.lend { list, count throws(LibvirtError) in
            TypedParameters(copying: UnsafeBufferPointer(start: list, count: Int(count)))
        }
        #expect(copy == parameters)
        #expect(copy["g"]?.text == "ü")
        #expect(copy["d"]?.unsigned == .max)
        #expect(copy["a"]?.unsigned == nil)
    }

    @Test func tooLongNamesThrow() {
        let name = String(repeating: "n", count: 100)
        let error = #expect(throws: LibvirtError.self) {
            try TypedParameters([TypedParameter(name, .int(1))]).lend { _, _ throws(LibvirtError) in }
        }
        #expect(error?.call == "virTypedParamsAddInt")
    }
}
