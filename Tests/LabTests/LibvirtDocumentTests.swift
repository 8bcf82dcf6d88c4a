import Glibc
import LabSupport
import LibvirtConfig
import Testing
import XMLTree

@Suite("libvirt's documents", .requiresLab, .timeLimit(.minutes(10)))
struct LibvirtDocumentTests {
    @Test("Every kind of document that the lab's libvirt writes is written again as it was", .aloneInLab)
    func unchanged() async throws {
        let lab = try await Lab.shared()
        var documents = [
            ("capabilities", try await lab.virsh("capabilities")),
            ("domain capabilities", try await lab.virsh("domcapabilities")),
            ("domain capabilities of q35", try await lab.virsh("domcapabilities", "--machine", "q35")),
            ("pool capabilities", try await lab.virsh("pool-capabilities")),
        ]
        try await Self.withExtras(in: lab) {
            let kinds = [
                (["list", "--all", "--name"], ["dumpxml"]), (["list", "--all", "--name"], ["dumpxml", "--inactive"]),
                (["net-list", "--all", "--name"], ["net-dumpxml"]),
                (["pool-list", "--all", "--name"], ["pool-dumpxml"]),
                (["nodedev-list"], ["nodedev-dumpxml"]),
                (["snapshot-list", "spare", "--name"], ["snapshot-dumpxml", "spare"]),
            ]
            for (list, dump) in kinds {
                for name in try await Self.words(lab, list) {
                    documents.append(try await Self.dump(lab, dump + [name]))
                }
            }
            // Tables: the name stands in a column.
            for (list, dump, column) in [
                ("nwfilter-list", "nwfilter-dumpxml", 0), ("secret-list", "secret-dumpxml", 0),
                ("iface-list", "iface-dumpxml", 0),
            ] {
                let lines = try await lab.virsh(list).split(separator: "\n")
                for line in lines {
                    guard let name = line.split(separator: " ").dropFirst(column).first else { continue }
                    documents.append(try await Self.dump(lab, [dump, String(name)]))
                }
            }
            for pool in try await Self.words(lab, ["pool-list", "--name"]) {
                for line in try await lab.virsh("vol-list", pool).split(separator: "\n") {
                    guard let volume = line.split(separator: " ").first else { continue }
                    documents.append(try await Self.dump(lab, ["vol-dumpxml", "--pool", pool, String(volume)]))
                }
            }
        }
        var roots: [String: Int] = [:]
        for (name, text) in documents {
            let text = String(text.trimmingSuffix { $0.isNewline }.drop { $0.isNewline })
            let root = try Element(parsing: text)
            roots[root.name, default: 0] += 1
            #expect(try Element(parsing: root.xml) == root, "\(name)")
            // libvirt writes single quotes; metadata is written by libxml2, with double ones.
            if !text.contains("\"") { #expect(root.xml == text, "\(name)") }
        }
        print("\(documents.count) documents: \(roots.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" })")
        let kinds: Set = [
            "capabilities", "device", "domain", "domainCapabilities", "domainsnapshot", "filter", "network", "pool",
            "secret",
            "storagepoolCapabilities", "volume",
        ]
        #expect(kinds.subtracting(roots.keys).isEmpty)
    }

    /// Makes one of each kind that the lab has none of, and takes it away again.
    private static func withExtras(in lab: Lab, _ body: () async throws -> Void) async throws {
        var secret = SecretConfig()
        secret.isPrivate = true
        secret.uuid = "55806c7d-8e93-456f-829b-607d8c198367"
        secret.usage = .tls
        secret.name = "documents"
        var filter = NetworkFilterConfig()
        filter.name = "documents"
        var rule = FilterRule()
        rule.action = .drop
        rule.direction = .both
        rule.ip = [PacketMatch()]
        filter.rules = [rule]
        let pool = try #require(try await words(lab, ["pool-list", "--name"]).first)
        try await lab.withFile(secret.indentedXML) { try await lab.virsh("secret-define", $0) }
        try await lab.withFile(filter.indentedXML) { try await lab.virsh("nwfilter-define", $0) }
        try await lab.virsh("snapshot-create-as", "spare", "documents", "a <description>")
        try await lab.virsh("vol-create-as", pool, "documents.qcow2", "1M", "--format", "qcow2")
        let result: Result<Void, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        try await lab.virsh("secret-undefine", secret.uuid ?? "")
        try await lab.virsh("nwfilter-undefine", "documents")
        try await lab.virsh("snapshot-delete", "spare", "documents")
        try await lab.virsh("vol-delete", "--pool", pool, "documents.qcow2")
        try result.get()
    }

    private static func words(_ lab: Lab, _ arguments: [String]) async throws -> [String] {
        try await lab.virsh(arguments).split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func dump(_ lab: Lab, _ arguments: [String]) async throws -> (String, String) {
        (arguments.joined(separator: " "), try await lab.virsh(arguments))
    }
}

extension Lab {
    /// Hands over a file with a text for as long as `body` runs.
    fileprivate func withFile(_ text: String, _ body: (String) async throws -> Void) async throws {
        var name = Array("/tmp/lab-document-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        try #require(file >= 0)
        let path = name.withUnsafeBufferPointer { String(decoding: $0.dropLast().map(UInt8.init), as: UTF8.self) }
        defer { unlink(path) }
        let bytes = Array(text.utf8)
        try #require(write(file, bytes, bytes.count) == bytes.count)
        close(file)
        try await body(path)
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
        String(reversed().drop(while: predicate).reversed())
    }
}
