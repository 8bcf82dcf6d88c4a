import Libvirt
import Testing

@Suite struct StreamTests {
    private func domain() async throws -> Domain {
        try await TestWorld.connect().domain(named: "guest0")
    }

    @Test func screenshotIsAWholePicture() async throws {
        let picture = try await domain().screenshot()
        #expect(picture.mimeType == "image/png")
        #expect(picture.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(picture.bytes.suffix(8).starts(with: [0x49, 0x45, 0x4E, 0x44]))
    }

    @Test func tooLargePicturesAreRefused() async throws {
        let domain = try await domain()
        let error = await #expect(throws: LibvirtError.self) { _ = try await domain.screenshot(limit: 100) }
        #expect(error?.code == .overflow)
        #expect(try await domain.screenshot().bytes.isEmpty == false)
    }

    @Test func keysAreSentAndUnknownOnesRefused() async throws {
        let domain = try await domain()
        try await domain.sendKeys([29, 56, 111])
        await #expect(throws: LibvirtError.self) { try await domain.sendKeys([UInt32](repeating: 1, count: 100)) }
    }

    @Test func anUnconnectedStreamIsATypedError() async throws {
        let stream = try await TestWorld.connect().stream()
        let error = await #expect(throws: LibvirtError.self) { _ = try await stream.receive() }
        #expect(error?.call == "virStreamRecv")
    }
}
