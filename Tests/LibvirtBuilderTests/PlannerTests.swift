import Glibc
import Libvirt
import LibvirtConfig
import LibvirtDesigner
import OSInfo
import Testing

@testable import LibvirtBuilder

/// Plans for libvirt's test world. Each test has names of its own, as all of them share that world.
@Suite("Planning a guest")
struct PlannerTests {
    private func knowledge(
        _ wish: Wish, system: String? = "debian11", isLocal: Bool? = nil, on connection: Connection? = nil
    ) async throws -> Knowledge {
        // The test world ends with its last connection, so a test that puts something into it lends its own.
        let own: Connection
        if let connection { own = connection } else { own = try await World.open() }
        var gatherer = FactGatherer(connection: own)
        gatherer.isLocal = isLocal
        return try await gatherer.gather(for: wish, system: system)
    }

    private func plan(_ knowledge: Knowledge, starts: Bool = true) async throws -> Plan {
        let design = try Designer.design(knowledge.wish, facts: knowledge.facts)
        var options = Planner.Options()
        options.starts = starts
        return try await Planner.plan(design, knowledge, options: options)
    }

    @Test("tells the designer what the test world is like")
    func facts() async throws {
        let facts = try await knowledge(Wish(name: "facts", source: .network)).facts
        #expect(facts.driver == .test)
        #expect(facts.isLocal)
        #expect(facts.isPrivileged)
        #expect(!facts.isReadOnly)
        #expect(facts.names.contains("test"))
        #expect(facts.pools.contains { $0.name == "default-pool" && $0.path == "/default-pool" && $0.isActive })
        #expect(facts.networks.contains(NetworkFacts(name: "default", isActive: true)))
        #expect((facts.hostMemory ?? 0) > 0)
        #expect((facts.hostCPUs ?? 0) > 0)
        #expect(facts.freshMACs.count == 32)
        #expect(Set(facts.freshMACs).isDisjoint(with: facts.macAddresses))
        #expect(facts.system?.shortID == "debian11")
    }

    @Test("starts an inactive network and an inactive pool first, and says so")
    func inactive() async throws {
        let connection = try await World.open()
        let network = try await connection.defineNetwork("<network><name>planned</name></network>")
        let pool = try await connection.defineStoragePool(
            "<pool type='dir'><name>planned</name><target><path>/planned</path></target></pool>")
        var wish = Wish(name: "inactive", source: .network)
        wish.networks = [NetworkWish(link: .network("planned"))]
        var disk = DiskWish.new(bytes: 1 << 30)
        disk.pool = "planned"
        wish.disks = [disk]
        let plan = try await plan(try await knowledge(wish, on: connection))
        #expect(
            plan.steps.prefix(3).map(\.title) == [
                "Start the pool planned", "Start the network planned",
                "Make the volume inactive.qcow2 in pool planned (qcow2, 1 GiB)",
            ])
        try await network.undefine()
        try await pool.undefine()
    }

    @Test("refuses a system that nobody knows with the way to those that are known")
    func unknownSystem() async throws {
        let wish = Wish(name: "unknown", source: .network)
        await #expect {
            _ = try await knowledge(wish, system: "   ")
        } throws: { error in
            (error as? StepFailure)?.next?.contains("virt-tui os list") == true
        }
        // A name that means nothing still gives a guest, with a warning.
        let vague = try await knowledge(wish, system: "zzzzz")
        #expect(vague.match?.closeness == .generic)
        #expect(try await plan(vague).notes.contains { $0.contains("zzzzz") })
    }

    @Test(
        "a disc whose label fits several systems is made to suit all, says so, and waits for a name before it answers")
    func ambiguousDisc() async throws {
        let file = "/tmp/ambiguous-\(FreshNames.uuid()).iso"
        let bytes = try DiscImage.make(label: "CCCOMA_X64FRE_EN-US_DV9", files: [])
        let stream = try #require(fopen(file, "we"))
        defer { unlink(file) }
        #expect(fwrite(bytes, 1, bytes.count, stream) == bytes.count)
        fclose(stream)
        let wish = Wish(source: .iso(.path(file)))
        let known = try await knowledge(wish, system: nil)
        #expect(known.facts.systems.map(\.shortID) == ["win11", "win10"])
        #expect(try await plan(known).notes.contains { $0.contains("win11 or win10; say which it is") })
        let design = try Designer.design(known.wish, facts: known.facts)
        await #expect {
            _ = try await UnattendedInstall.prepare(InstallAnswers(), for: design, known)
        } throws: { error in
            (error as? StepFailure)?.next == "name it with --os"
        }
        #expect(try await knowledge(wish, system: "win10").facts.systems.map(\.shortID) == ["win10"])
    }

    @Test("a file that is nowhere is refused before anything is made")
    func missing() async throws {
        let wish = Wish(name: "missing", source: .iso(.path("/no/such.iso")))
        await #expect {
            _ = try await plan(try await knowledge(wish))
        } throws: { error in
            (error as? DesignError)?.description.contains("There is no /no/such.iso on the host") == true
        }
        await #expect {
            _ = try await knowledge(wish, isLocal: false)
        } throws: { error in
            (error as? StepFailure)?.reason.contains("this machine has no such file") == true
        }
    }

    @Test("a cloud image's disc is kept, and the guest's own document says that it belongs to the guest")
    func seeds() async throws {
        let volume = World.volume("debian-11-cloud.img")
        let connection = try await World.open()
        try await Builder.run(
            Plan(
                purpose: "prepare",
                steps: [MakeVolume(volume, xml: World.volumeXML("debian-11-cloud.img"), detail: "1 GiB")]),
            on: connection)
        var disk = DiskWish(capacity: 5 << 30)
        disk.origin = .copy(of: .volume(pool: World.pool, name: volume.name))
        var wish = Wish(name: "seeded", source: .cloudImage(disk))
        wish.cloudInit = CloudInitWish(user: "me")
        let known = try await knowledge(wish, on: connection)
        let kept = try await plan(known, starts: false).steps.map(\.title)
        #expect(
            kept.first
                == "Copy the volume debian-11-cloud.img in pool default-pool to seeded.qcow2 in pool default-pool (seeded.qcow2)"
        )
        #expect(kept.dropFirst().first == "Grow the volume seeded.qcow2 in pool default-pool to 5 GiB")
        #expect(kept.last == "Define the guest seeded")
        let started = try await plan(known)
        #expect(started.steps.last?.title == "Define the guest seeded as it is from its next start on")
        #expect(started.notes.contains { $0.hasPrefix("seeded-cloud-init.iso in pool default-pool: kept until") })
        for case let step as DefineDomain in started.steps {
            let definition = try DomainConfig(parsing: step.xml)
            #expect(OwnMedia.volumes(in: definition) == [World.volume("seeded-cloud-init.iso")])
            #expect(definition.devices.disks.allSatisfy { $0.device != .cdrom })
        }
        try await volume.delete(on: connection)
    }

    @Test(
        "host names are made of guests' names",
        arguments: [
            ("web01", "web01"), ("My Server!", "My-Server"), ("--a--", "a"), ("ü", "guest"), ("", "guest"),
            ("a.b", "a.b"),
        ])
    func hostNames(name: String, host: String) { #expect(CloudSeed.hostName(name) == host) }

    @Test("KVM is asked for a machine: none where the device is missing, no where it makes none")
    func kvm() {
        #expect(LocalHost.kvmWorks(device: "/dev/no-such-device") == nil)
        #expect(LocalHost.kvmWorks(device: "/dev/null") == false)
    }
}

@Suite("Installing without questions")
struct UnattendedTests {
    private func prepare(
        _ system: String, _ source: InstallSource, _ answers: InstallAnswers
    ) async throws -> (Plan, Design, UnattendedInstall) {
        let gatherer = FactGatherer(connection: try await World.open())
        let knowledge = try await gatherer.gather(for: Wish(name: "alone", source: source), system: system)
        let design = try Designer.design(knowledge.wish, facts: knowledge.facts)
        let unattended = try await UnattendedInstall.prepare(answers, for: design, knowledge)
        var options = Planner.Options()
        options.unattended = unattended
        return (try await Planner.plan(design, knowledge, options: options), design, unattended)
    }

    private var answers: InstallAnswers {
        var answers = InstallAnswers()
        answers.adminPassword = "secret"
        answers.language = "en_GB"
        answers.keyboard = "gb"
        answers.timezone = "Europe/London"
        answers.userLogin = "me"
        answers.userPassword = "secret"
        answers.userRealName = "Me"
        answers.domain = "example.org"
        answers.productKey = "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA"
        return answers
    }

    @Test("Windows finds its answers on a disc of its own, which is the guest's own")
    func windows() async throws {
        let (plan, design, unattended) = try await prepare("win7", .network, answers)
        let script = try #require(unattended.scripts.first)
        #expect(script.fileName.lowercased().hasSuffix(".xml"))
        #expect(script.content.contains("<Value>secret</Value>"))
        let titles = plan.steps.map(\.title)
        #expect(titles.contains { $0.hasPrefix("Upload the installer's script into the volume alone-unattended.iso") })
        #expect(!titles.contains { $0.hasPrefix("Remove the volume") })
        let definition = try #require(plan.steps.compactMap { $0 as? DefineDomain }.first)
        #expect(
            OwnMedia.volumes(in: try DomainConfig(parsing: definition.xml)) == [World.volume("alone-unattended.iso")])
        var install = try #require(design.install)
        let before = install.devices.disks.count
        unattended.apply(to: &install, path: "/a.iso")
        #expect(install.devices.disks.count == before + 1)
        #expect(install.devices.disks.last?.source.file == "/a.iso")
        #expect(Set(install.devices.disks.compactMap(\.target)).count == before + 1)
    }

    @Test("a system without a script, and a source that installs nothing, are refused with the next step")
    func refusals() async throws {
        await #expect(throws: StepFailure.self) { try await prepare("openbsd7.2", .network, answers) }
        await #expect {
            _ = try await prepare("win7", .blank, answers)
        } throws: { error in
            (error as? StepFailure)?.next?.contains("--unattended") == true
        }
    }
}
