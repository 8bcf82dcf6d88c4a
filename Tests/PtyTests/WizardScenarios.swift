import LabSupport
import PtySupport
import Testing

/// Guests made with the wizard of the real binary on a real libvirtd.
@Suite("The wizard on real guests", .requiresLab)
struct WizardScenarios {
    private static let installer = "/usr/lib/debian-installer/images/12/amd64/text/debian-installer/amd64"

    private func open(_ lab: Lab) async throws -> PtySession {
        let session = try PtySession(["-c", lab.uri], columns: 80, rows: 24)
        try await session.waitUntil("the lab's guests") { $0.contains("linux") && $0.contains("spare") }
        session.send("n")
        try await session.waitUntil("the wizard with the host's answer") {
            $0.contains("New guest on") && $0.contains("Enter goes on")
        }
        return session
    }

    /// Undoes what a test made.
    private func remove(_ name: String, in lab: Lab) async {
        _ = try? await lab.virsh("destroy", name)
        _ = try? await lab.virsh("undefine", name, "--nvram")
        _ = try? await lab.virsh("vol-delete", "--pool", "lab", "\(name).qcow2")
    }

    @Test("starts Debian's installer from its kernel and initrd", .aloneInLab)
    func installer() async throws {
        let lab = try await Lab.shared()
        let session = try await open(lab)
        session.send("wizard-inst")
        session.send(.tab)
        try await session.waitFor("‹ disc image")
        for _ in 0..<8 where !session.screen.contains("‹ kernel") {
            let before = session.screen.lines
            session.send(.right)
            try await session.waitUntil("another source") { $0.lines != before }
        }
        session.send(.tab)
        session.send("\(Self.installer)/linux")
        session.send(.tab)
        session.send("\(Self.installer)/initrd.gz")
        // The last line of the form: what runs the guest. Emulation works on any machine.
        for _ in 0..<4 { session.send(.up) }
        try await session.waitFor("‹ automatic")
        session.send(.right)
        try await session.waitFor("‹ kvm")
        session.send(.right)
        try await session.waitFor("‹ qemu")
        session.send(.enter)
        try await session.waitUntil("the summary") { $0.contains("Choices") && $0.contains("wizard-inst on") }
        session.send(.tab)
        try await session.waitFor("Make the volume wizard-inst.qcow2")
        session.send(.enter)
        try await session.waitUntil("the guest's page") { $0.contains("wizard-inst") && $0.contains("Overview") }
        #expect(try await lab.virsh("domstate", "wizard-inst").hasPrefix("running"))
        let document = try await lab.virsh("dumpxml", "wizard-inst")
        #expect(document.contains("type='qemu'") && document.contains("wizard-inst.qcow2"))
        #expect(try await lab.virsh("vol-list", "lab").contains("wizard-inst.qcow2"))
        // The next start is from the disk: the installer's kernel is in the running guest only.
        let next = try await lab.virsh("dumpxml", "--inactive", "wizard-inst")
        #expect(document.contains("initrd.gz") && !next.contains("initrd.gz"))
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
