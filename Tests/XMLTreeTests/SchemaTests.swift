import Glibc
import Testing
import XMLTree

@Suite(
    "Schemas",
    .enabled(
        if: access("/usr/share/libvirt/schemas/network.rng", R_OK) == 0,
        "libvirt's schemas are missing: install the package libvirt0"))
struct SchemaTests {
    @Test func tellsWhatIsWrongAndWhere() throws {
        let schema = try Schema(file: "/usr/share/libvirt/schemas/network.rng")
        #expect(try schema.violations(in: "<network><name>a</name></network>").isEmpty)
        let found = try schema.violations(in: "<network>\n<name>a</name>\n<nonsense/>\n</network>")
        #expect(found.contains { $0.line == 3 && $0.message.contains("nonsense") }, "\(found)")
        #expect(throws: ParseError.self) { try schema.violations(in: "<network>") }
    }

    @Test(arguments: ["/etc/hostname", "http://127.0.0.1:9/a.rng", "../a.rng", "file:a.rng"])
    func includesOnlyItsOwnFolder(_ target: String) throws {
        var name = Array("/tmp/xmltree-schema-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        try #require(file >= 0)
        let path = name.withUnsafeBufferPointer { String(decoding: $0.dropLast().map(UInt8.init), as: UTF8.self) }
        defer { unlink(path) }
        let text = "<grammar xmlns='http://relaxng.org/ns/structure/1.0'><include href='\(target)'/></grammar>"
        _ = text.utf8.withContiguousStorageIfAvailable { write(file, $0.baseAddress, $0.count) }
        close(file)
        let error = #expect(throws: SchemaError.self) { _ = try Schema(file: path) }
        #expect(error?.description.contains("not in its folder") == true)
    }

    @Test func missingFileIsSaid() {
        let error = #expect(throws: SchemaError.self) { _ = try Schema(file: "/nonexistent/a.rng") }
        #expect(error?.description.contains("No such file") == true)
    }
}
