import LibvirtConfig
import LibvirtDesigner
import XMLTree

/// libvirt's own schema of domains.
enum TestSchema {
    private static let domain = Result { try Schema(file: "/usr/share/libvirt/schemas/domain.rng") }

    /// What the schema has against a design's documents.
    static func problems(of design: Design) throws -> [String] {
        try [design.install, design.domain].compactMap { $0 }.flatMap { document in
            try domain.get().violations(in: document.xml).map { "\($0)" }
        }
    }
}
