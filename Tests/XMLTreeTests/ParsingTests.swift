import Testing
import XMLTree

@Suite struct ParsingTests {
    @Test func keepsNamesAttributesAndText() throws {
        let root = try Element(
            parsing: """
                <?xml version="1.0"?>
                <domain type='kvm' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
                  <name>a &amp; b &#x263A;</name><!-- note -->
                  <devices><disk n='1'/><disk n='2'/></devices>
                  <qemu:commandline/>
                </domain>
                """)
        #expect(root.name == "domain")
        #expect(root["type"] == "kvm")
        #expect(root["xmlns:qemu"] == "http://libvirt.org/schemas/domain/qemu/1.0")
        #expect(root.child("name")?.text == "a & b ☺")
        #expect(root.all("devices/disk").map { $0["n"] } == ["1", "2"])
        #expect(root.path("devices/disk")?["n"] == "1")
        #expect(root.child("commandline")?.qualifiedName == "qemu:commandline")
        #expect(root.children.contains(.comment(" note ")))
        #expect(root.path("devices/absent") == nil)
    }

    @Test func pathLooksIntoEveryBranch() throws {
        let root = try Element(parsing: "<a><b/><b><c>here</c></b></a>")
        #expect(root.path("b/c")?.text == "here")
    }

    @Test func malformedDocumentNamesTheLine() {
        let error = #expect(throws: ParseError.self) { _ = try Element(parsing: "<a>\n<b></a>") }
        #expect(error?.reason == .malformed)
        #expect(error?.line == 2)
        #expect(error?.message.contains("\n") == false)
    }

    @Test(arguments: [
        "", " ", "plain", "<a", "<a></b>", "<a>&nbsp;</a>", "<a/><b/>", "<a b='1' b='2'/>", "<a>\u{1}</a>",
    ])
    func brokenTextIsRefused(_ text: String) {
        #expect(throws: ParseError.self) { _ = try Element(parsing: text) }
    }

    @Test func changedTreeIsWrittenBack() throws {
        var root = try Element(parsing: "<a x='1'><b/>text<!--c--></a>")
        root["x"] = "<'\"&\n>"
        root["y"] = "2"
        #expect(root.xml == "<a x='&lt;&apos;\"&amp;&#10;&gt;' y='2'><b/>text<!--c--></a>")
        #expect(try Element(parsing: root.xml) == root)
        root["y"] = nil
        #expect(root["y"] == nil)
    }

    @Test(arguments: ["--", "-", "a--b-", "-->", "---->"])
    func commentsCannotBreakOut(_ content: String) throws {
        let root = Element("a", children: [.comment(content), .element(Element("b"))])
        let again = try Element(parsing: root.xml)
        #expect(again.elements.map(\.name) == ["b"])
    }

    @Test(arguments: ["]]>", "a]]>b", "]]", "]]>\u{301}", "]]]]>>]]>", ">]]>]]>", "]>"])
    func sectionsCannotBreakOut(_ content: String) throws {
        let root = Element("a", children: [.cdata(content), .element(Element("b"))])
        #expect(try Element(parsing: root.xml) == root)
    }

    @Test func controlCharactersAreLeftOut() throws {
        let root = Element("a", attributes: [Attribute("n", "x\u{0}\u{1b}y")], children: [.text("\u{8}ok")])
        let again = try Element(parsing: root.xml)
        #expect(again["n"] == "xy")
        #expect(again.text == "ok")
    }
}
