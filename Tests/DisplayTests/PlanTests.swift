import Libvirt
import RFBControl
import Testing

@testable import RemoteDisplay

/// What is decided without any display: where it is, which ways are tried, what a helper may say when.
@Suite(.timeLimit(.minutes(15))) struct PlanTests {
    private func plan(
        _ devices: String, _ uri: String = "qemu:///system", _ choice: DisplayOptions.WayChoice = .all
    ) throws -> [DisplayWay] {
        let graphics = try GraphicsList(domainXML: "<domain><devices>\(devices)<video/></devices></domain>")
        return WayPlan.ways(graphics: graphics, link: HostAddress(uri), choice: choice)
    }

    private static let tcp = "<graphics type='vnc' port='5901'><listen type='address' address='0.0.0.0'/></graphics>"
    private static let socket = "<graphics type='vnc'><listen type='socket' socket='/run/x.sock'/></graphics>"
    private static let spice = "<graphics type='spice' port='5900' listen='127.0.0.1'/>"

    @Test func localGuests() throws {
        #expect(try plan(Self.tcp) == [.libvirt, .port(host: "127.0.0.1", port: 5901), .screenshots])
        #expect(try plan(Self.socket) == [.libvirt, .socket(path: "/run/x.sock"), .screenshots])
        #expect(try plan(Self.spice) == [.screenshots])
        #expect(try plan(Self.spice + Self.tcp, "qemu+unix:///session?socket=/x") == plan(Self.tcp))
        #expect(try plan(Self.tcp, "qemu:///system", [.screenshots, .port]).count == 2)
    }

    @Test func remoteGuests() throws {
        #expect(
            try plan(Self.tcp, "qemu+ssh://root@far:2222/system") == [
                .tunnel(destination: "far", host: "127.0.0.1", port: 5901), .screenshots,
            ])
        #expect(try plan(Self.socket, "qemu+ssh://far/system") == [.screenshots])
        // Our own loopback is not the host's, and its wildcard is.
        #expect(
            try plan("<graphics type='vnc' port='5901' listen='127.0.0.1'/>", "qemu+tls://far/system") == [.screenshots]
        )
        #expect(
            try plan("<graphics type='vnc' port='5901' listen='192.0.2.7'/>", "qemu+tls://far/system") == [
                .port(host: "far", port: 5901), .screenshots,
            ])
    }

    @Test(arguments: [
        "-oProxyCommand=reboot", "a b", "a;b", "$(reboot)", "a\nb", "%h", "",
    ])
    func addressesThatAreNone(_ address: String) throws {
        let escaped = address.replacing("\n", with: "&#10;")
        #expect(
            try plan("<graphics type='vnc' port='5901' listen='\(escaped)'/>", "qemu+ssh://far/system") == [
                .screenshots
            ])
    }

    @Test(arguments: ["-1", "0", "65536", "x", "99999999999999999999"]) func portsThatAreNone(_ port: String) throws {
        #expect(try plan("<graphics type='vnc' port='\(port)'/>") == [.libvirt, .screenshots])
    }

    @Test func documentsThatAreNone() {
        #expect(throws: DisplayFailure.self) { try GraphicsList(domainXML: "<domain>") }
        #expect(throws: DisplayFailure.self) { try GraphicsList(domainXML: "") }
    }

    @Test func liveWaysAreSoughtAgainOnlyWhereThatHelps() {
        let away = DisplayFailure(.unreachable, "")
        #expect(LiveWaySearch.isOfUse(after: [away]))
        #expect(!LiveWaySearch.isOfUse(after: []), "a guest without VNC")
        #expect(!LiveWaySearch.isOfUse(after: [away, DisplayFailure(.refused, "")]), "the user would be asked again")
        #expect(!LiveWaySearch.isOfUse(after: [DisplayFailure(.unanswered, "")]))
        let waits = (0..<7).map { LiveWaySearch.wait(after: $0, DisplayOptions()) / 1000 }
        #expect(waits == [30, 60, 120, 240, 480, 480, 480])
    }

    @Test func searchingEndsWithTheGuest() async {
        let search = LiveWaySearch(options: .testing()) { () throws(DisplayFailure) in
            throw DisplayFailure(.guestGone, "")
        }
        #expect(await search.run() == nil)
    }

    // MARK: What a helper may say

    private static let opened = HelperMessage.opened(OpenedReport(width: 8, height: 8, name: ""))

    private static func frame(_ number: UInt32) -> HelperMessage {
        .frame(
            FrameReport(
                number: number, width: 8, height: 8, changes: [FrameRectangle(x: 0, y: 0, width: 8, height: 8)]))
    }

    @Test func messagesInTheirOrder() {
        var talk = HelperConversation(patience: 1000, clock: 0)
        let pictures = [Self.frame(1), .pong(1)]
        for message in pictures {
            let isTaken = talk.accept(message, at: 0)
            #expect(!isTaken, "before it was opened")
        }
        let question = talk.accept(.question(.password), at: 0)
        #expect(question)
        for message in [Self.opened, .question(.account)] + pictures {
            let isTaken = talk.accept(message, at: 0)
            #expect(!isTaken, "while asked")
        }
        talk.answered(at: 5)
        let isOpened = talk.accept(Self.opened, at: 6)
        #expect(isOpened)
        for message in [Self.opened, .question(.password), Self.frame(2), Self.frame(0), .pong(0)] {
            let isTaken = talk.accept(message, at: 7)
            #expect(!isTaken)
        }
        for number in 1...3 as ClosedRange<UInt32> {
            let isTaken = talk.accept(Self.frame(number), at: 8)
            #expect(isTaken)
        }
    }

    private func expect(_ talk: inout HelperConversation, at time: Int, _ due: HelperConversation.Due) {
        let now = talk.due(at: time)
        #expect(now == due, "at \(time)")
    }

    @Test func silenceIsNoticed() {
        var talk = HelperConversation(patience: 1000, clock: 0)
        expect(&talk, at: 0, .wait(1250))
        expect(&talk, at: 1249, .wait(1))
        expect(&talk, at: 1250, .silence)
        _ = talk.accept(.question(.password), at: 100)
        // The user takes all the time there is.
        expect(&talk, at: 1_000_000, .wait(60_000))
        talk.answered(at: 1_000_000)
        _ = talk.accept(Self.opened, at: 1_000_000)
        expect(&talk, at: 1_000_999, .ping(1))
        expect(&talk, at: 1_001_000, .noPicture)
    }

    @Test func idleScreensAreAskedForASign() {
        var talk = HelperConversation(patience: 1000, clock: 0)
        _ = talk.accept(Self.opened, at: 0)
        _ = talk.accept(Self.frame(1), at: 10)
        expect(&talk, at: 10, .wait(500))
        expect(&talk, at: 510, .ping(1))
        expect(&talk, at: 510, .wait(1250))
        expect(&talk, at: 1759, .wait(1))
        expect(&talk, at: 1760, .silence)
        let isRight = talk.accept(.pong(1), at: 1760)
        #expect(isRight)
        expect(&talk, at: 1760, .wait(500))
        expect(&talk, at: 2260, .ping(2))
    }
}
