extension HostileScript {
    /// Each encoding, asked for or not, in each wrong way.
    static var rectangles: [HostileScript] {
        encodings.flatMap { encoding in
            shapes.map { shape in
                let bytes = RFBBytes.rectangle(
                    shape.x, shape.y, shape.width, shape.height, encoding.number, shape.content)
                let update = [0, 0] + RFBBytes.number(shape.count) + bytes
                // Some encodings have no content, so that part of a shape is an honest update to them.
                return HostileScript(
                    "\(encoding.name), \(shape.name)", mayGoOn: true,
                    opened + [.send(update)] + (shape.isSilent ? [.silence] : []))
            }
        }
    }

    private struct Shape {
        let name: String
        var x = 0
        var y = 0
        var width = HostileScript.width
        var height = HostileScript.height
        var content: [UInt8] = []
        /// How many rectangles the update says it has.
        var count: UInt16 = 1
        var isSilent = false
    }

    private static var encodings: [(name: String, number: Int32)] {
        [
            ("raw", 0), ("copyrect", 1), ("rre", 2), ("corre", 4), ("hextile", 5), ("zlib", 6), ("tight", 7),
            ("zlibhex", 8), ("ultra", 9), ("ultrazip", Int32(bitPattern: 0xFFFF_0009)), ("trle", 15), ("zrle", 16),
            ("zywrle", 17), ("rich cursor", -239), ("x cursor", -240), ("pointer position", -232),
            ("desktop size", -223),
            ("last rectangle", -224), ("extended desktop size", -308), ("extended keys", -258),
            ("supported messages", Int32(bitPattern: 0xFFFE_0001)),
            ("supported encodings", Int32(bitPattern: 0xFFFE_0002)),
            ("server identity", Int32(bitPattern: 0xFFFE_0003)), ("keyboard lights", Int32(bitPattern: 0xFFFE_0000)),
            ("unknown", 0x1234_5678), ("smallest number", .min), ("largest number", .max),
        ]
    }

    private static var shapes: [Shape] {
        let zeros = [UInt8](repeating: 0, count: 20_000)
        let ones = [UInt8](repeating: 255, count: 20_000)
        var state: UInt64 = 7
        let noise = (0..<20_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        return [
            Shape(name: "no content"), Shape(name: "no content and silence", isSilent: true),
            Shape(name: "one byte", content: [1]), Shape(name: "zeros", content: zeros),
            Shape(name: "ones", content: ones),
            Shape(name: "noise", content: noise), Shape(name: "no pixels", width: 0, height: 0, content: noise),
            Shape(name: "65535 wide and high", width: 65_535, height: 65_535, content: noise),
            Shape(name: "one column too many", x: 1, content: noise),
            Shape(name: "wrapping around", x: 65_535, y: 65_535, width: 2, height: 2, content: noise),
            Shape(name: "of 65535", content: noise, count: 65_535),
        ]
    }
}
