package import LibvirtConfig
package import LibvirtDesigner
import XMLTree

/// libvirt's own schema of domains.
package enum TestSchema {
    private static let domain = Result { try Schema(file: "/usr/share/libvirt/schemas/domain.rng") }

    /// What the schema has against a design's documents.
    package static func problems(of design: Design) throws -> [String] {
        try [design.install, design.domain].compactMap { $0 }.flatMap { try problems(of: $0) }
    }

    /// What the schema has against a document.
    package static func problems(of document: DomainConfig) throws -> [String] {
        try domain.get().violations(in: document.xml).map { "\($0)" }
    }
}
