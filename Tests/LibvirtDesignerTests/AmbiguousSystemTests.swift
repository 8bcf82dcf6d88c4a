import DesignerSupport
import LibvirtConfig
import LibvirtDesigner
import OSInfo
import Testing

extension Scenario {
    /// A disc whose label fits two systems, of which one starts with UEFI only.
    static let windows10Or11 = Scenario("win11") { $0.alternatives = ["win10"] }
}

/// A medium that may hold several systems: the guest suits all of them, and nothing is said of it that only one has.
@Suite struct AmbiguousSystemTests {
    @Test func theGuestSuitsEverySystem() async throws {
        let design = try await Scenario.windows10Or11.design()
        let firmware = try #require(design.decisions.first { $0.rule.hasPrefix("firmware.") })
        #expect(firmware.value == "efi" && firmware.rule == "firmware.uefi-for-all")
        let newer = try await Scenario("win11").design()
        #expect(design.domain.memory == newer.domain.memory)
        #expect(design.name == "win")
        #expect(design.domain.metadata.operatingSystem == nil)
        #expect(newer.domain.metadata.operatingSystem == "http://microsoft.com/win/11")
    }

    @Test func whatTheUserWishesGoesBeforeWhatOneSystemNeeds() async throws {
        var scenario = Scenario.windows10Or11
        scenario.wish.firmware = .bios
        #expect(try await scenario.design().decisions.contains { $0.subject == "firmware" && $0.value == "bios" })
    }

    @Test func firmwareThatOneSystemCannotHaveIsNotTakenForAnother() async throws {
        var scenario = Scenario.windows10Or11
        scenario.facts = { facts in
            facts.alternatives[0].firmwares = [Firmware(architecture: "all", kind: .efi, isSupported: false)]
        }
        #expect(try await scenario.design().decisions.contains { $0.subject == "firmware" && $0.value == "bios" })
    }

    @Test func aHostWithoutUEFIIsToldWhichSystemNeedsIt() async throws {
        var scenario = Scenario.windows10Or11
        scenario.offerEdits = [("<value>efi</value>", ""), ("OVMF", "nothing")]
        let design = try await scenario.design()
        #expect(
            design.warnings.contains { $0.hasPrefix("win11, which the medium may hold, starts with UEFI only") },
            "\(design.warnings)")
    }

    @Test func onlyDriversOfAllCount() async throws {
        var scenario = Scenario("fedora37")
        scenario.alternatives = ["winxp"]
        let design = try await scenario.design()
        #expect(design.domain.devices.interfaces.first?.model != "virtio")
        #expect(try await Scenario("fedora37").design().domain.devices.interfaces.first?.model == "virtio")
    }
}
