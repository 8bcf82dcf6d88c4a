import Glibc
import LabSupport
import PtySupport
import Testing

/// The real binary, as a person calls it.
@Suite("virt-tui create, clone and delete", .requiresLab, .aloneInLab, .timeLimit(.minutes(10)))
struct CreateCommandTests {
    private let usual = ["--virt-type", "qemu", "--memory", "64", "--network", "none", "--os", "debian12"]

    /// What the binary says on both outputs, and its exit code.
    private func run(_ lab: Lab, _ arguments: [String]) throws -> (text: String, code: Int32) {
        let child = try ChildProcess(PtySession.binary, arguments)
        let text = child.readToEnd()
        return (text, child.waitForExit())
    }

    @Test("a guest is made, cloned and deleted, and what stays is said")
    func roundTrip() async throws {
        let lab = try await Lab.shared()
        let made = try run(
            lab, ["create", "-c", lab.uri, "--name", "made", "--pxe", "--disk", "1", "--no-start"] + usual)
        #expect(made.code == 0)
        #expect(made.text.contains("created made ("))
        let cloned = try run(lab, ["clone", "-c", lab.uri, "made", "--name", "made2"])
        #expect(cloned.text == "cloned made as made2\n")
        let listed = try run(lab, ["delete", "-c", lab.uri, "made", "--storage"])
        #expect(listed.code == 1)
        #expect(listed.text.contains("vda: made.qcow2 in pool lab goes"))
        #expect(listed.text.contains("repeat it with --yes"))
        #expect(try await lab.virsh("list", "--all", "--name").contains("made\n"))
        for name in ["made", "made2"] {
            let deleted = try run(lab, ["delete", "-c", lab.uri, name, "--storage", "--yes"])
            #expect(deleted.code == 0)
            #expect(deleted.text.hasSuffix("deleted \(name)\n"))
        }
        #expect(try await !lab.virsh("list", "--all", "--name").contains("made"))
        #expect(try await !lab.virsh("vol-list", "lab").contains("made"))
    }

    @Test("Debian's installer is started, up to its first dialog")
    func installer() async throws {
        let lab = try await Lab.shared()
        let images = "/usr/lib/debian-installer/images/12/amd64/text/debian-installer/amd64"
        let made = try run(
            lab,
            [
                "create", "-c", lab.uri, "--name", "dialog", "--kernel", "\(images)/linux", "--initrd",
                "\(images)/initrd.gz", "--disk", "1", "--virt-type", "qemu", "--os", "debian12", "--network", "none",
                "--wait-for", "Choose the language to be used", "--wait-timeout", "300",
            ])
        #expect(made.code == 0, "\(made.text)")
        #expect(made.text.contains("created dialog ("))
        try await lab.virsh("destroy", "dialog")
        let deleted = try run(lab, ["delete", "-c", lab.uri, "dialog", "--storage", "--yes"])
        #expect(deleted.code == 0, "\(deleted.text)")
    }

    @Test("a disk is imported, and its shell is seen")
    func importing() async throws {
        let lab = try await Lab.shared()
        let image = try BootableImage.make(in: lab)
        let made = try run(
            lab,
            [
                "create", "-c", lab.uri, "--name", "cliimport", "--import", image, "--memory", "256", "--virt-type",
                "qemu",
                "--network", "none", "--wait-for", "virt-tui lab: linux ready", "--wait-timeout", "120",
            ])
        #expect(made.code == 0, "\(made.text)")
        try await lab.virsh("destroy", "cliimport")
        #expect(try run(lab, ["delete", "-c", lab.uri, "cliimport", "--yes"]).code == 0)
    }

    @Test("cloud-init's disc holds what was said")
    func cloudImage() async throws {
        let lab = try await Lab.shared()
        let image = "\(lab.directory)/debian-12-cli.qcow2"
        _ = try ChildProcess.run("qemu-img", ["create", "-q", "-f", "qcow2", image, "64M"])
        let made = try run(
            lab,
            [
                "create", "-c", lab.uri, "--name", "clicloud", "--cloud-image", image, "--cloud-user", "admin",
                "--no-start",
            ]
                + usual)
        #expect(made.code == 0, "\(made.text)")
        let disc = "\(lab.directory)/pool/clicloud-cloud-init.iso"
        let folder = "\(lab.directory)/cliseed"
        _ = try ChildProcess.run("xorriso", ["-osirrox", "on", "-indev", disc, "-extract", "/", folder])
        let data = try ChildProcess.run("cat", ["\(folder)/user-data"])
        #expect(data.hasPrefix("#cloud-config\nhostname: 'clicloud'\n") && data.contains("name: 'admin'"))
        #expect(try run(lab, ["delete", "-c", lab.uri, "clicloud", "--storage", "--yes"]).code == 0)
        #expect(try await !lab.virsh("vol-list", "lab").contains("clicloud"))
    }

    @Test("a guest with UEFI and a TPM starts")
    func firmware() async throws {
        let lab = try await Lab.shared()
        let made = try run(
            lab,
            ["create", "-c", lab.uri, "--name", "cliuefi", "--pxe", "--disk", "1", "--boot", "uefi", "--tpm"] + usual)
        #expect(made.code == 0, "\(made.text)")
        #expect(try await lab.virsh("domstate", "cliuefi").hasPrefix("running"))
        let document = try await lab.virsh("dumpxml", "cliuefi")
        #expect(document.contains("OVMF") && document.contains("<backend type='emulator'"))
        try await lab.virsh("destroy", "cliuefi")
        #expect(try run(lab, ["delete", "-c", lab.uri, "cliuefi", "--storage", "--yes"]).code == 0)
    }

    @Test("a container starts")
    func container() async throws {
        let lab = try await Lab.shared()
        let folder = try ContainerFolder.make(in: lab)
        let made = try run(
            lab,
            [
                "create", "-c", lab.containerURI, "--name", "clibox", "--container", folder, "--init", "/init",
                "--network", "none",
            ])
        #expect(made.code == 0, "\(made.text)")
        let virsh = { (arguments: [String]) in try ChildProcess.run("virsh", ["-c", lab.containerURI] + arguments) }
        #expect(try virsh(["domstate", "clibox"]).hasPrefix("running"))
        _ = try virsh(["destroy", "clibox"])
        #expect(try run(lab, ["delete", "-c", lab.containerURI, "clibox", "--yes"]).code == 0)
    }

    @Test("an installer is taken from a web server")
    func webTree() async throws {
        let lab = try await Lab.shared()
        let images = "/usr/lib/debian-installer/images/12/amd64/text"
        let server = try WebServer(folder: images)
        let common = [
            "create", "-c", lab.uri, "--name", "fromweb", "--location", server.url, "--disk", "1", "--virt-type",
            "qemu",
            "--os", "debian12", "--network", "none", "--memory", "512",
        ]
        let planned = try run(lab, common + ["--dry-run"])
        #expect(planned.text.contains("Download \(server.url)/debian-installer/amd64/linux into"), "\(planned.text)")
        let made = try run(lab, common)
        #expect(made.code == 0, "\(made.text)")
        #expect(try await lab.virsh("dumpxml", "fromweb").contains("fromweb-install-kernel</kernel>"))
        try await lab.virsh("destroy", "fromweb")
        let deleted = try run(lab, ["delete", "-c", lab.uri, "fromweb", "--storage", "--yes"])
        #expect(deleted.code == 0, "\(deleted.text)")
        #expect(try await !lab.virsh("vol-list", "lab").contains("fromweb"))
    }

    @Test("--explain, --print-xml and --dry-run make nothing; the definition is one that libvirt takes")
    func previews() async throws {
        let lab = try await Lab.shared()
        let common = ["create", "-c", lab.uri, "--name", "preview", "--pxe", "--disk", "1"] + usual
        let explained = try run(lab, common + ["--explain"])
        #expect(explained.text.contains("(machine."))
        let planned = try run(lab, common + ["--dry-run"])
        #expect(planned.text.contains("1. Make the volume preview.qcow2 in pool lab (qcow2, 1 GiB)"))
        let path = "\(lab.directory)/preview.xml"
        _ = try ChildProcess.run(
            "sh", ["-c", "out=$0; exec \"$@\" >$out 2>/dev/null", path, PtySession.binary] + common + ["--print-xml"])
        try await lab.virsh("define", "--validate", path)
        try await lab.virsh("undefine", "preview")
        #expect(try await !lab.virsh("vol-list", "lab").contains("preview"))
    }

    struct Refusal: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let words: [String]

        init(_ arguments: [String], _ words: String...) {
            self.arguments = arguments
            self.words = words
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(
        "what cannot be is refused in a sentence with the next step, and nothing is made",
        arguments: [
            Refusal(["--iso", "/nonexistent.iso"], "There is no /nonexistent.iso", "Look at the path"),
            Refusal(["--iso", "/usr"], "/usr is a folder", "Choose the disc image inside it"),
            Refusal(["--pxe", "--name", "linux"], "has a guest “linux” already", "choose another name"),
            Refusal(["--pxe", "--name", "a/b"], "cannot have a “/”"),
            Refusal(["--pxe", "--memory", "99999999"], "more than the host has"),
            Refusal(["--pxe", "--disk", "99999999", "--pool", "nowhere"], "no pool “nowhere”"),
            Refusal(["--pxe", "--disk", "twenty"], "neither a size in GiB nor a path"),
            Refusal(["--pxe", "--disk", "/usr/nothing.img"], "There is no /usr/nothing.img"),
            Refusal(["--pxe", "--network", "nowhere"], "no network “nowhere”"),
            Refusal(["--iso", "vol=nowhere/a.iso"], "no pool “nowhere”"),
            Refusal(["--cloud-image", "/usr/share/common-licenses"], "is a folder"),
            Refusal(["--location", "http://127.0.0.1:1/"], "127.0.0.1:1", "whether the address is right"),
            Refusal(["--location", "gopher://a/"], "neither", "http(s) URL"),
            Refusal(["--container", "/"], "runs no containers", "lxc:///system"),
            Refusal([], "say where the system comes from"),
            Refusal(["--pxe", "--iso", "/a"], "one source"),
        ])
    func refusals(refusal: Refusal) async throws {
        let lab = try await Lab.shared()
        var arguments = ["create", "-c", lab.uri, "--virt-type", "qemu"] + refusal.arguments
        if !refusal.arguments.contains("--name") { arguments += ["--name", "refused"] }
        let answer = try run(lab, arguments)
        #expect(answer.code == 1)
        #expect(answer.text.contains("virt-tui: "))
        for word in refusal.words { #expect(answer.text.contains(word), "\(answer.text)") }
        #expect(try await !lab.virsh("list", "--all", "--name").contains("refused"))
        #expect(try await !lab.virsh("vol-list", "lab").contains("refused"))
    }

    @Test("a signal takes everything back before the program ends", arguments: [SIGINT, SIGTERM])
    func interrupting(signal: Int32) async throws {
        let lab = try await Lab.shared()
        let workshop = try await Workshop.open()
        let image = try workshop.lab.noise("debian-12-interrupted.img", mebibytes: 256)
        let before = try workshop.files()
        let child = try ChildProcess(
            PtySession.binary,
            ["create", "-c", lab.uri, "--name", "interrupted", "--cloud-image", image] + usual)
        // The volume's file is there as soon as the upload may begin.
        try await lab.waitForFile(inPool: "interrupted")
        kill(child.pid, signal)
        let text = child.readToEnd()
        #expect(child.waitForExit() == 128 + signal)
        #expect(text.contains("cancelled"))
        #expect(text.contains("Nothing was left behind."))
        #expect(try workshop.files() == before)
    }

    @Test("line by line, Ctrl-C takes back and comes to the prompt, SIGTERM takes back and ends the program")
    func interruptingLineByLine() async throws {
        let lab = try await Lab.shared()
        let workshop = try await Workshop.open()
        let image = try workshop.lab.noise("debian-12-linear.img", mebibytes: 256)
        let before = try workshop.files()
        let session = try PtySession(["--linear", "-c", lab.uri], columns: 200, rows: 50)
        let line = (["create", "--name", "linear", "--cloud-image", image] + usual).joined(separator: " ")
        for (round, signal) in [SIGINT, SIGTERM].enumerated() {
            try await session.waitUntil("the prompt") { screen in
                screen.lines.count { $0.contains("virt-tui>") } == round + 1
            }
            session.send("\(line)\n")
            try await lab.waitForFile(inPool: "linear")
            session.signal(signal)
            try await session.waitUntil("the end of it") { screen in
                screen.lines.count { $0.contains("Nothing was left behind.") } == round + 1
            }
            #expect(try workshop.files() == before)
        }
        #expect(try await session.exit() == .code(128 + SIGTERM))
    }
}
