import Glibc
import Testing
import XMLTree

/// Documents that others wrote: what Debian's packages ship, read where they lie.
@Suite("Round trips")
struct RoundTripTests {
    /// Folders with documents, and the packages that ship them.
    private static let folders = [
        ("/usr/share/libvirt/cpu_map", "libvirt0"), ("/usr/share/libvirt/nwfilter", "libvirt-daemon-config-nwfilter"),
        ("/usr/share/libvirt/networks", "libvirt-daemon-config-network"),
        ("/usr/share/libvirt/schemas", "libvirt0"), ("/usr/share/osinfo", "osinfo-db"),
    ]

    @Test("One edit in each of 500 real documents leaves every other node as it was")
    func edits() throws {
        var count = 0
        for (folder, package) in Self.folders {
            let paths = Self.files(below: folder)
            if paths.isEmpty { print("skipped \(folder): nothing there; install the package \(package)") }
            for path in paths {
                let root = try Element(contentsOf: path)
                #expect(try Element(parsing: root.xml) == root, "\(path) is not read again as it was")
                for place in [0, root.size / 2, root.size - 1] {
                    var edited = root
                    edited.edit(place)
                    let again = try Element(parsing: edited.xml)
                    #expect(again == edited, "\(path)")
                    #expect(root.differences(from: again) == 1, "\(path): an edit changed something else")
                }
                count += 1
            }
        }
        print("\(count) documents")
        if Self.folders.allSatisfy({ access($0.0, R_OK) == 0 }) { #expect(count >= 500) }
    }

    @Test("What libvirt writes is written again byte for byte")
    func bytes() throws {
        let text = """
            <domain type='kvm' id='1'>
              <name>a &amp; b</name>
              <title>&lt;x&gt;</title>
              <description>two
            lines	and a tab</description>
              <devices>
                <emulator>/usr/bin/kvm</emulator>
                <disk type='file' device='disk'/>
                <!-- a comment -->
              </devices>
            </domain>
            """
        #expect(try Element(parsing: text).xml == text)
    }

    @Test("Every mark is read and written the same in texts, attributes and namespaces' addresses")
    func marks() throws {
        let attribute = "b='x&amp;y&#38;&lt;&gt;&apos;&quot;'"
        let text = "<a \(attribute) xmlns='urn:x&amp;y&#38;' xmlns:c='&lt;&amp;#38;'>&amp;#38;</a>"
        let root = try Element(parsing: text)
        #expect(root["b"] == "x&y&<>'\"")
        #expect(root["xmlns"] == "urn:x&y&")
        #expect(root["xmlns:c"] == "<&#38;")
        #expect(root.text == "&#38;")
        #expect(try Element(parsing: root.xml) == root)
    }

    private static func files(below folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var found: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            let path = folder + "/" + name
            if name.hasSuffix(".xml") || name.hasSuffix(".rng") {
                found.append(path)
            } else {
                found += files(below: path)
            }
        }
        return found.sorted()
    }
}

extension Element {
    /// How many elements there are, with this one.
    fileprivate var size: Int { elements.reduce(1) { $0 + $1.size } }

    /// Sets an attribute of the element with that number, counted in the document's order.
    fileprivate mutating func edit(_ place: Int) {
        guard place > 0 else {
            self["edited"] = "it's \"<new>\" & strange"
            return
        }
        var left = place - 1
        for index in children.indices {
            guard case .element(var child) = children[index] else { continue }
            if left < child.size {
                child.edit(left)
                children[index] = .element(child)
                return
            }
            left -= child.size
        }
    }

    /// How many attributes, names, texts and comments differ, anywhere.
    fileprivate func differences(from other: Element) -> Int {
        var count = qualifiedName == other.qualifiedName ? 0 : 1
        count += Set(attributes).symmetricDifference(other.attributes).count
        guard children.count == other.children.count else { return count + 1 }
        for (mine, its) in zip(children, other.children) {
            if case .element(let mine) = mine, case .element(let its) = its {
                count += mine.differences(from: its)
            } else if mine != its {
                count += 1
            }
        }
        return count
    }
}
