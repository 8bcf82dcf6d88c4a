import DesignerSupport
import LibvirtDesigner
import Testing

/// The equivalent command, as it is shown.
@Suite struct VirtInstallCommandTests {
    private static let awkward = StorageLocation.path("/srv/my disk, it's old.qcow2")

    private static let guests: [(String, Scenario)] = [
        ("debian11-iso", .linux),
        ("win11-iso", Scenario("win11")),
        ("unknown-iso", .unknown),
        ("debian11-arm64-import", Scenario(on: .kvmARM, source: .image(.existing(Scenario.image)))),
        ("tree", Scenario(source: .tree(url: "http://deb.debian.org/debian", boot: nil, arguments: "console=ttyS0"))),
        (
            "kernel",
            Scenario(
                source: .kernel(
                    KernelBoot(kernel: .path("/srv/linux"), arguments: "root=/dev/vda console=ttyS0", isPermanent: true)
                ))
        ),
        ("cloud-image", Scenario(source: .cloudImage(.existing(Scenario.image)))),
        ("container", .container),
        (
            "no-disk-no-network",
            Scenario(source: .network) {
                $0.wish.disks = []
                $0.wish.networks = []
                $0.wish.autostart = true
            }
        ),
        ("awkward-names", Scenario(source: .image(.existing(awkward))) { $0.wish.name = "it's $HOME; `reboot`" }),
        ("block-device", .blockDevice()),
        (
            "loader-file",
            Scenario {
                $0.wish.firmware = .uefi
                $0.offerEdits = [("<value>efi</value>", "")]
            }
        ),
    ]

    @Test(arguments: guests.map(\.0)) func command(name: String) async throws {
        let scenario = try #require(Self.guests.first { $0.0 == name }?.1)
        let facts = try await scenario.allFacts()
        let design = try Designer.design(scenario.wish, facts: facts)
        let command = VirtInstallCommand(design, facts: facts, connection: "qemu:///system")
        try Golden.expect("\(command)\n", is: "Commands/\(name).txt")
    }

    @Test func aCommaInsideAValueIsNoEndOfIt() async throws {
        let facts = try await Scenario(source: .image(.existing(Self.awkward))).allFacts()
        let design = try Designer.design(Wish(source: .image(.existing(Self.awkward))), facts: facts)
        let arguments = VirtInstallCommand(design, facts: facts).arguments
        #expect(arguments.contains { $0.hasPrefix(#"path=/srv/my disk\, it\'s old.qcow2,"#) })
    }

    @Test func nothingSecretIsInIt() async throws {
        let scenario = Scenario(source: .cloudImage(.existing(Scenario.image))) {
            $0.wish.cloudInit = CloudInitWish(user: "admin", passwordHash: "$6$salt$hash")
        }
        let facts = try await scenario.allFacts()
        let design = try Designer.design(scenario.wish, facts: facts)
        #expect(!VirtInstallCommand(design, facts: facts).description.contains("$6$"))
    }
}
