import Glibc
internal import LibvirtDesigner
import ShellText
import Testing

@testable import LibvirtBuilder

@Suite("Local files and image headers")
struct ContentTests {
    @Test("a file is read with its holes, to its end")
    func sparse() async throws {
        let path = try temporary { file in
            ftruncate(file, 1 << 20)
            pwrite(file, "hello", 5, 0)
            pwrite(file, "end", 3, (1 << 20) - 3)
        }
        defer { unlink(path) }
        let file = try LocalFile(path: path)
        #expect(file.size == 1 << 20)
        var bytes: [UInt8] = []
        var holes: UInt64 = 0
        loop: while true {
            switch try await file.next() {
            case .bytes(let part): bytes += part
            case .hole(let length):
                holes += length
                bytes += Array(repeating: 0, count: Int(length))
            case .end: break loop
            }
        }
        #expect(bytes.count == 1 << 20)
        #expect(bytes.starts(with: Array("hello".utf8)))
        #expect(bytes.suffix(3).elementsEqual("end".utf8))
        // Every file system that a test may meet stores this sparsely.
        #expect(holes > 0)
    }

    @Test(
        "what cannot be read is said with the next step",
        arguments: [
            ("/nonexistent/disc.iso", "No such file"), ("/usr", "is a folder"), ("/dev/null", "neither a file nor"),
        ])
    func refusals(path: String, words: String) throws {
        let failure = #expect(throws: StepFailure.self) { try LocalFile(path: path) }
        #expect(failure?.reason.contains(words) == true)
        #expect(failure?.next != nil)
    }

    @Test("a qcow2 header tells its size and whether it has a backing file")
    func qcow2() {
        var header: [UInt8] = [0x51, 0x46, 0x49, 0xfb, 0, 0, 0, 3]
        header += [0, 0, 0, 0, 0, 0, 0, 0] + [0, 0, 0, 0] + [0, 0, 0, 16] + [0, 0, 0, 1, 0x40, 0, 0, 0]
        #expect(ImageHeader(header).format == "qcow2")
        #expect(ImageHeader(header).capacity == 0x1_4000_0000)
        #expect(!ImageHeader(header).hasBackingFile)
        #expect(ImageHeader(header).refusal(path: "/a") == nil)
        header[15] = 0x70
        #expect(ImageHeader(header).hasBackingFile)
        #expect(ImageHeader(header).refusal(path: "/a b")?.next?.contains("'/a b'") == true)
    }

    @Test(
        "other formats are told apart; what cannot be taken says how to convert it",
        arguments: [
            ([], "raw", true), ([0x1f, 0x8b, 8], "gzip", false), (Array("KDMV".utf8), "vmdk", false),
            (Array("vhdxfile".utf8), "vhdx", false), ([0x51, 0x46, 0x49], "raw", true),
        ] as [([UInt8], String, Bool)])
    func formats(bytes: [UInt8], format: String, isTaken: Bool) {
        let header = ImageHeader(bytes)
        #expect(header.format == format)
        #expect((header.refusal(path: "/image") == nil) == isTaken)
    }

    @Test(
        "sizes are readable",
        arguments: [
            (0, "0 bytes"), (1023, "1023 bytes"), (1536, "1.5 KiB"), (20 << 30, "20 GiB"), (UInt64.max, "15.9 EiB"),
        ] as [(UInt64, String)])
    func sizes(bytes: UInt64, text: String) { #expect(Sizes.storage(bytes) == text) }

    @Test("words are quoted for a shell only where it matters")
    func quoting() {
        #expect(ShellWord.quoted("web-01.qcow2") == "web-01.qcow2")
        #expect(ShellWord.quoted("it's") == "'it'\\''s'")
        #expect(ShellWord.quoted("") == "''")
    }

    private func temporary(_ fill: (Int32) -> Void) throws -> String {
        var name = Array("/tmp/virt-tui-file.XXXXXX".utf8CString)
        let file = mkstemp(&name)
        try #require(file >= 0)
        defer { close(file) }
        fill(file)
        return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
