import DesignerSupport
import LibvirtConfig
import LibvirtDesigner
import Testing
import XMLTree

/// Adding one device to a guest that exists.
@Suite struct DeviceTests {
    @Test(arguments: DevicePair.all) func fires(pair: DevicePair) async throws {
        let decisions = try await pair.fires.design().decisions
        let found = decisions.filter { $0.rule == pair.rule }.map(\.value)
        #expect(found == [pair.value])
    }

    @Test(arguments: DevicePair.all) func staysSilent(pair: DevicePair) async throws {
        #expect(try await !pair.stays.design().decisions.contains { $0.rule == pair.rule })
    }

    private static let wishes: [DeviceWish] = [
        .disk(.new(bytes: 5 << 30)), .disk(.existing(.path("/srv/data.qcow2"))),
        .disk(DiskWish(location: Scenario.iso, device: .cdrom)), .network(NetworkWish()),
        .usb(vendor: 0x0781, product: 0x5567, place: .init(bus: 2, device: 5)),
        .pci(PCIAddress(bus: 0x1A, slot: 3, function: 1)),
        .mediated(uuid: "c7a5fdbd-cdaf-4455-926a-d65c16db1809"), .folder(path: "/srv/share", tag: nil),
        .graphics(.spice), .sound(model: nil), .watchdog(model: nil), .tpm, .rng,
    ]

    @Test(arguments: wishes) func everyDeviceIsWhatLibvirtKnows(wish: DeviceWish) async throws {
        for guest in [Scenario.linux, .old, .arm] {
            let domain = try await guest.design().domain
            let hasTPM = !domain.devices.tpms.isEmpty
            if case .tpm = wish, hasTPM { continue }
            let design = try Designer.device(wish, for: domain, facts: await guest.allFacts())
            #expect(try TestSchema.problems(of: design.domain) == [], "\(design.device.xml)")
            #expect(!design.decisions.isEmpty)
            let count = domain.devices.element.elements.count
            #expect(design.domain.devices.element.elements.count == count + 1 + design.needed.count)
        }
    }

    @Test func aDiskTakesTheNextName() async throws {
        let design = try await DeviceScenario(.disk(.new())).design()
        let disk = try #require(design.device as? DiskConfig)
        #expect(disk.target == "vdb")
        #expect(disk.bus == .virtio)
        #expect(disk.bootOrder == nil)
        #expect(design.volumes.map(\.name) == ["debian11.qcow2"])
        #expect(design.canAttachToRunning)
        #expect(design.needed.isEmpty)
    }

    @Test func aSCSIDiskBringsItsController() async throws {
        var disk = DiskWish.new()
        disk.bus = "scsi"
        let wanted = DeviceWish.disk(disk)
        let first = try await DeviceScenario(wanted).design()
        #expect(first.needed.compactMap { ($0 as? ControllerConfig)?.model } == [.virtioSCSI])
        let second = try Designer.device(wanted, for: first.domain, facts: await Scenario.linux.allFacts())
        #expect(second.needed.isEmpty)
        #expect((second.device as? DiskConfig)?.target == "sdc")
    }

    @Test func aFolderPreparesTheGuestsMemory() async throws {
        let design = try await DeviceScenario(.folder(path: "/srv/share", tag: nil)).design()
        #expect(design.domain.memoryBacking.source == "memfd")
        #expect(design.domain.memoryBacking.access == .shared)
        #expect(!design.canAttachToRunning)
        #expect(design.warnings.contains { $0.contains("virtiofs") })
    }

    @Test func addressesAreWrittenAsTheyAre() async throws {
        let card = try await DeviceScenario(.pci(PCIAddress(domain: 0, bus: 0x1A, slot: 3, function: 1))).design()
        #expect(card.device.xml.contains("<address domain='0x0000' bus="))
        let address = try #require((card.device as? HostDeviceConfig)?.source.address)
        #expect([address.bus, address.slot, address.function] == [0x1A, 3, 1])
        let stick = try await DeviceScenario(.usb(vendor: 0x46F4, product: 1, place: nil)).design()
        #expect(stick.device.xml.contains("<vendor id='0x46f4'/><product id='0x0001'/>"))
        #expect("\(PCIAddress(bus: 3, slot: 0, function: 1))" == "0000:03:00.1")
    }

    @Test func anIOMMUThatIsOffIsSaid() async throws {
        let off = Scenario { $0.hostEdits = [("<iommu support='yes'/>", "<iommu support='no'/>")] }
        let design = try await DeviceScenario(.pci(PCIAddress(bus: 3, slot: 0)), to: off).design()
        #expect(design.warnings.contains { $0.contains("intel_iommu=on") })
    }

    private static let mistakes: [(String, DeviceScenario)] = [
        ("0000:03:00.1", DeviceScenario(.pci(PCIAddress(bus: 3, slot: 99)))),
        ("four hexadecimal", DeviceScenario(.usb(vendor: 0x10000, product: 0, place: nil))),
        ("absolute path", DeviceScenario(.folder(path: "share", tag: nil))),
        ("SPICE display first", DeviceScenario(.usbRedirection)),
        ("agent's channel already", DeviceScenario(.agentChannel)),
        ("VNC display already", DeviceScenario(.graphics(.vnc))),
        ("TPM already", DeviceScenario(.tpm, to: .arm)),
        ("no USB", DeviceScenario(.usb(vendor: 1, product: 1, place: nil), to: .mainframe)),
        ("may only look", DeviceScenario(.rng, to: Scenario())),
        ("no network “lan”", DeviceScenario(.network(NetworkWish(link: .network("lan"))))),
    ]

    @Test(arguments: mistakes.map(\.0)) func mistakesAreSaid(words: String) async throws {
        let scenario = try #require(Self.mistakes.first { $0.0 == words }?.1)
        var facts = try await scenario.guest.allFacts()
        let domain = try await scenario.domain()
        if words == "may only look" { facts.isReadOnly = true }
        let error = #expect(throws: DesignError.self) { try Designer.device(scenario.wish, for: domain, facts: facts) }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }

    @Test func theSameDeviceIsNotGivenTwice() async throws {
        let wish = DeviceWish.pci(PCIAddress(bus: 3, slot: 0))
        let facts = try await Scenario.linux.allFacts()
        let once = try await DeviceScenario(wish).design()
        #expect(throws: DesignError.self) { try Designer.device(wish, for: once.domain, facts: facts) }
    }
}
