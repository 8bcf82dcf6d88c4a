/// A server that means no good, or is broken.
public struct HostileScript: Sendable {
    /// What it does, in few words.
    public let name: String
    /// What it does.
    public let steps: [ScriptedServer.Step]
    /// Whether a client may also just go on showing the last picture.
    public let mayGoOn: Bool

    init(_ name: String, mayGoOn: Bool = false, _ steps: [ScriptedServer.Step]) {
        self.name = name
        self.steps = steps
        self.mayGoOn = mayGoOn
    }

    /// Every script: handshakes, each encoding in each wrong way, unasked messages, bombs.
    public static var all: [HostileScript] { handshakes + rectangles + messages + bombs }

    /// An honest picture, then these bytes and the end.
    public static func cut(_ name: String, _ bytes: [UInt8]) -> HostileScript {
        HostileScript(name, mayGoOn: true, opened + [.send(bytes)])
    }

    /// The size of screen that the scripts speak of.
    static let width = 64
    static let height = 48

    /// The steps up to the first request, and a picture.
    static var opened: [ScriptedServer.Step] {
        ScriptedServer.handshake(width: UInt16(width), height: UInt16(height)) + [
            .requests(1), .send(RFBBytes.update([RFBBytes.fill(0, 0, width, height, 0x204060)])), .requests(2),
        ]
    }
}
