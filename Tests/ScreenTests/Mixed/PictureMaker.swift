@testable import Screen

/// Pictures of many kinds, the same at every run.
struct PictureMaker {
    /// What is painted.
    enum Kind: Int, CaseIterable {
        case photograph
        case noise
        case fewColours
        case ordered
        case diffused
        case desktop
        case cartoon
        case softText
        case halfDrawn
        case gradient
    }

    var dice: Dice

    init(seed: Int) { dice = Dice(UInt64(seed + 1)) }

    private mutating func random(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }
    private mutating func colour() -> UInt32 { UInt32(truncatingIfNeeded: dice.next()) & 0xFF_FFFF }

    /// A picture without any text, `halfDrawn` apart: there it is what two consoles' screens have.
    mutating func picture(_ kind: Kind, _ width: Int, _ height: Int) throws -> Scene {
        var scene = try Scene(width, height)
        switch kind {
        case .photograph: paint(&scene, photograph(grain: random(0...6)))
        case .noise: paint(&scene) { _, _, dice in UInt32(truncatingIfNeeded: dice.next()) }
        case .fewColours:
            let palette = (0..<random(2...5)).map { _ in colour() }
            let side = random(1...4)
            paint(&scene) { x, y, _ in palette[(x / side &* 7919 ^ y / side &* 104_729 ^ x &* y) % palette.count] }
        case .ordered:
            let light = photograph(grain: 0)
            paint(&scene) { x, y, dice in
                let order = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5][y % 4 * 4 + x % 4]
                return Int(light(x, y, &dice) & 0xFF) > order * 16 + 8 ? 0xFFFFFF : 0
            }
        case .diffused: diffuse(&scene, photograph(grain: 0))
        case .desktop: try desktop(&scene)
        case .cartoon: cartoon(&scene)
        case .softText: try softText(&scene)
        case .halfDrawn: try halfDrawn(&scene)
        case .gradient:
            let (a, b) = (random(1...9), random(1...9))
            paint(&scene) { x, y, _ in UInt32(x / a % 256) << 16 | UInt32(y / b % 256) << 8 | UInt32((x + y) / 8 % 256)
            }
        }
        return scene
    }

    private mutating func paint(_ scene: inout Scene, _ pixel: (_ x: Int, _ y: Int, _ dice: inout Dice) -> UInt32) {
        let (width, height) = (scene.frame.width, scene.frame.height)
        var pixels: [UInt32] = []
        pixels.reserveCapacity(width * height)
        for y in 0..<height { for x in 0..<width { pixels.append(pixel(x, y, &dice)) } }
        scene.frame.write(scene.frame.bounds, pixels: pixels)
    }

    /// Hills of light with grain: smooth in some places, never of one colour for long, white and black where it clips.
    mutating func photograph(grain: Int) -> (Int, Int, inout Dice) -> UInt32 {
        let waves = (0..<5).map { _ in (random(20...260), random(20...260), random(0...628), random(20...70)) }
        let tint = (random(60...130), random(60...130), random(60...130))
        return { x, y, dice in
            var light = 128
            for (a, b, phase, height) in waves { light += Self.wave(x * 628 / a + y * 628 / b + phase) * height / 256 }
            if grain > 0 { light += Int(dice.next() % UInt64(grain * 2 + 1)) - grain }
            func part(_ tint: Int) -> UInt32 { UInt32(min(max(light * tint / 100, 0), 255)) }
            return part(tint.0) << 16 | part(tint.1) << 8 | part(tint.2)
        }
    }

    /// A triangle's smooth brother, -256...256, of a period of 628.
    private static func wave(_ phase: Int) -> Int {
        let p = ((phase % 628) + 628) % 628
        let t = p < 314 ? p : p - 314
        let arch = t * (314 - t) * 256 / (157 * 157)
        return p < 314 ? arch : -arch
    }

    /// Floyd and Steinberg's way to two colours.
    private mutating func diffuse(_ scene: inout Scene, _ light: (Int, Int, inout Dice) -> UInt32) {
        let width = scene.frame.width
        var rest = [Int](repeating: 0, count: width + 2)
        var next = rest
        let ink = colour()
        paint(&scene) { x, y, dice in
            if x == 0 {
                rest = next
                next = [Int](repeating: 0, count: width + 2)
            }
            let wanted = Int(light(x, y, &dice) & 0xFF) + rest[x + 1]
            let isLit = wanted > 127
            let error = wanted - (isLit ? 255 : 0)
            if x + 2 < rest.count { rest[x + 2] += error * 7 / 16 }
            next[x] += error * 3 / 16
            next[x + 1] += error * 5 / 16
            next[x + 2] += error / 16
            return isLit ? ink : 0
        }
    }

    /// Windows with frames, buttons, bars, icons of few pixels, on a photograph.
    private mutating func desktop(_ scene: inout Scene) throws {
        paint(&scene, photograph(grain: 1))
        for _ in 0..<random(2...6) {
            let rect = PixelRect(
                x: random(0...scene.frame.width - 120), y: random(0...scene.frame.height - 90),
                width: random(100...400),
                height: random(80...300))
            scene.frame.fill(rect, with: colour())
            scene.frame.fill(PixelRect(x: rect.x, y: rect.y, width: rect.width, height: 20), with: colour())
            for _ in 0..<random(4...20) {
                let part = PixelRect(
                    x: rect.x + random(0...rect.width), y: rect.y + random(0...rect.height), width: random(1...60),
                    height: random(1...24))
                scene.frame.fill(part.intersection(rect), with: colour())
            }
            for _ in 0..<random(2...9) {
                icon(&scene, rect.x + random(0...rect.width), rect.y + random(0...rect.height))
            }
        }
    }

    /// A few pixels of two colours: crosses, arrows, checks.
    private mutating func icon(_ scene: inout Scene, _ x: Int, _ y: Int) {
        let (ink, side) = (colour(), random(5...12))
        for step in 0..<side {
            let bits = dice.next()
            for column in 0..<side where bits >> UInt64(column) & 1 == 1 || column == step {
                scene.frame.fill(PixelRect(x: x + column, y: y + step, width: 1, height: 1), with: ink)
            }
        }
    }

    /// Flat shapes of few colours with hard edges, some on the cells of consoles.
    private mutating func cartoon(_ scene: inout Scene) {
        scene.frame.fill(scene.frame.bounds, with: colour())
        let side = [1, 4, 8, 16][random(0...3)]
        for _ in 0..<random(10...60) {
            let ink = colour()
            let (x, y) = (random(0...scene.frame.width / side) * side, random(0...scene.frame.height / side) * side)
            if random(0...2) > 0 {
                scene.frame.fill(
                    PixelRect(x: x, y: y, width: random(1...30) * side, height: random(1...20) * side), with: ink)
            } else {
                let radius = random(3...60)
                for dy in -radius...radius {
                    var half = 0
                    while half * half + dy * dy < radius * radius { half += 1 }
                    guard y + dy >= 0, x - half >= 0 else { continue }
                    scene.frame.fill(PixelRect(x: x - half, y: y + dy, width: half * 2, height: 1), with: ink)
                }
            }
        }
    }

    /// Text of one of five faces, each pixel the mean of several: what anti-aliasing makes of it.
    private mutating func softText(_ scene: inout Scene) throws {
        let names = ["terminus-16x32", "spleen-16x32", "terminus-bold-14x28", "terminus-12x24", "vga-9x16"]
        let font = try Painter.font(names[random(0...names.count - 1)])
        let (paper, ink) = random(0...1) == 0 ? (UInt32(0xFFFFFF), UInt32(0)) : (colour(), colour())
        let scale = random(2...3)
        var large = try Scene(scene.frame.width * 2, scene.frame.height * 2, fill: paper)
        let shift = random(0...15)
        for row in 0..<8 {
            large.write(line(40), font, x: shift, y: shift + row * (font.height + 3), ink: ink, paper: nil)
        }
        let big = large.frame
        paint(&scene) { x, y, _ in
            var sums = (0, 0, 0)
            for dy in 0..<scale {
                for dx in 0..<scale {
                    let pixel =
                        big[min(x * scale / 2 + dx, big.width - 1), min(y * scale / 2 + dy, big.height - 1)] ?? 0
                    sums.0 += Int(pixel >> 16 & 255)
                    sums.1 += Int(pixel >> 8 & 255)
                    sums.2 += Int(pixel & 255)
                }
            }
            let count = scale * scale
            return UInt32(sums.0 / count) << 16 | UInt32(sums.1 / count) << 8 | UInt32(sums.2 / count)
        }
    }

    /// A console's screen over the next one, down to a row of pixels within a row of cells.
    private mutating func halfDrawn(_ scene: inout Scene) throws {
        let names = ["vga-9x16", "linux-8x16", "terminus-8x16", "uefi-8x19", "default-8x16"]
        let font = try Painter.font(names[random(0...names.count - 1)])
        let edge = random(1...scene.frame.height - 1)
        let (rows, columns) = (scene.frame.height / font.height, scene.frame.width / font.width)
        for row in 0..<rows {
            scene.write(line(columns), font, x: 0, y: row * font.height, paper: 0)
        }
        var other = try Scene(scene.frame.width, scene.frame.height)
        for row in 0..<rows {
            other.write(line(columns), font, x: 0, y: row * font.height, paper: 0)
        }
        let lower = PixelRect(x: 0, y: edge, width: scene.frame.width, height: scene.frame.height - edge)
        scene.frame.write(
            lower, pixels: Array(other.frame.pixels[edge * scene.frame.width..<scene.frame.pixels.count]))
        scene.allow(other)
    }

    /// Words.
    mutating func line(_ length: Int) -> String {
        var text = ""
        while text.utf8.count < length {
            let word = (0..<random(1...9)).map { _ in
                String(
                    Character(Unicode.Scalar(UInt8(dice.next() % 5 == 0 ? random(0x21...0x7E) : random(0x61...0x7A)))))
            }
            text += word.joined() + (random(0...5) == 0 ? "   " : " ")
        }
        return String(text.prefix(length))
    }
}

extension Scene {
    /// What another one has would be right here as well.
    mutating func allow(_ other: Scene) { alternatives.formUnion(other.written) }
}
