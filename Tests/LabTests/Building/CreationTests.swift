import Glibc
import LabSupport
import Libvirt
import LibvirtConfig
import LibvirtDesigner
import Testing

@testable import LibvirtBuilder

@Suite("Creating guests", .requiresLab, .aloneInLab, .timeLimit(.minutes(10)))
struct CreationTests {
    private let installer = "/usr/lib/debian-installer/images/12/amd64/text/debian-installer/amd64"

    @Test("Debian's installer starts, and the guest's definition is ready for what it installs")
    func installing() async throws {
        let workshop = try await Workshop.open()
        let boot = KernelBoot(kernel: .path("\(installer)/linux"), initrd: .path("\(installer)/initrd.gz"))
        var wish = Workshop.wish("installed", .kernel(boot))
        wish.disks = [.new(bytes: 1 << 30)]
        let plan = try await workshop.plan(wish)
        #expect(
            plan.steps.map(\.title) == [
                "Make the volume installed.qcow2 in pool lab (qcow2, 1 GiB)",
                "Start the installer in the guest installed",
                "Define the guest installed as it is from its next start on",
            ])
        #expect(plan.notes.contains { $0.contains("does not know debian12; using") })
        try await Builder.run(plan, on: workshop.connection)

        let domain = try await workshop.connection.domain(named: "installed")
        #expect(try await domain.state().state == .running)
        #expect(try await domain.isPersistent())
        let live = try DomainConfig(parsing: try await domain.xml())
        #expect(live.os.kernel == "\(installer)/linux")
        #expect(live.onReboot == .destroy)
        let next = try DomainConfig(parsing: try await domain.xml(.inactive))
        #expect(next.os.kernel == nil)
        #expect(next.os.initrd == nil)
        #expect(next.onReboot != .destroy)
        #expect(next.devices.disks.first?.source.file?.hasSuffix("/installed.qcow2") == true)

        try await workshop.remove("installed")
        #expect(try await !workshop.volumes().contains("installed.qcow2"))
        await #expect(throws: LibvirtError.self) { try await workshop.connection.domain(named: "installed") }
    }

    /// A guest whose installer is the lab's Linux with a shell on its serial port.
    private func smallInstaller(_ name: String, in workshop: Workshop) throws -> Wish {
        let kernel = try ChildProcess.run("sh", ["-c", "printf %s /boot/vmlinuz-*-cloud-amd64"])
        let boot = KernelBoot(
            kernel: .path(String(kernel.split(separator: " ").last ?? "")),
            initrd: .path("\(workshop.lab.directory)/initramfs.gz"), arguments: "console=ttyS0 role=linux quiet")
        var wish = Workshop.wish(name, .kernel(boot))
        wish.disks = [.new(bytes: 1 << 30)]
        return wish
    }

    @Test("a guest whose installer has ended is started from its disk")
    func finishing() async throws {
        let workshop = try await Workshop.open()
        let wish = try smallInstaller("finished", in: workshop)
        let plan = try await workshop.plan(wish)
        #expect(plan.installs)
        try await Builder.run(plan, on: workshop.connection)
        let connection = try await Connection.open(workshop.lab.uri)
        let guest = try await connection.domain(named: "finished").uuid
        async let end = Installation.finish(guest, on: connection)
        _ = try await workshop.console(
            of: "finished", typing: "echo here-$((40 + 2)); reboot -f\n", until: "here-42")
        #expect(try await end == .restarted)
        let domain = try await workshop.connection.domain(named: "finished")
        #expect(try await domain.isActive())
        #expect(try DomainConfig(parsing: try await domain.xml()).os.kernel == nil)

        // Whoever forces a guest off wants it off.
        try await domain.destroy()
        #expect(try await Installation.finish(guest, on: connection) == .abandoned)
        try await workshop.remove("finished")
    }

    @Test(
        "a guest that is saved in the middle of its installer goes on with it, and is started from its disk afterwards")
    func savedMeanwhile() async throws {
        let workshop = try await Workshop.open()
        try await Builder.run(
            try await workshop.plan(try smallInstaller("interrupted", in: workshop)), on: workshop.connection)
        let connection = try await Connection.open(workshop.lab.uri)
        let domain = try await connection.domain(named: "interrupted")
        async let end = Installation.finish(domain.uuid, on: connection)
        _ = try await workshop.console(of: "interrupted", typing: "echo here-$((40 + 2))\n", until: "here-42")
        try await domain.managedSave()
        #expect(try await !domain.isActive())
        try await domain.start()
        #expect(try await Installation.phase(of: domain) == .installing)
        _ = try await workshop.console(
            of: "interrupted", typing: "echo there-$((40 + 2)); reboot -f\n", until: "there-42")
        #expect(try await end == .restarted)
        #expect(try DomainConfig(parsing: try await domain.xml()).os.kernel == nil)
        try await workshop.remove("interrupted")
    }

    @Test(
        "a guest whose installer ends while its host cannot be reached is started from its disk, unless somebody has",
        arguments: [false, true])
    func finishingUnseen(isStartedByOthers: Bool) async throws {
        let workshop = try await Workshop.open()
        let wish = try smallInstaller("unseen", in: workshop)
        try await Builder.run(try await workshop.plan(wish), on: workshop.connection)
        let domain = try await workshop.connection.domain(named: "unseen")
        var events = try await workshop.connection.domainEvents([.lifecycle], of: domain).makeAsyncIterator()

        let proxy = try SocketProxy(to: workshop.lab.socket)
        let uri = "qemu+unix:///system?socket=\(proxy.path)"
        let (isOff, off) = AsyncStream<Void>.makeStream()
        let connection = try await Connection.open(uri)
        async let end = Installation.finish(
            domain.uuid, on: connection,
            reconnect: { () async throws(LibvirtError) in
                for await _ in isOff { break }
                return try await Connection.open(uri)
            })
        _ = try await workshop.console(of: "unseen", typing: "echo here-$((40 + 2))\n", until: "here-42")
        proxy.cut()
        // Other words: the first ones may have been typed twice.
        _ = try await workshop.console(of: "unseen", typing: "echo there-$((40 + 2)); reboot -f\n", until: "there-42")
        var phase = Installation.Phase.installing
        while phase == .installing, case .event(let event)? = await events.next() {
            phase = try await Installation.phase(after: event, of: domain)
        }
        #expect(phase == .ended)
        if isStartedByOthers { try await domain.start() }
        off.yield()
        #expect(try await end == .restarted)
        #expect(try await domain.isActive())
        #expect(try DomainConfig(parsing: try await domain.xml()).os.kernel == nil)
        try await workshop.remove("unseen")
    }

    @Test("a disk with a small Linux is imported and boots to its shell")
    func importing() async throws {
        let workshop = try await Workshop.open()
        let image = try BootableImage.make(in: workshop.lab)
        try await Builder.run(
            try await workshop.plan(Workshop.wish("imported", .image(.existing(.path(image))))), on: workshop.connection
        )
        let output = try await workshop.console(
            of: "imported", typing: "echo here-$((40 + 2))\n", until: "here-42")
        #expect(output.contains("here-42"))
        try await workshop.remove("imported")
        // It was in no pool, so it stays.
        #expect(access(image, F_OK) == 0)
    }

    @Test("a cloud image is copied and grown, and cloud-init's disc says what was wished")
    func cloudImage() async throws {
        let workshop = try await Workshop.open()
        let image = "\(workshop.lab.directory)/debian-12-genericcloud.qcow2"
        _ = try ChildProcess.run("qemu-img", ["create", "-q", "-f", "qcow2", image, "300M"])
        var disk = DiskWish(capacity: 1 << 30)
        disk.origin = .copy(of: .path(image))
        var wish = Workshop.wish("cloudy", .cloudImage(disk))
        let hash = try PasswordHash.make("secret")
        wish.cloudInit = CloudInitWish(
            user: "admin", authorizedKeys: ["ssh-ed25519 AAAA me"], passwordHash: hash, packages: ["htop"])
        try await Builder.run(try await workshop.plan(wish, starts: false), on: workshop.connection)

        let volume = try await VolumeName(pool: "lab", name: "cloudy.qcow2").volume(on: workshop.connection)
        #expect(try await volume.info().capacity == 1 << 30)
        let folder = "\(workshop.lab.directory)/seed"
        _ = try ChildProcess.run(
            "xorriso",
            [
                "-osirrox", "on", "-indev", "\(workshop.lab.directory)/pool/cloudy-cloud-init.iso", "-extract", "/",
                folder,
            ])
        let data = try ChildProcess.run("cat", ["\(folder)/user-data"])
        #expect(data.hasPrefix("#cloud-config\nhostname: 'cloudy'\n"))
        #expect(data.contains("passwd: '\(hash)'"))
        #expect(data.contains("- 'ssh-ed25519 AAAA me'"))
        #expect(data.contains("packages:\n- 'htop'"))
        #expect(!data.contains("secret"))
        let identity = try ChildProcess.run("cat", ["\(folder)/meta-data"])
        let uuid = try await workshop.connection.domain(named: "cloudy").uuid
        #expect(identity == "instance-id: '\(uuid)'\nlocal-hostname: 'cloudy'\n")
        #expect(
            try ChildProcess.run(
                "blkid", ["-o", "value", "-s", "LABEL", "\(workshop.lab.directory)/pool/cloudy-cloud-init.iso"])
                == "cidata\n")
        try await workshop.remove("cloudy")
        // The disc was made for the guest alone.
        #expect(try await workshop.volumes().filter { $0.hasPrefix("cloudy") }.isEmpty)
    }

    @Test("a guest with UEFI and a TPM starts, and is cloned with its firmware variables")
    func firmware() async throws {
        let workshop = try await Workshop.open()
        var wish = Workshop.wish("uefi", .blank)
        wish.firmware = .uefi
        wish.tpm = true
        wish.disks = [.new(bytes: 1 << 30)]
        try await Builder.run(try await workshop.plan(wish), on: workshop.connection)
        let domain = try await workshop.connection.domain(named: "uefi")
        #expect(try await domain.state().state == .running)
        let live = try DomainConfig(parsing: try await domain.xml())
        #expect(live.os.loader?.contains("OVMF") == true)
        #expect(live.devices.tpms.first?.backend == .emulator)
        try await domain.destroy()

        let variables = { (name: String) in "\(workshop.lab.directory)/lib/qemu/nvram/\(name)_VARS.fd" }
        #expect(access(variables("uefi"), F_OK) == 0)
        let guest = try await GuestInventory.gather("uefi", from: workshop.connection)
        let host = try await HostInventory.gather(from: workshop.connection, volumes: .everything)
        try await Builder.run(
            try Cloning(of: guest, name: "uefi2", on: host).plan(starting: true), on: workshop.connection)
        let copy = try await workshop.connection.domain(named: "uefi2")
        #expect(try await copy.state().state == .running)
        #expect(access(variables("uefi2"), F_OK) == 0)
        #expect(try await workshop.volumes().isSuperset(of: ["uefi.qcow2", "uefi2.qcow2"]))
        // The pool that the variables were copied through is gone again.
        #expect(try await !workshop.connection.storagePools().contains { $0.name.hasPrefix("virt-tui") })

        for name in ["uefi", "uefi2"] {
            try await workshop.remove(name)
            #expect(access(variables(name), F_OK) != 0)
        }
    }

    @Test("a container over a folder starts")
    func container() async throws {
        let lab = try await Lab.shared()
        let folder = try ContainerFolder.make(in: lab)
        let workshop = Workshop(lab: lab, connection: try await Connection.open(lab.containerURI))
        var wish = Wish(name: "box", source: .container(directory: folder, command: "/init"))
        wish.networks = []
        try await Builder.run(try await workshop.plan(wish, system: nil), on: workshop.connection)
        let domain = try await workshop.connection.domain(named: "box")
        #expect(try await domain.state().state == .running)
        try await domain.destroy()
        try await domain.undefine()
    }
}
