import Glibc
import GuestKeys
import LabSupport
import Libvirt
import PtySupport
import RemoteDisplay
import Screen
import Synchronization
import Testing

/// Screens of real guests on every way.
@Suite(.requiresLab, .aloneInLab, .serialized, .timeLimit(.minutes(15))) struct LabScreenTests {
    /// What libvirt says the screen is, however it was come by.
    private func screenshot(_ name: String, _ lab: Lab) async throws -> Framebuffer {
        let domain = try await Connection.open(lab.uri).domain(named: name)
        let id = try #require(domain.id)
        let source = ScreenshotSource(domain, id: id, options: .testing())
        for await event in source.events {
            switch event {
            case .frame: if let frame = source.takeFrame() { return frame }
            case .ended(let failure): throw failure
            }
        }
        throw TestFailure("no screenshot")
    }

    private func display(
        _ name: String, _ lab: Lab, ways: DisplayOptions.WayChoice, uri: String? = nil, readOnly: Bool = false,
        authenticator: DisplayAuthenticator? = nil
    ) async throws -> GuestDisplay {
        let uuid = try await Connection.open(lab.uri).domain(named: name).uuid
        var options = DisplayOptions.testing()
        options.ways = ways
        let uri = uri ?? lab.uri
        return GuestDisplay(uuid, options: options, authenticator: authenticator) {
            try await Connection.open(uri, readOnly: readOnly)
        }
    }

    /// The picture on this way equals the screenshot, pixel by pixel, and it is told which way it is.
    private func expectSameScreen(
        _ name: String, _ lab: Lab, _ display: GuestDisplay, _ way: (DisplayWay) -> Bool
    ) async throws {
        try await lab.waitForSerial("\n", ofGuest: name)
        let expected = try await screenshot(name, lab)
        #expect(expected.width == 720 && expected.height == 400)
        // No blank screen: the pattern has every colour in it.
        #expect(Set(expected.pixels).count == 16)
        let frame = try await display.frame("the pattern") { $0.pixels == expected.pixels }
        #expect(frame.width == expected.width && frame.height == expected.height)
        guard case .showing(let shown, passedOver: let failures) = display.status else {
            throw TestFailure("it shows a picture and says \(display.status)")
        }
        #expect(way(shown), "\(shown)")
        #expect(failures.isEmpty)
        display.close()
    }

    @Test func descriptorFromLibvirt() async throws {
        let lab = try await Lab.shared()
        let guest = try await BootGuest.start("screen-fd", in: lab)
        let display = try await display(guest.name, lab, ways: .all)
        try await expectSameScreen(guest.name, lab, display) { $0 == .libvirt }
        try await guest.remove()
    }

    @Test func unixSocket() async throws {
        let lab = try await Lab.shared()
        let guest = try await BootGuest.start(
            "screen-socket", in: lab, graphics: "<graphics type='vnc' socket='@DIR@/vnc.sock'/>")
        let display = try await display(guest.name, lab, ways: [.socket, .screenshots])
        try await expectSameScreen(guest.name, lab, display) { $0 == .socket(path: "\(lab.directory)/vnc.sock") }
        // No daemon stands between us and this display: over a read-only connection it is looked at all the same.
        let looking = try await self.display(guest.name, lab, ways: .socket, readOnly: true)
        _ = try await looking.frame("the screen") { _ in true }
        let failure = await #expect(throws: DisplayFailure.self) { try await looking.type("x") }
        #expect(failure?.description.contains("read-only") == true)
        looking.close()
        try await guest.remove()
    }

    /// VNC that is not there yet when the screen is opened takes over from the screenshots once it is.
    @Test func vncThatComesLate() async throws {
        let lab = try await Lab.shared()
        let guest = try await BootGuest.start(
            "screen-late", in: lab, graphics: "<graphics type='vnc' socket='@DIR@/late.sock'/>")
        try await lab.waitForSerial("\n", ofGuest: guest.name)
        let path = "\(lab.directory)/late.sock"
        #expect(rename(path, path + ".away") == 0)
        let display = try await display(guest.name, lab, ways: [.socket, .screenshots])
        let shot = try await display.frame("a screenshot") { _ in true }
        guard case .showing(.screenshots, passedOver: let failures) = display.status else {
            throw TestFailure("it says \(display.status)")
        }
        #expect(failures.map(\.kind) == [.unreachable])
        #expect(rename(path + ".away", path) == 0)
        try await display.status("live") { $0 == .showing(.socket(path: path), passedOver: []) }
        let frame = try await display.frame("the same picture over VNC") { $0.pixels == shot.pixels }
        #expect(Set(frame.pixels).count == 16)
        display.close()
        try await guest.remove()
    }

    /// The far host is the lab: both libvirt and we reach it through a program in ssh's place.
    @Test func tunnel() async throws {
        let lab = try await Lab.shared()
        let guest = try await BootGuest.start("screen-tunnel", in: lab)
        let uri = try FakeSSH.uri(of: lab)
        let display = try await display(guest.name, lab, ways: .all, uri: uri)
        try await expectSameScreen(guest.name, lab, display) {
            if case .tunnel("far-host", "127.0.0.1", _) = $0 { true } else { false }
        }
        try await guest.remove()
    }

    /// The same through a real ssh client and a real ssh server.
    @Test func tunnelThroughSSH() async throws {
        let lab = try await Lab.shared()
        let guest = try await BootGuest.start("screen-ssh", in: lab)
        let uri = try await lab.startSSH()
        let display = try await display(guest.name, lab, ways: .all, uri: uri("lab"))
        try await expectSameScreen(guest.name, lab, display) {
            if case .tunnel("lab", "127.0.0.1", _) = $0 { true } else { false }
        }
        try await guest.remove()
    }

    @Test func screenshotsOfAGuestWithSPICEOnly() async throws {
        let lab = try await Lab.shared()
        let guest = try await BootGuest.start(
            "screen-spice", in: lab, graphics: "<graphics type='spice' port='-1' autoport='yes' listen='127.0.0.1'/>")
        let display = try await display(guest.name, lab, ways: .all)
        try await expectSameScreen(guest.name, lab, display) { $0 == .screenshots }
        try await guest.remove()
    }

    @Test(arguments: [DisplayOptions.WayChoice.libvirt, .screenshots]) func typing(_ way: DisplayOptions.WayChoice)
        async throws
    {
        let lab = try await Lab.shared()
        let guest = try await BootGuest.start("screen-keys-\(way.rawValue)", in: lab)
        let display = try await display(guest.name, lab, ways: way)
        _ = try await display.frame("a picture") { _ in true }
        try await lab.waitForSerial("\n", ofGuest: guest.name)
        let text = "Hello, World! 0123456789 `~@#$%^&*()_+-={}[]|\\:;\"'<>?,./ xyz XYZ"
        try await display.type(text)
        try await lab.waitForSerial(text, ofGuest: guest.name)
        display.close()
        try await guest.remove()
    }

    @Test func guestsThatGoAndComeBack() async throws {
        let lab = try await Lab.shared()
        let guest = try await BootGuest.start("screen-restart", in: lab)
        let display = try await display(guest.name, lab, ways: .all)
        _ = try await display.frame("the first run's picture") { _ in true }
        try await lab.virsh("destroy", guest.name)
        try await display.status("off") { $0 == .off }
        await #expect(throws: DisplayFailure.self) { try await display.type("x") }
        try await lab.virsh("start", guest.name)
        _ = try await display.frame("the second run's picture") { $0.width == 720 && Set($0.pixels).count == 16 }
        display.close()
        try await guest.remove()
    }

    /// A wrong password is not tried again by itself, and the user is not asked again until they want to be.
    @Test func password() async throws {
        let lab = try await Lab.shared()
        let guest = try await BootGuest.start(
            "screen-password", in: lab, graphics: "<graphics type='vnc' socket='@DIR@/secret.sock' passwd='geheim'/>")
        let asked = Mutex(0)
        let display = try await display(guest.name, lab, ways: .socket) { question in
            #expect(question.guest == "screen-password" && question.kind == .password)
            let count = asked.withLock { count in
                count += 1
                return count
            }
            return DisplayAnswer(password: count == 1 ? "wrong" : "geheim")
        }
        try await display.status("refused") { if case .failed = $0 { true } else { false } }
        guard case .failed(let failure, retry: nil) = display.status else { throw TestFailure("\(display.status)") }
        #expect(failure.kind == .refused)
        #expect(asked.withLock { $0 } == 1)
        display.retry()
        _ = try await display.frame("the picture") { _ in true }
        #expect(asked.withLock { $0 } == 2)
        display.close()
        try await guest.remove()
    }

    @Test func guestWithoutADisplay() async throws {
        let lab = try await Lab.shared()
        let guest = try await BootGuest.start("screen-none", in: lab, graphics: "")
        let display = try await display(guest.name, lab, ways: [.libvirt, .socket, .port])
        try await display.status("failed") { if case .failed = $0 { true } else { false } }
        guard case .failed(let failure, _) = display.status else { throw TestFailure("\(display.status)") }
        #expect(failure.kind == .unavailable)
        display.close()
        try await guest.remove()
    }

    /// Killed helpers are replaced, and nothing of them stays.
    @Test func helperKilledAgainAndAgain() async throws {
        let lab = try await Lab.shared()
        let guest = try await BootGuest.start("screen-kill", in: lab)
        let display = try await display(guest.name, lab, ways: .libvirt)
        _ = try await display.frame("the first picture") { _ in true }
        let before = Descriptors.count
        for round in 0..<50 {
            let pid = try #require(display.helperPID)
            kill(pid, SIGKILL)
            _ = try await display.frame("picture \(round)") { _ in
                // The dead one's last picture may still have been on its way.
                display.helperPID.map { $0 != pid } ?? false
            }
        }
        #expect(Descriptors.count <= before + 2)
        display.close()
        try await guest.remove()
    }

    /// One connection for all of them: QEMU's sizes must neither end it nor confuse it.
    @Test(.timeLimit(.minutes(15))) func modeChanges() async throws {
        let lab = try await Lab.shared()
        let guest = try await BootGuest.start("screen-modes", in: lab, sector: "modes")
        let domain = try await Connection.open(lab.uri).domain(named: guest.name)
        let source = VNCSource(
            Descriptor(adopting: try await domain.openGraphics(0, .skipAuthentication)), way: .libvirt,
            guest: guest.name, options: .testing())
        let wanted = getenv("MODE_CHANGES").flatMap { Int(String(cString: $0)) } ?? 60
        var sizes: [String] = []
        _ = try await source.frame("the mode changes") { frame in
            let size = "\(frame.width)×\(frame.height)"
            if sizes.last != size { sizes.append(size) }
            return sizes.count > wanted
        }
        #expect(Set(sizes).count >= 5, "\(Set(sizes))")
        source.close()
        try await guest.remove()
    }
}
