import LibvirtConfig
import Testing
import XMLTree

@Suite("Documents")
struct DocumentTests {
    @Test("What nobody touched is written byte for byte", arguments: Documents.all)
    func unchanged(_ document: Documents.Document) throws {
        let text = document.text.dropLast(while: \.isNewline)
        #expect(try Element(parsing: text).xml == text)
    }

    @Test("An edit touches one line and no other", arguments: Documents.all.filter { $0.name.hasPrefix("domain-s") })
    func edits(_ document: Documents.Document) throws {
        var domain = try DomainConfig(parsing: document.text)
        let before = domain.xml.split(separator: "\n", omittingEmptySubsequences: false)
        domain.name = "renamed"
        domain.devices.disks[0].bus = .usb
        let after = domain.xml.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(before.count == after.count)
        #expect(zip(before, after).filter { $0 != $1 }.count == 2)
    }

    @Test(
        "Documents that miss, repeat or garble anything can be read and edited all the same", arguments: Documents.all)
    func mutilated(_ document: Documents.Document) throws {
        let root = try Element(parsing: document.text)
        let type = try #require(Documents.views[root.name])
        // A whole domain in every garbled form takes long, so its devices are garbled each for itself.
        let isLarge = document.text.utf8.count > 10_000
        for garbled in isLarge ? root.mutilations.suffix(1) : root.mutilations {
            var walk = FieldWalk()
            walk.visit(garbled, as: type)
            #expect(throws: Never.self) { try Element(parsing: garbled.xml) }
        }
        guard isLarge else { return }
        for device in DomainConfig(element: root).devices.all {
            let kind = Swift.type(of: device)
            for garbled in device.element.mutilations {
                var walk = FieldWalk()
                walk.visit(garbled, as: kind)
            }
        }
    }
}

extension Element {
    /// The element with one thing wrong, in many ways: children left out, repeated, emptied, renamed, garbled.
    fileprivate var mutilations: [Element] {
        var found: [Element] = []
        for index in children.indices {
            guard case .element(let child) = children[index] else { continue }
            var missing = self
            missing.children.remove(at: index)
            var repeated = self
            repeated.children.insert(.element(child), at: index)
            var emptied = self
            emptied.children[index] = .element(Element(child.name))
            var garbled = self
            garbled.children[index] = .element(child.garbled)
            found += [missing, repeated, emptied, garbled]
        }
        return found
    }

    /// The element with values that mean nothing.
    private var garbled: Element {
        var result = self
        let values = ["", "-1", "99999999999999999999999", "0x", "\u{202E}x", "yes and no"]
        for index in result.attributes.indices { result.attributes[index].value = values[index % values.count] }
        result.children = children.enumerated().map { index, node in
            switch node {
            case .element(let child): .element(child.garbled)
            case .text: .text(values[index % values.count])
            case .cdata, .comment, .instruction: node
            }
        }
        return result
    }
}

extension String {
    fileprivate func dropLast(while predicate: (Character) -> Bool) -> String {
        String(reversed().drop(while: predicate).reversed())
    }
}
