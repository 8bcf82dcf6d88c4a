import Glibc
import GuestKeys
import RFBSupport
import RemoteDisplay
import Screen
import Synchronization
import Testing

/// What the helper tells a server.
@Suite(.timeLimit(.minutes(15))) struct TalkingTests {
    typealias Bytes = RFBBytes
    typealias Key = ClientTalk.Key

    private static let picture = Bytes.update([Bytes.fill(0, 0, 64, 48, 0x123456)])

    @Test func encodingsWithoutHazardsAndLosses() async throws {
        let server = ScriptedServer(ScriptedServer.handshake() + [.requests(1), .send(Self.picture), .silence])
        _ = try await VNCSource(server).frame("the picture") { _ in true }
        let encodings = server.talk.encodings
        #expect(Set(encodings) == [16, 7, 1, 5, 0, -223, -258])
        #expect(server.talk.unknown == nil)
    }

    @Test func onePictureIsAskedForInAdvance() async throws {
        let server = ScriptedServer(
            ScriptedServer.handshake() + [
                .requests(1), .send(Self.picture), .requests(2), .send(Self.picture), .silence,
            ])
        let source = try VNCSource(server)
        var events = source.events.makeAsyncIterator()
        guard case .frame? = await events.next() else { throw TestFailure("no picture") }
        // The picture lies there untaken and the next one has come: keys go out, but no further request.
        try await source.press(try #require(KeyChord(typing: "a")))
        await server.heard { $0.plainKeys.count >= 2 }
        #expect(server.talk.requests == [false, true])
        _ = source.takeFrame()
        guard case .frame? = await events.next() else { throw TestFailure("no second picture") }
        await server.heard { $0.requests.count >= 3 }
        #expect(server.talk.requests == [false, true, true])
    }

    @Test func keysByMeaning() async throws {
        let server = ScriptedServer(
            ScriptedServer.handshake() + [.requests(1), .send(Self.picture), .keys(4), .silence])
        let source = try VNCSource(server)
        _ = try await source.frame("the picture") { _ in true }
        for chord in KeyChord.typing("Aß") { try await source.press(chord) }
        await server.heard { $0.plainKeys.count >= 6 }
        #expect(
            server.talk.plainKeys == [
                Key(isDown: true, keysym: 0xFFE1), Key(isDown: true, keysym: 0x41), Key(isDown: false, keysym: 0x41),
                Key(isDown: false, keysym: 0xFFE1), Key(isDown: true, keysym: 0xDF), Key(isDown: false, keysym: 0xDF),
            ])
        #expect(server.talk.extendedKeys.isEmpty)
    }

    @Test func keysByPlaceWhereTheServerTakesThem() async throws {
        let announcement = Bytes.rectangle(0, 0, 0, 0, Bytes.Encoding.extendedKeys)
        let server = ScriptedServer(
            ScriptedServer.handshake() + [
                .requests(1), .send(Bytes.update([announcement, Bytes.fill(0, 0, 64, 48, 1)])), .keys(8), .silence,
            ])
        let source = try VNCSource(server)
        _ = try await source.frame("the picture") { _ in true }
        try await source.press(KeyChord(parsing: "ctrl-alt-delete"))
        for chord in KeyChord.typing("ß") { try await source.press(chord) }
        await server.heard { $0.plainKeys.count >= 2 }
        #expect(
            // Under load the server may have been silent long enough to be woken.
            server.talk.extendedKeys.filter { $0.keysym != 0xFF14 } == [
                Key(isDown: true, keysym: 0xFFE3, code: 29), Key(isDown: true, keysym: 0xFFE9, code: 56),
                Key(isDown: true, keysym: 0xFFFF, code: 0xD3), Key(isDown: false, keysym: 0xFFFF, code: 0xD3),
                Key(isDown: false, keysym: 0xFFE9, code: 56), Key(isDown: false, keysym: 0xFFE3, code: 29),
            ])
        // A character on no key goes by its meaning.
        #expect(server.talk.plainKeys == [Key(isDown: true, keysym: 0xDF), Key(isDown: false, keysym: 0xDF)])
    }

    /// QEMU looks at a guest that stays still ever more rarely until it hears of a key.
    @Test func aDisplayOfQEMUThatSaysNothingIsWoken() async throws {
        let announcement = Bytes.rectangle(0, 0, 0, 0, Bytes.Encoding.extendedKeys)
        let server = ScriptedServer(
            ScriptedServer.handshake() + [
                .requests(1), .send(Bytes.update([announcement, Bytes.fill(0, 0, 64, 48, 1)])), .keys(1),
                .send(Self.picture), .silence,
            ])
        let source = try VNCSource(server)
        _ = try await source.frame("the second picture, which only keys bring") { $0.pixels.first == 0x123456 }
        // It goes up without having gone down, and no guest hears of it.
        let key = Key(isDown: false, keysym: 0xFF14, code: 0x46)
        #expect(server.talk.extendedKeys.allSatisfy { $0 == key })
        #expect(server.talk.plainKeys.isEmpty)
    }

    @Test func pointer() async throws {
        let server = ScriptedServer(ScriptedServer.handshake() + [.requests(1), .send(Self.picture), .silence])
        let source = try VNCSource(server)
        _ = try await source.frame("the picture") { _ in true }
        try await source.point(PointerState(x: 10, y: 20, buttons: [.left]))
        try await source.point(PointerState(x: -5, y: 1 << 20))
        await server.heard { $0.pointers.count >= 2 }
        #expect(server.talk.pointers == [[1, 10, 20], [0, 0, 65_535]])
    }

    @Test func nothingIsPassedOverWhileTheHelperIsBehind() async throws {
        let server = ScriptedServer(ScriptedServer.handshake() + [.requests(1), .send(Self.picture), .silence])
        let source = try VNCSource(server)
        _ = try await source.frame("the picture") { _ in true }
        let pid = try #require(source.helperPID)
        kill(pid, SIGSTOP)
        let sent = Mutex(0)
        let flood = Task {
            for x in 0..<2000 {
                try await source.point(PointerState(x: x, y: 0))
                sent.withLock { $0 += 1 }
            }
        }
        // About as many as the socket holds.
        while sent.withLock({ $0 }) < 200 { await Task.yield() }
        kill(pid, SIGCONT)
        try await flood.value
        await server.heard { $0.pointers.count >= 2000 }
        #expect(server.talk.pointers.map { $0[1] } == Array(0..<2000))
    }

    /// However a chord is cut, no key stays down in the guest: its typist goes away, or the console.
    @Test(arguments: [false, true]) func whatIsDownComesUp(afterClosing closes: Bool) async throws {
        let server = ScriptedServer(ScriptedServer.handshake() + [.requests(1), .send(Self.picture), .silence])
        let source = try VNCSource(server)
        _ = try await source.frame("the picture") { _ in true }
        let pid = try #require(source.helperPID)
        kill(pid, SIGSTOP)
        // More than the helper's socket holds, so that it is cut in the middle.
        let keys = (0..<2000).map { GuestKey(Keysym(rawValue: 0x0100_4E00 + $0), code: nil) }
        let chord = try #require(KeyChord(keys))
        let typing = Task { try await source.press(chord) }
        typing.cancel()
        await #expect(throws: DisplayFailure.self) { try await typing.value }
        if closes { source.close() }
        kill(pid, SIGCONT)
        await server.heard { talk in
            let down = talk.plainKeys.filter(\.isDown).map(\.keysym)
            return !down.isEmpty && Set(down) == Set(talk.plainKeys.filter { !$0.isDown }.map(\.keysym))
        }
    }

    @Test func closing() async throws {
        let server = ScriptedServer(ScriptedServer.handshake() + [.requests(1), .send(Self.picture), .silence])
        let source = try VNCSource(server)
        _ = try await source.frame("the picture") { _ in true }
        source.close()
        let failure = try await source.end()
        #expect(failure.description == "The screen was closed.")
        #expect(source.helperPID == nil)
        let chord = try #require(KeyChord(typing: "a"))
        await #expect(throws: DisplayFailure.self) { try await source.press(chord) }
    }

    /// A key that nobody takes is not lost in silence.
    @Test func keysBeforeTheDisplayLetsUsIn() async throws {
        let source = try VNCSource(ScriptedServer([.silence]))
        let chord = try #require(KeyChord(typing: "a"))
        await #expect(throws: DisplayFailure.self) { try await source.press(chord) }
        source.close()
        _ = try await source.end()
    }
}
