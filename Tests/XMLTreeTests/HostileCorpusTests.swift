import Glibc
import Testing
import XMLTree

@Suite("Hostile documents")
struct HostileCorpusTests {
    private static let secret = "what nobody may read 7f3a"

    @Test("Two hundred hostile documents are refused or harmless, and make nobody read a file or call anyone")
    func corpus() throws {
        let trap = try Trap(content: Self.secret)
        let documents = HostileDocuments.all(file: trap.path, url: trap.url)
        #expect(documents.count >= 200)
        #expect(Set(documents.map(\.name)).count == documents.count)
        for document in documents {
            switch (Self.outcome(of: document.bytes), document.expected) {
            case (.success(let root), .read), (.success(let root), .either):
                #expect(!root.xml.contains(Self.secret), "\(document.name) read the file")
                #expect(throws: Never.self, "\(document.name) is not read again") { try Element(parsing: root.xml) }
            case (.success, _): Issue.record("\(document.name) was accepted")
            case (.failure(let error), .documentType): #expect(error.reason == .documentType, "\(document.name)")
            case (.failure(let error), .tooDeep): #expect(error.reason == .tooDeep, "\(document.name)")
            case (.failure(let error), .tooLarge): #expect(error.reason == .tooLarge, "\(document.name)")
            case (.failure(let error), .read): Issue.record("\(document.name) was refused: \(error)")
            case (.failure(let error), _):
                #expect(!error.description.contains("\n"), "\(document.name)")
                #expect(!error.description.contains(Self.secret), "\(document.name)")
            }
        }
        #expect(!trap.wasTouched(), "a document made the parser open a file or a connection")
    }

    @Test("The trap notices a read and a call")
    func trap() throws {
        let read = try Trap(content: "x")
        _ = try? Element(contentsOf: read.path)
        #expect(read.wasTouched())
        let called = try Trap(content: "x")
        called.callOneself()
        #expect(called.wasTouched())
    }

    @Test("The deepest document needs no more stack than 1 MiB, half of what a connection's thread has")
    func stack() throws {
        let text =
            String(repeating: "<a>", count: Element.maximumDepth)
            + String(repeating: "</a>", count: Element.maximumDepth)
        final class Work {
            let text: String
            var isDone = false
            init(text: String) { self.text = text }
        }
        let work = Work(text: text)
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        try #require(pthread_attr_setstacksize(&attributes, 1 << 20) == 0)
        var thread = pthread_t()
        let code = pthread_create(
            &thread, &attributes,
            { pointer in
                guard let pointer else { return nil }
                let work = Unmanaged<Work>.fromOpaque(pointer).takeUnretainedValue()
                guard let root = try? Element(parsing: work.text), let again = try? Element(parsing: root.xml) else {
                    return nil
                }
                work.isDone = root == again && root.hashValue == again.hashValue && !root.indented.xml.isEmpty
                return nil
            }, Unmanaged.passUnretained(work).toOpaque())
        try #require(code == 0)
        pthread_join(thread, nil)
        #expect(work.isDone)
    }

    private static func outcome(of bytes: [UInt8]) -> Result<Element, ParseError> {
        bytes.withUnsafeBytes { bytes in Result { () throws(ParseError) in try Element(parsing: bytes) } }
    }
}
