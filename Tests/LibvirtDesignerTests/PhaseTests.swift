import DesignerSupport
import LibvirtConfig
import LibvirtDesigner
import Testing

/// How the first start differs from all others.
@Suite struct PhaseTests {
    @Test func anInstallerStopsInsteadOfRestarting() async throws {
        let design = try await Scenario.linux.design()
        #expect(design.install?.onReboot == .destroy)
        #expect(design.domain.onReboot == nil)
    }

    @Test func theDiscIsTakenOutOnceTheSystemIsInstalled() async throws {
        let design = try await Scenario.linux.design()
        let before = try #require(design.install?.devices.disks.first { $0.device == .cdrom })
        let after = try #require(design.domain.devices.disks.first { $0.device == .cdrom })
        #expect(before.source.file == "/srv/install.iso")
        #expect(before.bootOrder == 1)
        #expect(after.source.file == nil)
        #expect(after.bootOrder == nil)
        #expect(design.install?.devices.disks.first { $0.device == .disk }?.bootOrder == 2)
        #expect(design.domain.devices.disks.first { $0.device == .disk }?.bootOrder == 1)
    }

    @Test func windowsKeepsItsDisc() async throws {
        let design = try await Scenario.windows.design()
        let disc = try #require(design.domain.devices.disks.first { $0.device == .cdrom })
        #expect(disc.source.file == "/srv/install.iso")
        #expect(disc.bootOrder == nil)
    }

    @Test func aKernelIsUsedOnceWhereItInstalls() async throws {
        let boot = KernelBoot(kernel: .path("/srv/linux"), initrd: .path("/srv/initrd"), arguments: "quiet")
        let design = try await Scenario(source: .kernel(boot)).design()
        #expect(design.install?.os.kernel == "/srv/linux")
        #expect(design.install?.os.initrd == "/srv/initrd")
        #expect(design.install?.os.commandLine == "quiet")
        #expect(design.domain.os.kernel == nil)
        #expect(design.domain.os.commandLine == nil)
    }

    @Test func aKernelWithoutADiskStays() async throws {
        let boot = KernelBoot(kernel: .path("/srv/linux"))
        let once = try await Scenario(source: .kernel(boot)) { $0.wish.disks = [] }.design()
        #expect(once.install == nil)
        #expect(once.domain.os.kernel == "/srv/linux")
        var permanent = boot
        permanent.isPermanent = true
        let always = try await Scenario(source: .kernel(permanent)).design()
        #expect(always.install == nil)
        #expect(always.domain.os.kernel == "/srv/linux")
        #expect(always.domain.devices.disks.isEmpty)
    }

    @Test func aTreesKernelLiesBesideTheDisk() async throws {
        let design = try await Scenario(source: .tree(url: "http://example.org/os", boot: nil, arguments: "a b"))
            .design()
        #expect(design.install?.os.kernel == "/var/lib/libvirt/images/debian11-install-kernel")
        #expect(design.install?.os.initrd == "/var/lib/libvirt/images/debian11-install-initrd")
        #expect(design.install?.os.commandLine == "a b")
        #expect(design.domain.os.kernel == nil)
        let temporary = design.volumes.filter(\.isTemporary).map(\.content)
        #expect(temporary == [.treeKernel(url: "http://example.org/os"), .treeInitrd(url: "http://example.org/os")])
    }

    @Test func theNetworkIsTriedFirstOnlyForTheInstallation() async throws {
        let design = try await Scenario(source: .network).design()
        #expect(design.install?.devices.interfaces.first?.bootOrder == 1)
        #expect(design.install?.devices.disks.first?.bootOrder == 2)
        #expect(design.domain.devices.interfaces.first?.bootOrder == nil)
        #expect(design.domain.devices.disks.first?.bootOrder == 1)
        let diskless = try await Scenario(source: .network) { $0.wish.disks = [] }.design()
        #expect(diskless.install == nil)
        #expect(diskless.domain.devices.interfaces.first?.bootOrder == 1)
    }

    @Test func cloudInitHasItsDiscForTheFirstStart() async throws {
        var settings = CloudInitWish(user: "admin")
        settings.passwordHash = "$6$salt$hash"
        let design = try await Scenario(source: .cloudImage(.existing(Scenario.image))) {
            $0.wish.cloudInit = settings
        }.design()
        let seed = try #require(design.volumes.first)
        #expect(seed.content == .cloudInitSeed(settings))
        #expect(seed.isTemporary)
        let path = try #require(seed.path)
        #expect(design.install?.devices.disks.map { $0.source.file } == ["/srv/disk.qcow2", path])
        #expect(design.install?.systemInformation.first?.serial == "ds=nocloud")
        #expect(design.domain.devices.disks.map { $0.source.file } == ["/srv/disk.qcow2"])
        #expect(design.domain.systemInformation.isEmpty)
        // The hash of a password belongs onto the disc, not into a document that any reader of the host sees.
        #expect(!(design.install?.xml.contains("$6$") ?? true))
    }

    @Test func whatExistsIsStartedAsItIs() async throws {
        for scenario in [Scenario.imported, .container, Scenario(source: .blank)] {
            #expect(try await scenario.design().install == nil)
        }
    }

    @Test func anOverlayNamesTheFormatOfWhatLiesBelow() async throws {
        var disk = DiskWish.new()
        disk.origin = .overlay(of: Scenario.image)
        let wanted = disk
        let design = try await Scenario(source: .image(wanted)) {
            $0.facts = { $0.storage[Scenario.image] = StorageFacts(kind: .file, format: "qcow2") }
        }.design()
        #expect(design.volumes.map(\.content) == [.overlay(of: Scenario.image, format: "qcow2")])
        #expect(design.volumes.first?.capacity == nil)
    }

    @Test func poolsAndNetworksThatSleepAreStarted() async throws {
        let design = try await Scenario {
            $0.facts = {
                $0.pools = [PoolFacts(name: "default", path: "/p", isActive: false)]
                $0.networks = [NetworkFacts(name: "default", isActive: false)]
            }
        }.design()
        #expect(design.poolsToStart == ["default"])
        #expect(design.networksToStart == ["default"])
        #expect(design.warnings.count == 2)
    }

    @Test func aHostWithoutPoolsGetsOne() async throws {
        let design = try await Scenario { $0.facts = { $0.pools = [] } }.design()
        #expect(design.newPool?.path == "/var/lib/libvirt/images")
        #expect(design.volumes.first?.path == "/var/lib/libvirt/images/debian11.qcow2")
    }
}
