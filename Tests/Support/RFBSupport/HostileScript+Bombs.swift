extension HostileScript {
    /// Few bytes that unpack to very many.
    static var bombs: [HostileScript] {
        // A thousand to one is all that deflate gives, so this is a quarter of a MiB that becomes one of 256.
        let bomb = Deflater().compress(0, times: 256 << 20)
        let length = RFBBytes.number(UInt32(bomb.count))
        let tightLength = [
            UInt8(bomb.count & 0x7F | 0x80), UInt8(bomb.count >> 7 & 0x7F | 0x80), UInt8(bomb.count >> 14 & 0xFF),
        ]
        let contents: [(String, Int32, [UInt8])] = [
            ("zlib", 6, length + bomb),
            ("zlibhex", 8, [32] + RFBBytes.number(UInt16(truncatingIfNeeded: bomb.count)) + bomb),
            ("tight", 7, [0x00] + tightLength + bomb),
            ("tight with a palette", 7, [0x40, 1, 1] + [0, 0, 0, 9, 9, 9] + tightLength + bomb),
            ("tight with a gradient", 7, [0x40, 2] + tightLength + bomb), ("zrle", 16, length + bomb),
            ("zywrle", 17, length + bomb),
        ]
        return contents.flatMap { name, encoding, content in
            [(width, height), (8192, 4050), (65_535, 65_535)].map { size in
                HostileScript(
                    "bomb: \(name), \(size.0)×\(size.1)", mayGoOn: true,
                    screen(size.0, size.1) + [
                        .send(RFBBytes.update([RFBBytes.rectangle(0, 0, size.0, size.1, encoding, content)])), .silence,
                    ])
            }
        }
    }

    /// A screen as large as the rectangle that follows, where that is allowed.
    private static func screen(_ width: Int, _ height: Int) -> [ScriptedServer.Step] {
        guard (width, height) == (8192, 4050) else { return opened }
        return ScriptedServer.handshake(width: 8192, height: 4050) + [.requests(1)]
    }
}
