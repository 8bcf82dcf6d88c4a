import Foundation
import LabSupport
import PtySupport
import Screen
import Testing

/// Guests' pictures on a terminal that shows pixels.
@Suite("A terminal with pixels", .requiresLab, .timeLimit(.minutes(15)))
struct PixelScenarios {
    @Test("gets the guest's own picture, one after the other has arrived, and none of it stays", .aloneInLab)
    func kitty() async throws {
        let lab = try await Lab.shared()
        try await lab.waitForSerial("linux ready", ofGuest: "linux")
        let session = try await PtySession.console(lab.uri, selecting: "linux", without: "spare")
        #expect(count("\u{1B}_G", in: session) == 0, "asked before it mattered")
        // The emulator has no graphics, so the answers to the questions about them are ours; the others it gives itself.
        session.send(bytes: Array("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[6;16;8t".utf8))
        session.send("v")
        try await session.waitUntil("the guest's shell") { $0.contains("VNC through libvirt") && $0.contains("/ #") }
        #expect(count("\u{1B}_Gi=31,s=1,v=1,a=q", in: session) == 1)
        session.send(bytes: [0x1C])
        session.send("b")
        var picture: [UInt8]?
        while picture == nil {
            let seen = session.screen.received
            picture = Self.pictures(in: session).first
            if picture == nil { try await session.waitUntil("a picture") { $0.received > seen } }
        }
        // What the terminal was sent is what the guest shows: it reads the same.
        let frame = try #require(picture.flatMap { Framebuffer(picture: $0) })
        #expect(frame.width == 720 && frame.height == 400)
        var recogniser = Recogniser(fonts: .standard)
        #expect(recogniser.read(frame).text.contains("virt-tui lab: linux ready"))
        // An overlay takes it away, and so does leaving.
        for (key, text) in [("?", "Show every key of this page."), ("\u{1D}", "NAME")] {
            let before = count("a=d,d=I", in: session)
            session.send(key)
            try await session.waitFor(text)
            #expect(count("a=d,d=I", in: session) == before + 1)
            guard key == "?" else { continue }
            let pictures = Self.pictures(in: session).count
            session.send(.escape)
            while Self.pictures(in: session).count == pictures {
                let seen = session.screen.received
                guard Self.pictures(in: session).count == pictures else { break }
                try await session.waitUntil("the picture again") { $0.received > seen }
            }
        }
        #expect(count("\u{1B}[5n", in: session) == Self.pictures(in: session).count)
        session.send("q")
        #expect(try await session.exit() == .code(0))
    }

    private func count(_ text: String, in session: PtySession) -> Int {
        String(decoding: session.rawBytes, as: UTF8.self).components(separatedBy: text).count - 1
    }

    /// The PNGs that the terminal was sent whole, in kitty's protocol.
    private static func pictures(in session: PtySession) -> [[UInt8]] {
        var pictures: [[UInt8]] = []
        var packed = ""
        let parts = String(decoding: session.rawBytes, as: UTF8.self).components(separatedBy: "\u{1B}_G").dropFirst()
        for part in parts {
            guard let end = part.range(of: "\u{1B}\\") else { break }
            let pieces = part[..<end.lowerBound].split(separator: ";", maxSplits: 1)
            guard pieces.count == 2, !pieces[0].contains("a=q") else { continue }
            packed += pieces[1]
            if pieces[0].hasSuffix("m=0") {
                pictures.append(Data(base64Encoded: packed).map { Array($0) } ?? [])
                packed = ""
            }
        }
        return pictures
    }
}
