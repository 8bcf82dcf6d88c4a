import LabSupport
import PtySupport

/// Goes from place to place in a console on a lab's daemon, behind a proxy that counts the connections.
struct Visitor {
    let lab: Lab
    let proxy: SocketProxy
    private(set) var session: PtySession

    /// Watching takes three connections: for lists, for figures, and for having the guest report its memory.
    static let watching = 3
    /// Four threads share the first of them, one of which is for actions; the others have one each.
    static let threads = 6

    /// Opens the console with the running guest selected.
    init(_ lab: Lab) async throws {
        try await lab.waitForSerial("linux ready", ofGuest: "linux")
        self.lab = lab
        proxy = try SocketProxy(to: lab.socket)
        session = try await Self.open(proxy)
        try await makeNoise()
    }

    /// Where the daemon is for whatever is to be counted.
    var uri: String { "qemu+unix:///system?socket=\(proxy.path)" }

    private static func open(_ proxy: SocketProxy) async throws -> PtySession {
        let session = try await PtySession.console(
            "qemu+unix:///system?socket=\(proxy.path)", selecting: "linux", without: "spare", columns: 120, rows: 30)
        // Without the details there is no preview, which has a connection of its own.
        session.send("i")
        try await session.waitUntil("the list alone") { Place.isList($0) && !$0.contains("Lab: a shell") }
        return session
    }

    /// Has the guest write without end on its serial line.
    private func makeNoise() async throws {
        session.send("c")
        try await session.waitFor("The line is open")
        session.send("\rtouch /tmp/on; while [ -e /tmp/on ]; do echo filler; done &\r")
        try await session.waitFor("filler")
        try await leave(.control("]"))
    }

    /// Ends that.
    func silence() async throws {
        session.send("c")
        try await session.waitFor("filler")
        session.send("\rrm /tmp/on\rclear; echo end-$((6*7))\r")
        try await session.waitFor("end-42")
        try await leave(.control("]"))
    }

    /// Opens a place.
    /// - Parameter isHasty: whether it is left again before it has been seen.
    func enter(_ place: Place, isHasty: Bool = false) async throws {
        place.keys.forEach { session.send($0) }
        if !isHasty { try await session.waitUntil(place.description) { place.isShown($0) } }
    }

    /// Goes back to the list.
    /// - Parameter isHasty: whether the place was not waited for.
    func leave(_ place: Place, isHasty: Bool = false) async throws {
        try await leave(place.exit)
        // What was not seen leaves no trace either, and an Escape that waits to be read would make one key with the next.
        if isHasty { try await pause() }
        if let key = place.after { session.send(key) }
    }

    private func leave(_ key: PtyKey) async throws {
        session.send(key)
        try await session.waitUntil("the list") { Place.isList($0) }
    }

    /// Waits until what was pressed has been dealt with, and nothing has come up by itself so lately that keys are dropped: the
    /// clock in the first line goes on twice.
    private func pause() async throws {
        for _ in 0..<2 {
            let title = session.screen.lines[0]
            try await session.waitUntil("the list") { Place.isList($0) && $0.lines[0] != title }
        }
    }

    /// Waits until nothing is connected that the list does not need.
    func settle() async throws { try await proxy.waitUntilOpen(atMost: Self.watching) }

    /// Waits until the host is back, whatever happened to the way there.
    func recover() async throws {
        proxy.delay(milliseconds: 0)
        try await session.waitUntil("the host again") { screen in
            Place.isList(screen) && screen.lines.contains { $0.contains(" linux ") && $0.contains("running") }
                && screen.lines.contains { $0.contains("/4 running") }
        }
        try await pause()
    }

    /// Ends the console, waits until its connections are gone and opens another.
    mutating func end(_ ending: Ending) async throws -> PtySession.Exit {
        switch ending {
        case .quit: session.send("q")
        case .hangUp: session.hangUp()
        case .signal(let number): session.signal(number)
        }
        let exit = try await session.exit()
        try await proxy.waitUntilOpen(atMost: 0)
        session = try await Self.open(proxy)
        return exit
    }

    /// How a program comes to its end.
    enum Ending: Sendable {
        case quit, hangUp
        case signal(Int32)
    }
}
