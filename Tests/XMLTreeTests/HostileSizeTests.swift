import Testing
import XMLTree

/// What libxml2 or a tree would take long for is refused before either sees it.
@Suite struct HostileSizeTests {
    private func refusal(_ text: String) -> ParseError? {
        do {
            _ = try Element(parsing: text)
            return nil
        } catch {
            return error
        }
    }

    private func attributes(_ count: Int) -> String { (0..<count).map { " a\($0)='>'" }.joined() }

    @Test func attributesOfOneElementAreCounted() {
        #expect(refusal("<a\(attributes(1000))/>") == nil)
        let error = refusal("<a>\n<b\(attributes(1001))/></a>")
        #expect(error?.reason == .tooLarge)
        #expect(error?.description == "The document was refused at line 2: an element has more than 1000 attributes.")
        #expect(refusal("<a>" + String(repeating: "<b\(attributes(20))/>", count: 100) + "</a>") == nil)
    }

    /// Quotes in texts and comments are no attributes, nor are those after a tag.
    @Test func textIsNotCounted() throws {
        let quotes = String(repeating: "a=\"b\" ", count: 2000)
        #expect(refusal("<a>\(quotes)<![CDATA[\(quotes)]]></a>") == nil)
    }

    /// A tag that hides the attributes from a counter that is not as the parser is.
    @Test(arguments: ["<a b='\"'", "<a b=\"'>\"", "<!--<a--><a", "<a><!-- ' --><b", "<a><![CDATA[<x \"]]><b"])
    func nothingHidesThem(_ begin: String) {
        #expect(refusal(begin + attributes(1001) + "/>")?.message == "an element has more than 1000 attributes")
    }

    @Test func namespacesAreCounted() {
        let element = "<b xmlns:n='x'/>"
        #expect(refusal("<a>" + String(repeating: element, count: 1000) + "</a>") == nil)
        let error = refusal("<a>" + String(repeating: element, count: 1001) + "</a>")
        #expect(error?.message == "it declares more than 1000 namespaces")
    }

    @Test func elementsAreCounted() {
        let error = refusal("<a>" + String(repeating: "<b/>", count: 500_000) + "</a>")
        #expect(error?.message == "it has more than 250000 elements")
    }
}
