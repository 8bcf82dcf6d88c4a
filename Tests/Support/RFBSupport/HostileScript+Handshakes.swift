extension HostileScript {
    /// Wrong from the first byte on, or from one of the next.
    static var handshakes: [HostileScript] { greetings + securities + sizes + cutHandshakes }

    private static let version = RFBBytes.version

    private static var greetings: [HostileScript] {
        let words: [(String, [UInt8])] = [
            ("no RFB at all", Array("HTTP/1.0 400 Bad Request\r\n\r\n".utf8)),
            ("zeros", [UInt8](repeating: 0, count: 64)),
            ("ones", [UInt8](repeating: 255, count: 64)), ("version 0.0", Array("RFB 000.000\n".utf8)),
            ("version 999.999", Array("RFB 999.999\n".utf8)), ("version of letters", Array("RFB abc.def\n".utf8)),
            ("version with format marks", Array("RFB %n%.%n%\n".utf8)),
            ("negative version", Array("RFB -01.-08\n".utf8)),
        ]
        return words.map { HostileScript("greeting: \($0.0)", [.send($0.1), .silence]) } + [
            HostileScript("greeting: silence", [.silence]), HostileScript("greeting: the end", []),
            HostileScript("greeting: drip", [.drip([UInt8](repeating: 82, count: 4000), milliseconds: 50)]),
            HostileScript("greeting: a flood", [.flood([UInt8](repeating: 82, count: 4096))]),
        ]
    }

    private static var securities: [HostileScript] {
        let four: [UInt8] = [255, 255, 255, 255]
        let lists: [(String, [UInt8])] = [
            ("no kinds and an endless reason", [0] + four), ("no kinds and a negative reason", [0, 128, 0, 0, 0]),
            ("255 unknown kinds", [255] + [UInt8](repeating: 200, count: 255)), ("an invalid kind", [1, 0]),
            ("anonymous TLS", [1, 18]), ("a cut list", [20, 1, 2]), ("SASL", [1, 20]), ("Apple's", [1, 30]),
            ("UltraVNC's", [2, 17, 113]), ("RealVNC's", [3, 5, 6, 129]),
        ]
        let kinds = lists.map {
            HostileScript("security: \($0.0)", [.send(version), .take(12), .send($0.1), .silence])
        }
        let refused: [(String, [UInt8])] = [
            ("a reason of 4 GiB", [0, 0, 0, 1] + four), ("a reason of 1 GiB", [0, 0, 0, 1, 64, 0, 0, 0]),
            ("an unknown result", four), ("too many tries", [0, 0, 0, 2, 0, 0, 0, 3, 65, 66, 67]),
            ("control characters", [0, 0, 0, 1, 0, 0, 0, 8, 27, 93, 48, 59, 120, 7, 27, 99]),
        ]
        let results = refused.map {
            HostileScript(
                "refusal: \($0.0)", [.send(version), .take(12), .send([1, 1]), .take(1), .send($0.1), .silence])
        }
        let old = [
            ("3.3", "RFB 003.003\n"), ("3.4", "RFB 003.004\n"), ("3.14", "RFB 003.014\n"), ("3.16", "RFB 003.016\n"),
        ]
        return kinds + results
            + old.map {
                HostileScript(
                    "version \($0.0), kind of 4 GiB", [.send(Array($0.1.utf8)), .take(12), .send(four), .silence])
            }
    }

    private static var sizes: [HostileScript] {
        let pairs: [(UInt16, UInt16)] = [
            (0, 0), (0, 480), (640, 0), (65_535, 65_535), (65_535, 1), (1, 65_535), (8193, 8), (8192, 8192),
            (8192, 4051),
            (32_768, 32_768), (46_341, 46_341),
        ]
        return pairs.map { pair in
            HostileScript(
                "size \(pair.0)×\(pair.1)", ScriptedServer.handshake(width: pair.0, height: pair.1) + [.silence])
        }
            + [UInt32.max, 1 << 31, 1 << 20, (1 << 20) + 1].map { length in
                let start = RFBBytes.serverInit(width: 640, height: 480).dropLast(8)
                return HostileScript(
                    "name of \(length) bytes",
                    ScriptedServer.handshake().dropLast() + [.send(start + RFBBytes.number(length)), .silence])
            } + [
                HostileScript(
                    "endless name",
                    ScriptedServer.handshake().dropLast() + [
                        .send(
                            RFBBytes.serverInit(width: 640, height: 480).dropLast(8) + RFBBytes.number(UInt32(1 << 30))),
                        .flood([UInt8](repeating: 65, count: 1 << 16)),
                    ])
            ]
    }

    /// An honest handshake that ends, or falls silent, after each of its bytes.
    private static var cutHandshakes: [HostileScript] {
        let security: [UInt8] = [1, 1]
        let start = RFBBytes.serverInit(width: 64, height: 48)
        var scripts: [HostileScript] = []
        for count in stride(from: 1, to: version.count, by: 3) {
            scripts.append(HostileScript("version cut at \(count)", [.send(Array(version.prefix(count)))]))
        }
        for count in 0...1 {
            scripts.append(
                HostileScript(
                    "kinds cut at \(count)", [.send(version), .take(12), .send(Array(security.prefix(count)))]))
        }
        for count in 0...3 {
            scripts.append(
                HostileScript(
                    "result cut at \(count)",
                    [.send(version), .take(12), .send(security), .take(1), .send([UInt8](repeating: 0, count: count))]))
        }
        for count in stride(from: 0, to: start.count, by: 3) {
            scripts.append(
                HostileScript(
                    "size cut at \(count)", ScriptedServer.handshake().dropLast() + [.send(Array(start.prefix(count)))])
            )
        }
        scripts.append(
            HostileScript("silence after the kinds", [.send(version), .take(12), .send(security), .silence]))
        scripts.append(HostileScript("silence before the size", ScriptedServer.handshake().dropLast() + [.silence]))
        scripts.append(HostileScript("silence before the first picture", ScriptedServer.handshake() + [.silence]))
        return scripts
    }
}
