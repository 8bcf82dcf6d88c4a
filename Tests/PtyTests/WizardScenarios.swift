import Glibc
import LabSupport
import PtySupport
import Testing

/// Guests made with the wizard of the real binary on a real libvirtd.
@Suite("The wizard on real guests", .requiresLab, .timeLimit(.minutes(15)))
struct WizardScenarios {
    private static let installer = "/usr/lib/debian-installer/images/12/amd64/text/debian-installer/amd64"

    private func open(_ lab: Lab, containers: Bool = false, home: String? = nil) async throws -> PtySession {
        let session = try PtySession(
            ["-c", containers ? lab.containerURI : lab.uri], environment: home.map { ["HOME": $0] } ?? [:])
        if containers {
            try await session.waitUntil("the host") { $0.lines[0].contains("0 guests") && $0.contains("LXC") }
        } else {
            try await session.waitUntil("the lab's guests") { $0.contains("linux") && $0.contains("spare") }
        }
        session.send("n")
        try await session.waitUntil("the wizard") {
            $0.contains("New guest on") && $0.contains("Enter goes on")
        }
        return session
    }

    /// Goes to the line of the form that has this label, and writes there or turns to a choice.
    private func fill(_ session: PtySession, _ label: String, _ text: String? = nil, choose choice: String? = nil)
        async throws
    {
        try await step(session, .tab) { screen in
            screen.cursorIsVisible && screen.lines[screen.cursorRow].contains("│ \(label)  ")
        }
        if let text { session.send(text) }
        if let choice { try await step(session, .right) { $0.contains("‹ \(choice) ›") } }
    }

    /// Presses a key until the screen is as wanted; each press moves the focus or turns a choice.
    private func step(_ session: PtySession, _ key: PtyKey, until isWanted: (PtyScreen) -> Bool) async throws {
        for _ in 0..<24 where !isWanted(session.screen) {
            let before = Self.focus(session.screen)
            session.send(key)
            // Not any change: the host's answers come in between.
            try await session.waitUntil("an answer to the key") { screen in
                let now = Self.focus(screen)
                return !now.isEmpty && now != before
            }
        }
        #expect(isWanted(session.screen), "\(session.screen.lines.joined(separator: "\n"))")
    }

    /// Where the form has the keys: the choice with its label and value, else the label of the cursor's row. A long form
    /// scrolls under a cursor that stays where it is.
    private static func focus(_ screen: PtyScreen) -> String {
        for line in screen.lines {
            if let start = line.firstIndex(of: "‹"), let end = line[start...].firstIndex(of: "›") {
                return "\(line.prefix(16)) \(line[start...end])"
            }
        }
        return screen.cursorIsVisible ? "\(screen.lines[screen.cursorRow].prefix(16))" : ""
    }

    /// What the console says while keys that were on their way are dropped.
    private static let settling = "Just came up"

    /// From the form through the summary to the task.
    private func agree(_ session: PtySession, _ name: String) async throws {
        session.send(.enter)
        try await session.waitUntil("the plan") { $0.contains("\(name) on") && $0.contains("Enter makes it") }
        session.send(.enter)
    }

    /// From the form through the summary to the guest's page, when it takes keys.
    private func make(_ session: PtySession, _ name: String) async throws {
        try await agree(session, name)
        try await session.waitUntil("the guest's page", seconds: 120) {
            $0.contains("Overview") && $0.lines.last?.contains("\(name) was made") == true
        }
    }

    @Test("imports a disk, which boots to its shell", .aloneInLab)
    func importing() async throws {
        let lab = try await Lab.shared()
        let image = try BootableImage.make(in: lab)
        let session = try await open(lab)
        session.send("wizard-disk")
        try await fill(session, "Install from", choose: "disk that exists")
        // Chosen from a list of its folder: the folder above comes first, then the file.
        let folder = "\(lab.directory)/chosen"
        #expect(mkdir(folder, 0o755) == 0 && link(image, "\(folder)/disk.img") == 0)
        try await fill(session, "Disk image", "\(folder)/")
        session.send("\u{1B}OQ")
        try await session.waitUntil("the list") {
            $0.contains("../") && $0.contains("disk.img") && !$0.contains(Self.settling)
        }
        session.send(.down)
        session.send(.enter)
        try await session.waitUntil("the form") { $0.contains("/chosen/disk.img") && $0.contains("F2 chooses") }
        try await fill(session, "Memory", "256")
        try await fill(session, "Processor", choose: "qemu")
        try await make(session, "wizard-disk")
        // Its shell answers what is typed on its own screen.
        session.send("v")
        try await session.waitUntil("the shell", seconds: 90) { $0.contains("virt-tui lab: linux ready") }
        session.send("echo here-$((40 + 2))\r")
        try await session.waitUntil("the shell's answer") { $0.contains("here-42") }
        await remove("wizard-disk", in: lab)
    }

    @Test("writes cloud-init's disc as it was filled in", .aloneInLab)
    func cloudImage() async throws {
        let lab = try await Lab.shared()
        let image = "\(lab.directory)/debian-12-wizardcloud.qcow2"
        _ = try ChildProcess.run("qemu-img", ["create", "-q", "-f", "qcow2", image, "64M"])
        let session = try await open(lab)
        session.send("wizard-cloud")
        try await fill(session, "Install from", choose: "cloud image")
        try await fill(session, "Disk image", image)
        try await fill(session, "User to make", "admin")
        try await fill(session, "Public key", "ssh-ed25519 AAAA me")
        try await fill(session, "Memory", "256")
        try await fill(session, "Disk", "1")
        try await fill(session, "Processor", choose: "qemu")
        try await make(session, "wizard-cloud")
        // Its name is gone as soon as the guest has it open; what the guest has open is read.
        let seed = "\(lab.directory)/wizard-seed"
        let pid = try #require(lab.pid(ofGuest: "wizard-cloud"))
        let script = """
            set -eu
            for file in /proc/$1/fd/*; do
                case $(readlink "$file") in */wizard-cloud-cloud-init.iso*) cp "$file" "$2.iso" ;; esac
            done
            xorriso -osirrox on -indev "$2.iso" -extract / "$2" 2>&1
            """
        _ = try ChildProcess.run("sh", ["-c", script, "sh", String(pid), seed])
        let data = try ChildProcess.run("cat", ["\(seed)/user-data"])
        #expect(data.hasPrefix("#cloud-config\nhostname: 'wizard-cloud'\n"))
        #expect(data.contains("name: 'admin'") && data.contains("- 'ssh-ed25519 AAAA me'"))
        #expect(try await lab.virsh("domstate", "wizard-cloud").hasPrefix("running"))
        // The image was copied and the copy has grown.
        let disk = try ChildProcess.run("qemu-img", ["info", "-U", "\(lab.directory)/pool/wizard-cloud.qcow2"])
        #expect(disk.contains("virtual size: 1 GiB"))
        #expect(!(try await lab.virsh("domblklist", "wizard-cloud")).contains(image))
        await remove("wizard-cloud", in: lab)
    }

    @Test("starts a guest with UEFI and a TPM", .aloneInLab)
    func firmware() async throws {
        let lab = try await Lab.shared()
        let session = try await open(lab)
        session.send("wizard-uefi")
        try await fill(session, "Install from", choose: "nothing: empty disk")
        try await fill(session, "Memory", "256")
        try await fill(session, "Disk", "1")
        try await fill(session, "Firmware", choose: "uefi")
        try await fill(session, "Processor", choose: "qemu")
        try await make(session, "wizard-uefi")
        #expect(try await lab.virsh("domstate", "wizard-uefi").hasPrefix("running"))
        let document = try await lab.virsh("dumpxml", "wizard-uefi")
        #expect(document.contains("OVMF") && document.contains("<backend type='emulator'"))
        await remove("wizard-uefi", in: lab)
    }

    @Test("starts a container over a folder", .aloneInLab)
    func container() async throws {
        let lab = try await Lab.shared()
        let folder = try ContainerFolder.make(in: lab)
        let session = try await open(lab, containers: true)
        session.send("wizard-box")
        try await fill(session, "Folder", folder)
        try await fill(session, "First program", "/init")
        try await fill(session, "Network", choose: "none")
        try await make(session, "wizard-box")
        let virsh = { (arguments: [String]) in try ChildProcess.run("virsh", ["-c", lab.containerURI] + arguments) }
        #expect(try virsh(["domstate", "wizard-box"]).hasPrefix("running"))
        #expect(try !virsh(["dumpxml", "wizard-box"]).contains("<interface"))
        _ = try virsh(["destroy", "wizard-box"])
        _ = try virsh(["undefine", "wizard-box"])
    }

    @Test(
        "cancelled in the middle of an upload, or told to end, leaves no volume, no guest and no file", .aloneInLab,
        arguments: [false, true])
    func cancelling(bySignal: Bool) async throws {
        let lab = try await Lab.shared()
        let image = try lab.noise("debian-12-wizard.img", mebibytes: 512)
        let before = try ChildProcess.run("ls", ["-A", "\(lab.directory)/pool"])
        let session = try await open(lab)
        session.send("wizard-cut")
        try await fill(session, "Install from", choose: "cloud image")
        try await fill(session, "Disk image", image)
        try await fill(session, "Memory", "256")
        try await fill(session, "Processor", choose: "qemu")
        try await agree(session, "wizard-cut")
        try await session.waitUntil("the upload", seconds: 60) {
            $0.contains("create wizard-") && $0.contains("Upload") && $0.contains("%")
        }
        if bySignal {
            session.signal(SIGTERM)
            #expect(try await session.exit() == .code(0))
            #expect(session.screen.contains("create wizard-cut") && session.screen.contains("cancelled"))
        } else {
            session.send("x")
            try await session.waitUntil("the task's end", seconds: 60) { $0.contains("cancelled") }
        }
        #expect(try ChildProcess.run("ls", ["-A", "\(lab.directory)/pool"]) == before)
        #expect(!(try await lab.virsh("list", "--all", "--name")).contains("wizard-cut"))
    }

    @Test("left in the middle of an upload, asks, takes back, and then ends", .aloneInLab)
    func leaving() async throws {
        let lab = try await Lab.shared()
        let image = try lab.noise("debian-12-leaving.img", mebibytes: 512)
        let before = try ChildProcess.run("ls", ["-A", "\(lab.directory)/pool"])
        let session = try await open(lab)
        session.send("wizard-left")
        try await fill(session, "Install from", choose: "cloud image")
        try await fill(session, "Disk image", image)
        try await fill(session, "Memory", "256")
        try await fill(session, "Processor", choose: "qemu")
        try await agree(session, "wizard-left")
        try await session.waitUntil("the upload", seconds: 60) {
            $0.contains("create wizard-") && $0.contains("Upload") && $0.contains("%")
        }
        session.send("q")
        try await session.waitUntil("the question") {
            $0.contains("create wizard-left") && $0.contains("taken back first")
        }
        session.send("n")
        try await session.waitUntil("the tasks") { !$0.contains("taken back first") && $0.contains("Upload") }
        session.send("q")
        try await session.waitFor("taken back first")
        session.send("y")
        #expect(try await session.exit() == .code(0))
        #expect(session.screen.contains("create wizard-left") && session.screen.contains("cancelled"))
        #expect(try ChildProcess.run("ls", ["-A", "\(lab.directory)/pool"]) == before)
    }

    @Test("left while an installer runs, goes on with the waiting at its next start", .aloneInLab)
    func takenUp() async throws {
        let lab = try await Lab.shared()
        let home = "\(lab.directory)/home-taken-up"
        mkdir(home, 0o700)
        let session = try await open(lab, home: home)
        session.send("wizard-again")
        try await fill(session, "Install from", choose: "kernel and initrd")
        try await fill(session, "Kernel", "\(Self.installer)/linux")
        try await fill(session, "Initrd", "\(Self.installer)/initrd.gz")
        try await fill(session, "Memory", "256")
        try await fill(session, "Processor", choose: "qemu")
        try await make(session, "wizard-again")
        session.send("q")
        try await session.waitUntil("the question") {
            $0.contains("install wizard-again") && $0.contains("taken up when virt-tui runs again")
        }
        session.send("y")
        #expect(try await session.exit() == .code(0))
        #expect(session.screen.contains("install wizard-again"))

        let next = try PtySession(["-c", lab.uri], environment: ["HOME": home])
        try await next.waitFor("wizard-again")
        next.send("t")
        try await next.waitUntil("the waiting") { $0.contains("install wizard-again") && $0.contains("waiting for") }
        // What a restart is to it: the machine goes off.
        try await lab.virsh("reset", "wizard-again")
        try await next.waitFor("wizard-again was started from its disk")
        #expect(!(try await lab.virsh("dumpxml", "wizard-again")).contains("initrd.gz"))
        next.send("q")
        #expect(try await next.exit() == .code(0))
        #expect(try ChildProcess.run("ls", ["-A", "\(home)/.local/state/virt-tui/tasks"]).isEmpty)
        await remove("wizard-again", in: lab)
    }

    /// Undoes what a test made.
    private func remove(_ name: String, in lab: Lab) async {
        _ = try? await lab.virsh("destroy", name)
        _ = try? await lab.virsh("undefine", name, "--nvram")
        _ = try? await lab.virsh("vol-delete", "--pool", "lab", "\(name).qcow2")
    }

    @Test("starts Debian's installer from its kernel and initrd, up to its first dialog", .aloneInLab)
    func installer() async throws {
        let lab = try await Lab.shared()
        let session = try await open(lab)
        session.send("wizard-inst")
        try await fill(session, "Install from", choose: "kernel and initrd")
        try await fill(session, "Kernel", "\(Self.installer)/linux")
        try await fill(session, "Initrd", "\(Self.installer)/initrd.gz")
        // Emulation works on any machine.
        try await fill(session, "Processor", choose: "qemu")
        session.send(.enter)
        try await session.waitUntil("the plan") {
            $0.contains("Make the volume wizard-inst.qcow2") && $0.contains("Enter makes it")
        }
        session.send(.enter)
        try await session.waitUntil("the guest's page") {
            $0.contains("Overview") && $0.lines.last?.contains("wizard-inst was made") == true
        }
        #expect(try await lab.virsh("domstate", "wizard-inst").hasPrefix("running"))
        let document = try await lab.virsh("dumpxml", "wizard-inst")
        #expect(document.contains("type='qemu'") && document.contains("wizard-inst.qcow2"))
        #expect(try await lab.virsh("vol-list", "lab").contains("wizard-inst.qcow2"))
        // The next start is from the disk: the installer's kernel is in the running guest only.
        let next = try await lab.virsh("dumpxml", "--inactive", "wizard-inst")
        #expect(document.contains("initrd.gz") && !next.contains("initrd.gz"))
        session.send("v")
        try await session.waitUntil("the installer's first dialog", seconds: 300) {
            // The guest's screen is larger than the terminal, which shows its lower left part.
            $0.contains("Hungarian") && $0.contains("<Tab> moves; <Space> selects")
        }
        await remove("wizard-inst", in: lab)
    }

    @Test("says what is wrong and keeps what was typed", .aloneInLab)
    func refusal() async throws {
        let lab = try await Lab.shared()
        let session = try await open(lab)
        session.send("wizard-none")
        session.send(.enter)
        session.send("\(lab.directory)/none.iso")
        session.send(.enter)
        try await session.waitUntil("the sentence") { $0.contains("none.iso on the host") }
        #expect(session.screen.contains("wizard-none"))
        session.send(.escape)
        try await session.waitUntil("the list again") { $0.contains("n goes on with it") }
        session.send("n")
        try await session.waitUntil("what was typed") { $0.contains("wizard-none") && $0.contains("Enter goes on") }
        #expect(!(try await lab.virsh("list", "--all", "--name")).contains("wizard-none"))
    }
}
