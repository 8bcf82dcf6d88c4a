import Testing

@testable import Terminal

@Suite struct SafeTextTests {
    @Test func hostileTextBecomesPrintableCells() {
        for sample in HostileText.samples(5000) {
            let text = SafeText(sample)
            for scalar in text.string.unicodeScalars {
                #expect(DrawingClass(of: scalar.value) != .escaped, "\(scalar.value) in \(sample.debugDescription)")
            }
            var width = 0
            for cluster in text.clusters {
                #expect([1, 2].contains(cluster.width))
                #expect(cluster.scalars.count <= 5)
                width += cluster.width
            }
            #expect(width == text.width)
        }
    }

    @Test func whatIsSafeStaysAsItIs() {
        for sample in HostileText.samples(2000, seed: 2) {
            let text = SafeText(sample)
            #expect(SafeText(text.string, limit: .max) == text)
            #expect(SafeText(text.clusters) == text)
        }
    }

    @Test(arguments: [
        ("\u{9B}31m", "‹9B›31m"), ("a\u{1B}[2J", "a‹1B›[2J"), ("a\nb\tc", "a‹0A›b‹09›c"), ("\u{202E}abc", "‹202E›abc"),
        ("\u{301}x", "‹301›x"), ("👩\u{200D}👧", "👩👧"), ("👍🏽", "👍"), ("x\u{200D}y", "x‹200D›y"), ("\u{E0041}", "‹E0041›"),
        ("web01", "web01"), ("", ""), ("☎\u{FE0E}", "☎"),
    ]) func showsAs(_ raw: String, _ shown: String) {
        #expect(SafeText(raw).string == shown)
    }

    @Test func atMostFourMarksACell() {
        let text = SafeText("e" + String(repeating: "\u{301}", count: 100))
        #expect(text.width == 1)
        #expect(text.string.unicodeScalars.count == 5)
    }

    @Test func longTextIsCutBeforeAnythingElse() {
        let text = SafeText(String(repeating: "x", count: 1_000_000), limit: 10)
        #expect(text.string == "xxxxxxxxxx…")
        #expect(SafeText(String(repeating: "é", count: 100_000)).width == 4097)
    }

    @Test func interpolationMakesEveryPartSafe() {
        let name = "a\u{1B}b"
        let text: SafeText = "guest \(name) has \(3) disks of \(SafeText("中"))"
        #expect(text.string == "guest a‹1B›b has 3 disks of 中")
        #expect(text.width == 30)
    }

    @Test func neverWiderThanAsked() {
        for sample in HostileText.samples(1500, seed: 3) {
            let text = SafeText(sample)
            for width in [0, 1, 2, 3, 7, 20] {
                #expect(text.prefix(width: width).width <= width)
                #expect(text.middle(width: width).width <= width)
                #expect(text.padded(to: width, .centre).width == width)
                for line in text.wrapped(width: max(2, width)) { #expect(line.width <= max(2, width)) }
            }
        }
    }

    @Test func cutsAtTheEndOrInTheMiddle() {
        #expect(SafeText("debian-12-server").prefix(width: 8).string == "debian-…")
        #expect(SafeText("debian-12-server").middle(width: 9).string == "debi…rver")
        #expect(SafeText("中文字").prefix(width: 4).string == "中…")
        #expect(SafeText("db").padded(to: 4, .trailing).string == "  db")
    }

    @Test func wrapsAtSpaces() {
        let text: SafeText = "the guest is shut off"
        #expect(text.wrapped(width: 9).map(\.string) == ["the guest", "is shut", "off"])
        #expect(SafeText("abcdefgh").wrapped(width: 3).map(\.string) == ["abc", "def", "gh"])
        #expect(text.wrapped(width: 9, limit: 2).map(\.string) == ["the guest", "is shut…"])
    }
}
