extension HostileScript {
    /// Messages that nobody asked for, and honest ones without end.
    static var messages: [HostileScript] { unasked + clipboards + storms }

    private static var unasked: [HostileScript] {
        let noise = (0..<4096).map { (index: Int) -> UInt8 in UInt8(truncatingIfNeeded: index * 167 + 13) }
        let types: [UInt8] = [
            1, 4, 5, 7, 11, 15, 16, 100, 127, 128, 150, 173, 200, 248, 249, 250, 252, 253, 254, 255,
        ]
        return types.flatMap { type -> [HostileScript] in
            let whole: [UInt8] = [type] + noise
            return [
                HostileScript("message \(type)", opened + [.send(whole)]),
                HostileScript("message \(type) and silence", opened + [.send(Array(whole.prefix(12))), .silence]),
            ]
        }
    }

    private static var clipboards: [HostileScript] {
        [UInt32.max, 1 << 31, 256 << 20, 1 << 20, 100].flatMap { length -> [HostileScript] in
            let header = [3, 0, 0, 0] + RFBBytes.number(length)
            return [
                HostileScript("clipboard of \(length), no text", opened + [.send(header)]),
                HostileScript("clipboard of \(length), silence", opened + [.send(header), .silence]),
                HostileScript(
                    "clipboard of \(length), a flood",
                    opened + [
                        .send(header), .flood([UInt8](repeating: 0x1B, count: 1 << 16)),
                    ]),
            ]
        }
    }

    private static var storms: [HostileScript] {
        let sizes = (0..<400).map { index in
            RFBBytes.rectangle(0, 0, 1 + index * 17 % 2000, 1 + index * 31 % 2000, RFBBytes.Encoding.desktopSize)
        }
        let unaskedSize = RFBBytes.rectangle(0, 0, 65_535, 65_535, RFBBytes.Encoding.desktopSize)
        return [
            HostileScript("400 sizes at once", mayGoOn: true, opened + [.send(RFBBytes.update(sizes)), .silence]),
            HostileScript("a flood of sizes", mayGoOn: true, opened + [.flood(RFBBytes.update(sizes))]),
            HostileScript("an endless size", opened + [.send(RFBBytes.update([unaskedSize])), .silence]),
            HostileScript("a flood of bells", mayGoOn: true, opened + [.flood([UInt8](repeating: 2, count: 4096))]),
            HostileScript(
                "bells before the first picture",
                ScriptedServer.handshake() + [.flood([UInt8](repeating: 2, count: 4096))]),
            HostileScript(
                "a dripping picture",
                opened + [
                    .drip(RFBBytes.update([RFBBytes.fill(0, 0, 64, 48, 1)]), milliseconds: 20), .silence,
                ]),
            HostileScript(
                "a flood of pictures", mayGoOn: true,
                opened + [.flood(RFBBytes.update([RFBBytes.fill(0, 0, 64, 48, 7)]))]),
            HostileScript("updates without rectangles", mayGoOn: true, opened + [.flood(RFBBytes.update([]))]),
            HostileScript(
                "65535 rectangles, then silence",
                opened + [
                    .send([0, 0, 255, 255] + RFBBytes.fill(0, 0, 1, 1, 1)), .silence,
                ]),
        ]
    }
}
