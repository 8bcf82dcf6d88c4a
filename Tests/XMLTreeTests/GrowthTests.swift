import GrowthSupport
import Testing
import XMLTree

@Suite("Cost of large documents")
struct GrowthTests {
    @Test(
        "Reading, writing and setting out a document grow with it",
        arguments: [
            "<a/>", "<a b='1'>text &amp; more</a>\n", "<!-- a - b -->", "<![CDATA[a]]>b", "<?a b?>",
            String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200),
        ])
    func growth(_ part: String) throws {
        let factor = try Growth.factor(from: 30_000 / part.utf8.count) { count in
            "<all>\(String(repeating: part, count: count))</all>"
        } _: { text in
            let element = try Element(parsing: text)
            #expect(!element.indented.xml.isEmpty)
        }
        #expect(factor < Growth.bound)
    }

    @Test("A long text or value is read and written in one walk", arguments: ["text", "value"])
    func long(_ what: String) throws {
        let factor = try Growth.factor(from: 20_000) { count in
            let word = String(repeating: "ä&lt;", count: count)
            return what == "text" ? "<a>\(word)</a>" : "<a b='\(word)'/>"
        } _: { text in
            let element = try Element(parsing: text)
            #expect(!element.xml.isEmpty)
        }
        #expect(factor < Growth.bound)
    }
}
