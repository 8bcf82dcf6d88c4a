import Terminal
import Testing

@testable import CursesTerminal

@Suite struct PixelScreenTests {
    private func asked(_ type: String = "xterm-256color", cell: (Int, Int)? = (8, 16)) -> PixelScreen {
        var screen = PixelScreen()
        _ = screen.ask(type: type, cell: cell)
        return screen
    }

    private func picture(_ number: Int) -> PixelPicture {
        PixelPicture(area: Rect(x: 0, y: 1, width: 4, height: 2), bytes: [0x40], number: number)
    }

    @Test func asksOnceAndOnlyTerminalsThatUnderstand() {
        var screen = PixelScreen()
        let questions = (0..<2).map { _ in screen.ask(type: "xterm", cell: nil) }
        #expect(questions == [PixelScreen.questions, nil])
        for type in ["linux", "vt100", "dumb"] {
            var screen = PixelScreen()
            let question = screen.ask(type: type, cell: nil)
            #expect(question == nil && !screen.isWaiting)
        }
        // A window's name would become of kitty's question there.
        for type in ["screen-256color", "tmux-256color"] {
            var screen = PixelScreen()
            let question = screen.ask(type: type, cell: nil)
            #expect(question == PixelScreen.plainQuestions)
        }
    }

    @Test func choosesWhatTheTerminalHas() {
        var none = asked()
        none.take(.attributes([62, 22]))
        #expect(none.graphics == nil && !none.isWaiting)

        var sixel = asked()
        sixel.take(.attributes([62, 4]))
        #expect(sixel.graphics == PixelGraphics(.sixel, cellWidth: 8, cellHeight: 16))

        var kitty = asked()
        kitty.take(.graphics(number: 31, isAccepted: true))
        kitty.take(.cell(width: 9, height: 18))
        kitty.take(.attributes([62, 4]))
        #expect(kitty.graphics == PixelGraphics(.kitty, cellWidth: 9, cellHeight: 18))

        // Without a cell's size nothing can be placed.
        var sizeless = asked(cell: nil)
        sizeless.take(.attributes([4]))
        #expect(sizeless.graphics == nil)

        // Nobody asked.
        var unasked = PixelScreen()
        unasked.take(.attributes([4]))
        #expect(unasked.graphics == nil)
    }

    @Test func onePictureIsOnItsWayAtATime() {
        var screen = asked()
        screen.take(.attributes([4]))
        #expect(screen.canTake)
        screen.send(picture(1), at: 1000)
        #expect(!screen.canTake && screen.isWaiting)
        screen.take(.ready)
        #expect(screen.canTake && screen.shown == picture(1))
    }

    @Test func aSlowLineGetsNoMore() {
        var screen = asked()
        screen.take(.attributes([4]))
        screen.send(picture(1), at: 1000)
        let decisions = [1000, 1001, 99_000].map { (time: UInt64) in screen.giveUp(at: time + PixelScreen.longest) }
        #expect(decisions == [false, true, false])
        #expect(screen.graphics == nil && !screen.canTake)
    }
}
