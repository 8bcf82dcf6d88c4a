import LibvirtConfig
import Testing

/// One table for each view, in the files of the folder `Fields`.
@Suite("Fields")
struct FieldTests {
    /// Every field of every view, as `View.field`, as the sources declare them.
    static func declared() throws -> Set<String> {
        var found: Set<String> = []
        var view = ""
        for line in try Sources.lines(below: "Sources/LibvirtConfig") {
            if line.hasPrefix("public struct ") {
                view = line.dropFirst("public struct ".count).split(separator: ":").first.map(String.init) ?? ""
            } else if line.hasPrefix("        public let "), let name = line.split(separator: " ").dropFirst(2).first {
                found.insert("\(view).\(name.filter { $0 != "`" })")
            }
        }
        return found
    }
}

@Suite("Views")
struct ViewTests {
    @Test("Every view has a table, and every table is checked to its end")
    func tables() throws {
        let views = try Sources.lines(below: "Sources/LibvirtConfig").compactMap { line -> String? in
            guard line.hasPrefix("public struct "), !line.contains("<"),
                line.contains(": ElementView") || line.contains(": DeviceConfig")
            else { return nil }
            return line.dropFirst("public struct ".count).split(separator: ":").first.map(String.init)
        }
        #expect(views.count > 100)
        let tests = try Sources.lines(below: "Tests/LibvirtConfigTests/Fields").compactMap { line -> String? in
            let parts = line.split(separator: "(")
            guard parts.first?.hasSuffix(" FieldTable.check") == true else { return nil }
            return parts.dropFirst().first?.split(separator: ".").first.map(String.init)
        }
        #expect(views.sorted() == tests.sorted())
    }

    @Test("A table that leaves a field out fails")
    func gaps() {
        withKnownIssue {
            FieldTable.check(VCPUPin.self) { table in
                table.row(\.vcpu, 1, "<vcpupin vcpu='1'/>")
            }
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("VCPUPin.cpuSet is in no row") }
        }
    }

    @Test("A row whose document is another fails")
    func wrongDocument() {
        withKnownIssue {
            FieldTable.check(QEMUArgument.self) { table in table.row(\.value, "a", "<qemu:arg value='b'/>") }
        }
    }
}
