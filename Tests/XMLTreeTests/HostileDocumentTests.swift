import Testing
import XMLTree

@Suite struct HostileDocumentTests {
    private func reason(_ text: String) -> ParseError.Reason? {
        do {
            _ = try Element(parsing: text)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test func nestedEntitiesAreRefused() {
        var text = "<!DOCTYPE a [<!ENTITY e0 'ha'>"
        for level in 1...20 {
            text += "<!ENTITY e\(level) '" + String(repeating: "&e\(level - 1);", count: 10) + "'>"
        }
        text += "]><a>&e20;</a>"
        let found = reason(text)
        #expect(found == .documentType)
    }

    @Test func quadraticEntitiesAreRefused() {
        let text =
            "<!DOCTYPE a [<!ENTITY e '" + String(repeating: "x", count: 50_000) + "'>]><a>"
            + String(repeating: "&e;", count: 60_000) + "</a>"
        let found = reason(text)
        #expect(found == .documentType)
    }

    @Test(arguments: [
        "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x.dtd'> %p;]><a/>",
        "<!DOCTYPE a [<!ATTLIST a b CDATA 'sneaked'>]><a/>",
        "<!DOCTYPE a><a/>",
    ])
    func documentTypesAreRefused(_ text: String) {
        let found = reason(text)
        #expect(found == .documentType)
    }

    @Test func documentTypesAreRefusedWhereTheyStand() {
        let error = #expect(throws: ParseError.self) {
            _ = try Element(parsing: "<?xml version='1.0'?>\n\n<!DOCTYPE a><a/>")
        }
        #expect(error?.line == 3)
        #expect(error?.column ?? 0 > 1)
    }

    @Test func inclusionIsNotFollowed() throws {
        let root = try Element(
            parsing: """
                <a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/hostname' parse='text'/></a>
                """)
        #expect(root.child("include") != nil)
        #expect(root.text == "")
    }

    @Test func chainsAsDeepAsLibvirtWritesAreAccepted() {
        #expect(reason(nested(200)) == nil)
        #expect(reason(nested(256)) == nil)
    }

    @Test(arguments: [257, 258, 300, 100_000])
    func deeperNestingIsRefused(_ depth: Int) {
        let found = reason(nested(depth))
        #expect(found == .tooDeep)
    }

    @Test func largeDocumentsAreRefusedBeforeParsing() {
        #expect(reason("<a>" + String(repeating: "x", count: Element.maximumBytes) + "</a>") == .tooLarge)
    }

    @Test func manyDevicesAreAccepted() throws {
        let root = try Element(parsing: "<a>" + String(repeating: "<d/>", count: 100_000) + "</a>")
        #expect(root.elements.count == 100_000)
    }

    @Test func bytesThatAreNotUTF8AreRefused() {
        let bytes: [UInt8] = Array("<a>".utf8) + [0xFF, 0xFE, 0x80] + Array("</a>".utf8)
        #expect(throws: ParseError.self) { try bytes.withUnsafeBytes { bytes in _ = try Element(parsing: bytes) } }
    }

    private func nested(_ depth: Int) -> String {
        String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
}
