import Glibc
import OSInfo
import Testing

/// Files that are no images, damaged ones, and ones that lie.
@Suite struct HostileMediaTests {
    private func error(_ path: String) async -> OSInfoError? {
        do throws(OSInfoError) {
            _ = try await OSDatabase.standard.identify(mediaPath: path)
            return nil
        } catch { return error }
    }

    /// An image's first 32 sectors with one descriptor each.
    func image(_ descriptors: [[UInt8]], size: Int = 65536) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: size)
        for (index, descriptor) in descriptors.enumerated() {
            for (offset, byte) in descriptor.enumerated() where (16 + index) * 2048 + offset < size {
                bytes[(16 + index) * 2048 + offset] = byte
            }
        }
        return bytes
    }

    private func descriptor(_ kind: UInt8, label: [UInt8] = Array("LABEL".utf8)) -> [UInt8] {
        var bytes = [kind] + Array("CD001".utf8) + [1]
        bytes += [UInt8](repeating: 0x20, count: 33) + label
        return bytes
    }

    @Test func pathsThatAreNoFileAreToldApart() async throws {
        let folder = try Folder()
        #expect(await error(folder.path)?.kind == .wrongKind)
        #expect(await error(folder.path)?.description.contains("is a folder; choose the image in it") == true)
        #expect(await error(folder.path + "/absent")?.kind == .unreadable)
        #expect(await error(folder.path + "/absent")?.description.hasSuffix("does not exist; check the path") == true)
        #expect(await error("/dev/null")?.kind == .wrongKind)
        try #require(mkfifo(folder.path + "/pipe", 0o600) == 0)
        #expect(await error(folder.path + "/pipe")?.kind == .wrongKind)
        #expect(await error("")?.kind == .unreadable)
        #expect(await error("/\0")?.kind == .unreadable)
        #expect(await error("file://\(folder.path)")?.kind == .wrongKind)
        for url in [
            "file://", "file://host/x", "file:///%", "file:///%4", "file:///%+1", "file:///%00", "file:///a%20b",
        ] {
            #expect(await error(url)?.kind == .unreadable, "\(url)")
        }
    }

    @Test func detectRefusesPathsWithoutAName() async throws {
        await #expect(throws: OSInfoError.self) { try await OSDatabase.standard.detect(path: "") }
        await #expect(throws: OSInfoError.self) { try await OSDatabase.standard.detect(path: "/tmp\0/x") }
    }

    @Test(.enabled(if: geteuid() == 0, "only root can become somebody who may not read"))
    func unreadableFilesAreSaidToBe() async throws {
        let folder = try Folder()
        try folder.write("x", to: "secret.iso")
        chmod(folder.path + "/secret.iso", 0)
        // Root may read everything but what the kernel refuses to anybody.
        #expect(await error("/proc/self/mem")?.kind == .unreadable)
    }

    @Test func emptyAndShortFilesAreNoImages() async throws {
        let folder = try Folder()
        try folder.write("", to: "empty.iso")
        #expect(await error(folder.path + "/empty.iso")?.description.contains("is empty") == true)
        for size in [1, 511, 512, 32768, 32769, 34815] {
            let whole = image([descriptor(1)])
            try folder.write(Array(whole.prefix(size)), to: "short.iso")
            #expect(await error(folder.path + "/short.iso")?.kind == .notAnISO, "\(size) bytes")
        }
        try folder.write(Array(image([descriptor(1)]).prefix(34816)), to: "just.iso")
        #expect(await error(folder.path + "/just.iso") == nil)
    }

    @Test(
        arguments: [
            ([0x51, 0x46, 0x49, 0xFB], "qcow disk"), ([0x1F, 0x8B], "compressed (gzip)"), ([0x50, 0x4B, 3, 4], "zip"),
            (Array("<!DOCTYPE html>".utf8), "web page"), (Array("KDMV".utf8), "VMDK"),
            (Array("junk".utf8), "check the download"),
            ([UInt8](repeating: 0, count: 510) + [0x55, 0xAA], "raw disk"),
        ] as [([UInt8], String)]) func otherFormatsAreNamed(_ start: [UInt8], _ words: String) async throws
    {
        let folder = try Folder()
        try folder.write(start + [UInt8](repeating: 0, count: 70000), to: "thing.iso")
        let error = try #require(await error(folder.path + "/thing.iso"))
        #expect(error.kind == .notAnISO)
        #expect(error.description.contains(words), "\(error)")
    }

    @Test func descriptorsThatLieAreHarmless() async throws {
        func read(_ bytes: [UInt8]) async throws -> VolumeDescriptor {
            try await VolumeDescriptor.read(name: "x") { offset, length in
                guard offset < bytes.count else { return [] }
                return Array(bytes[Int(offset)..<min(bytes.count, Int(offset) + length)])
            }
        }
        let wild = [UInt8](repeating: 0xFF, count: 32)
        let label = try #require(try await read(image([descriptor(1, label: wild)])).volumeID)
        #expect(label.unicodeScalars.allSatisfy { $0 == "\u{FFFD}" })
        let escape = try await read(image([descriptor(1, label: Array("\u{1B}[31mDebian 12".utf8))]))
        #expect(try await OSDatabase.standard.identify(escape).kind == .media)
        #expect(try await read(image([descriptor(1, label: [])])).volumeID == nil)
        var huge = descriptor(1) + [UInt8](repeating: 0xFF, count: 1500)
        huge[0] = 1
        #expect(try await read(image([huge])).size ?? 0 > 1 << 40)
        // Sixteen boot records and no primary descriptor.
        await #expect(throws: OSInfoError.self) {
            try await read(image(Array(repeating: descriptor(0), count: 16)))
        }
        // The terminator comes first.
        await #expect(throws: OSInfoError.self) { try await read(image([descriptor(255), descriptor(1)])) }
        // More bytes than were asked for.
        let much = try await VolumeDescriptor.read(name: "x") { _, _ in image([descriptor(1)], size: 1 << 20) }
        #expect(much.volumeID == "LABEL")
    }

    @Test func anyByteInTheDescriptorMayBeAnything() async throws {
        var random = SystemRandomNumberGenerator()
        for round in 0..<1000 {
            var sector = descriptor(1)
            sector += (0..<1900).map { _ in UInt8.random(in: 0...255, using: &random) }
            let bytes = image([sector])
            let volume = try await VolumeDescriptor.read(name: "x") { _, _ in bytes }
            #expect((volume.volumeID?.utf8.count ?? 0) <= 96)
            if round % 400 == 0 { #expect(try await OSDatabase.standard.identify(volume).kind == .media) }
        }
    }

    @Test func anImageWithOnlyUDFIsNamedByIt() async throws {
        var bytes = [UInt8](repeating: 0, count: 300 * 2048)
        func put(_ text: [UInt8], at offset: Int) { bytes.replaceSubrange(offset..<offset + text.count, with: text) }
        put([0] + Array("BEA01".utf8), at: 16 * 2048)
        put([0] + Array("NSR02".utf8), at: 17 * 2048)
        put([2, 0], at: 256 * 2048)
        put([0, 0x80, 0, 0, 33, 0, 0, 0], at: 256 * 2048 + 16)
        put([1, 0], at: 33 * 2048)
        let label = Array("CCCOMA_X64FRE_EN-US_DV9".utf8)
        put([8] + label, at: 33 * 2048 + 24)
        bytes[33 * 2048 + 24 + 31] = UInt8(label.count + 1)
        func read(_ bytes: [UInt8]) async throws -> VolumeDescriptor {
            try await VolumeDescriptor.read(name: "x") { offset, length in
                let start = min(Int(offset), bytes.count)
                return Array(bytes[start..<min(bytes.count, start + length)])
            }
        }
        let volume = try await read(bytes)
        #expect(volume.hasUDF)
        #expect(volume.volumeID == "CCCOMA_X64FRE_EN-US_DV9")
        let detection = try await OSDatabase.standard.identify(volume)
        #expect(detection.match?.system.family == .windowsNT)
        #expect(detection.architecture == "x86_64")
        // An anchor that is none, and one that points behind everything.
        await #expect(throws: OSInfoError.self) { try await read(Array(bytes.prefix(200 * 2048))) }
        put([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], at: 256 * 2048 + 16)
        #expect(try await read(bytes).volumeID == nil)
    }
}
