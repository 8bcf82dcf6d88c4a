extension Framebuffer {
    /// Reads a PNG of 8 bits a sample that is not interlaced, which is what libvirt's screenshots are; nil when it is
    /// none, is damaged, or has a size that no frame may have. Transparency is left out.
    public init?(png bytes: [UInt8]) {
        guard let picture = PNGPicture(bytes) else { return nil }
        self.init(width: picture.width, height: picture.height)
        let channels = picture.channels
        let palette = picture.palette
        withPixels { pixels in
            picture.samples.withUnsafeBufferPointer { samples in
                for index in pixels.indices {
                    let place = index &* channels
                    switch channels {
                    case 1, 2:
                        let sample = Int(samples[place])
                        if let palette {
                            pixels[index] = sample < palette.count ? palette[sample] : 0
                        } else {
                            pixels[index] = UInt32(samples[place]) &* 0x01_0101
                        }
                    default:
                        pixels[index] =
                            UInt32(samples[place]) << 16 | UInt32(samples[place &+ 1]) << 8
                            | UInt32(samples[place &+ 2])
                    }
                }
            }
        }
    }
}

/// What a PNG holds (PNG specification, third edition), its samples in rows without filters.
private struct PNGPicture {
    let width: Int
    let height: Int
    /// Samples a pixel: 1 grey or palette, 2 grey and alpha, 3 colours, 4 colours and alpha.
    let channels: Int
    /// 0x00RRGGBB for each number; nil unless the samples are numbers.
    let palette: [UInt32]?
    let samples: [UInt8]

    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
        func number(_ offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
        var header: (width: Int, height: Int, kind: UInt8)?
        var palette: [UInt32]?
        var packed: [UInt8] = []
        var position = 8
        while position <= bytes.count - 12 {
            let length = number(position)
            let content = position + 8
            guard length <= bytes.count - content - 4 else { return nil }
            let name = String(decoding: bytes[position + 4..<content], as: UTF8.self)
            if name == "IHDR" {
                guard length == 13, bytes[content + 8] == 8, bytes[content + 10] == 0, bytes[content + 11] == 0,
                    bytes[content + 12] == 0
                else { return nil }
                header = (number(content), number(content + 4), bytes[content + 9])
            } else if name == "PLTE" {
                palette = stride(from: content, to: content + length - 2, by: 3).map {
                    UInt32(bytes[$0]) << 16 | UInt32(bytes[$0 + 1]) << 8 | UInt32(bytes[$0 + 2])
                }
            } else if name == "IDAT" {
                packed += bytes[content..<content + length]
            } else if name == "IEND" {
                break
            }
            position = content + length + 4
        }
        let kinds: [UInt8: Int] = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4]
        guard let header, let channels = kinds[header.kind], header.kind != 3 || palette != nil,
            (1...16_384).contains(header.width), (1...16_384).contains(header.height),
            header.width * header.height <= Framebuffer.mostPixels
        else { return nil }
        let row = header.width * channels
        guard var samples = try? Inflate.zlib(packed, limit: (row + 1) * header.height),
            samples.count == (row + 1) * header.height, Self.unfilter(&samples, row: row, channels: channels)
        else { return nil }
        width = header.width
        height = header.height
        self.channels = channels
        self.palette = header.kind == 3 ? palette : nil
        self.samples = samples
    }

    /// Undoes the filter that each row names in its first byte, and leaves those bytes out; false for an unknown one.
    private static func unfilter(_ samples: inout [UInt8], row: Int, channels: Int) -> Bool {
        let height = samples.count / (row + 1)
        let isKnown = samples.withUnsafeMutableBufferPointer { samples in
            for y in 0..<height {
                let source = y * (row + 1) + 1
                let target = y * row
                let filter = samples[source - 1]
                guard filter <= 4 else { return false }
                for x in 0..<row {
                    let left = x >= channels ? samples[target &+ x &- channels] : 0
                    let up = y > 0 ? samples[target &+ x &- row] : 0
                    let value = samples[source &+ x]
                    switch filter {
                    case 0: samples[target &+ x] = value
                    case 1: samples[target &+ x] = value &+ left
                    case 2: samples[target &+ x] = value &+ up
                    case 3: samples[target &+ x] = value &+ UInt8((Int(left) + Int(up)) / 2)
                    default:
                        let corner = x >= channels && y > 0 ? samples[target &+ x &- channels &- row] : 0
                        samples[target &+ x] = value &+ paeth(left, up, corner)
                    }
                }
            }
            return true
        }
        samples.removeSubrange((row * height)...)
        return isKnown
    }

    private static func paeth(_ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
        let sum = Int(left) + Int(up) - Int(corner)
        let fromLeft = abs(sum - Int(left))
        let fromUp = abs(sum - Int(up))
        let fromCorner = abs(sum - Int(corner))
        if fromLeft <= fromUp, fromLeft <= fromCorner { return left }
        return fromUp <= fromCorner ? up : corner
    }
}
