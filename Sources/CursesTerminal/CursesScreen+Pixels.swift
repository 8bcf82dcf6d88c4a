internal import Glibc
public import Terminal

extension CursesScreen {
    /// How the terminal shows pixels; nil when it does not, has not said so yet, or was too slow for them.
    public var pixelGraphics: PixelGraphics? { pixels.graphics }

    /// A cell's size in pixels as the kernel knows it; nil when nobody told it.
    public var cellSize: (width: Int, height: Int)? { device.cellSize }

    /// Asks the terminal once whether it shows pixels. The answer comes among the keys; `pixelGraphics` tells it.
    public func askForPixels() {
        guard isActive, let question = pixels.ask(type: description.name, cell: device.cellSize) else { return }
        device.write(Array(question.utf8))
    }

    /// Takes the picture away that is shown, where another is wanted, elsewhere, or none.
    func removePicture(unless wanted: PixelPicture?) {
        guard let shown = pixels.shown, shown.area != wanted?.area else { return }
        pixels.forget()
        if shown.removal.isEmpty { redraw() } else { device.write(shown.removal) }
    }

    /// Sends a picture over the cells just painted, where it is another one and the last one has arrived.
    func send(_ picture: PixelPicture?) {
        if pixels.giveUp(at: CursesScreen.milliseconds()) {
            removePicture(unless: nil)
            return
        }
        guard let picture, picture != pixels.shown, pixels.canTake, picture.area.right <= size.width,
            picture.area.bottom <= size.height
        else { return }
        // Sixels scroll at the end of the scrolling region, which ncurses set to the terminal type's usual height. The
        // cursor is put back to where ncurses believes it to be.
        let place = "\u{1B}7\u{1B}[r\u{1B}[\(picture.area.y + 1);\(picture.area.x + 1)H"
        device.write(Array(place.utf8) + picture.bytes + Array("\u{1B}8\(PixelScreen.arrival)".utf8))
        pixels.send(picture, at: CursesScreen.milliseconds())
    }

    /// Before leaving: takes the picture away, and waits a moment for answers, which the shell would take for typed.
    func settlePixels() {
        if let removal = pixels.shown?.removal { device.write(removal) }
        pixels.forget()
        let deadline = CursesScreen.milliseconds() + 500
        while pixels.isWaiting {
            let now = CursesScreen.milliseconds()
            var poller = pollfd(
                fd: device.descriptor, events: Int16(POLLIN) | (device.hasUnsent ? Int16(POLLOUT) : 0), revents: 0)
            guard now < deadline, poll(&poller, 1, Int32(deadline - now)) == 1, !device.isGone else { return }
            device.send()
            _ = decoder.feed(device.read())
            takeReports()
        }
    }

    func takeReports() { for report in decoder.takeReports() { pixels.take(report) } }
}
