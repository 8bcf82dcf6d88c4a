import DesignerSupport
import LibvirtConfig
import LibvirtDesigner
import Testing

/// Whole documents of guests that differ most, as they are first started and as they stay.
@Suite struct GoldenDocumentTests {
    private static let guests: [(String, Scenario)] = [
        ("debian11-iso", .linux),
        ("debian11-spice", .spice),
        ("debian11-arm64-import", Scenario(on: .kvmARM, source: .image(.existing(Scenario.image)))),
        ("debian11-s390x", .mainframe),
        ("debian11-ppc64le", .power),
        ("debian11-riscv64", .riscv()),
        ("debian11-emulated", .emulated),
        (
            "debian11-tree",
            Scenario(source: .tree(url: "http://deb.debian.org/debian", boot: nil, arguments: "console=ttyS0"))
        ),
        ("debian11-pxe", Scenario(source: .network)),
        (
            "debian11-cloud",
            Scenario(source: .cloudImage(.existing(Scenario.image))) {
                $0.wish.cloudInit = CloudInitWish(user: "admin", authorizedKeys: ["ssh-ed25519 AAAA admin"])
            }
        ),
        ("debian11-secure-boot", Scenario { $0.wish.firmware = .secureBoot }),
        ("debian11-block-device", .blockDevice()),
        ("freebsd13.1-iso", Scenario("freebsd13.1")),
        ("openbsd7.0-iso", Scenario("openbsd7.0")),
        ("win11-iso", Scenario("win11")),
        ("win10-spice", Scenario("win10") { $0.wish.graphics = .spice }),
        ("winxp-iso", .old),
        ("unknown-iso", .unknown),
        ("container", .container),
        ("xen-hvm", .xen),
        ("xen-pv", .paravirtual),
        ("test-driver", .test),
    ]

    @Test(arguments: guests.map(\.0)) func document(name: String) async throws {
        let scenario = try #require(Self.guests.first { $0.0 == name }?.1)
        let design = try await scenario.design()
        #expect(try TestSchema.problems(of: design) == [])
        var text = ""
        if let install = design.install { text += "first start:\n\(install.xml)\n\n" }
        text += "for good:\n\(design.domain.xml)\n"
        for volume in design.volumes { text += "\nvolume: \(volume)\n" }
        for warning in design.warnings { text += "\nwarning: \(warning)\n" }
        try Golden.expect(text, is: "Documents/\(name).txt")
    }
}
