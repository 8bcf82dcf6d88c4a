import Glibc
import Testing

@testable import Terminal

@Suite struct WidthTableTests {
    @Test func agreesWithTheCLibrary() throws {
        let locale = try #require(newlocale(1 << LC_CTYPE, "C.UTF-8", nil), "the C.UTF-8 locale is missing")
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        // The headers hide wcwidth() from Swift.
        typealias Width = @convention(c) (wchar_t) -> Int32
        let symbol = try #require(dlsym(nil, "wcwidth"))
        let wcwidth = unsafeBitCast(symbol, to: Width.self)
        var wrong: [UInt32] = []
        for value in UInt32(0)...0x10FFFF where Unicode.Scalar(value) != nil {
            let expected: Int32
            switch DrawingClass(of: value) {
            case .escaped: continue
            case .narrow: expected = 1
            case .wide: expected = 2
            case .mark: expected = 0
            }
            if wcwidth(wchar_t(bitPattern: value)) != expected { wrong.append(value) }
        }
        #expect(wrong.isEmpty)
    }

    @Test func isAscending() {
        #expect(zip(widthTable, widthTable.dropFirst()).allSatisfy { $0 >> 2 < $1 >> 2 })
        #expect(widthTable.first == 0)
    }

    @Test func knowsTheSignsWeDrawWith() {
        for glyphs in [GlyphSet.unicode, .ascii] {
            let states = glyphs.states
            let signs = [
                states.running, states.paused, states.shutOff, states.crashed, states.busy, states.suspended,
                states.unknown,
            ]
            #expect(Set(signs).count == signs.count, "states must differ without colour")
            for sign in signs + glyphs.sparks + glyphs.spinner + [glyphs.ellipsis, glyphs.check, glyphs.mark] {
                #expect(sign.width == 1)
            }
            #expect(glyphs.sparks.count == 8)
        }
        #expect((signs(of: .unicode) + GlyphSet.unicode.spinner).allSatisfy { $0 != "?" })
        #expect(signs(of: .ascii).allSatisfy { $0.isASCII })
    }

    private func signs(of glyphs: GlyphSet) -> [Cluster] {
        let box = glyphs.box
        return glyphs.sparks + [
            box.horizontal, box.vertical, box.topLeft, box.topRight, box.bottomLeft, box.bottomRight, box.teeRight,
            box.teeLeft, box.teeDown, box.teeUp, box.cross, glyphs.foldOpen, glyphs.foldClosed, glyphs.barFull,
            glyphs.barEmpty, glyphs.ascending, glyphs.descending, glyphs.scrollThumb, glyphs.scrollTrack,
            glyphs.separator, glyphs.up, glyphs.down, glyphs.left, glyphs.right, glyphs.check, glyphs.mark,
            glyphs.states.running, glyphs.states.paused, glyphs.states.shutOff, glyphs.states.crashed,
            glyphs.states.busy, glyphs.states.suspended,
        ]
    }
}
