import Testing

@testable import Libvirt

@Suite struct ValueTests {
    @Test func identitiesReadAndPrint() throws {
        let text = "6695eb01-f6a4-8304-79aa-97f2502e193f"
        let uuid = try #require(UUID(text))
        #expect(uuid.description == text)
        #expect(uuid.bytes.first == 0x66 && uuid.bytes.last == 0x3f && uuid.bytes.count == 16)
        #expect(UUID(bytes: uuid.bytes) == uuid)
        #expect(UUID(text.uppercased()) == uuid)
    }

    @Test(arguments: ["", "6695eb01", "6695eb01-f6a4-8304-79aa-97f2502e193g", "6695eb01-f6a4-8304-79aa-97f2502e193f0"])
    func brokenIdentitiesAreNil(_ text: String) { #expect(UUID(text) == nil) }

    @Test(arguments: [0, 15, 17]) func otherNumbersOfBytesAreNil(_ count: Int) {
        #expect(UUID(bytes: [UInt8](repeating: 1, count: count)) == nil)
    }

    @Test func processorSetsAreBitmaps() {
        let set: ProcessorSet = [9, 0, 3, 3, -1]
        #expect(set.processors == [0, 3, 9])
        #expect(set.bytes == [0b0000_1001, 0b0000_0010])
        #expect(ProcessorSet(bytes: set.bytes[...]) == set)
        #expect(ProcessorSet([Int]()).bytes == [0])
    }

    @Test func versionsSplitAndCompare() {
        #expect(Version(9_000_000) == Version(major: 9, minor: 0, release: 0))
        #expect(Version(9_000_000) < Version(10_001_002))
        #expect("\(Version(10_001_002))" == "10.1.2")
    }

    @Test func unknownNumbersKeepTheirValue() {
        let state = Domain.State(rawValue: 4711)
        #expect(state.rawValue == 4711)
        #expect("\(state)" == "State(4711)")
        #expect(Domain.StatisticsGroups(rawValue: 1 << 30).rawValue == 1 << 30)
    }
}
