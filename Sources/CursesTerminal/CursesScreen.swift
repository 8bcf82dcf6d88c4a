import CNcurses
import CTerminalSafety
import Glibc
public import Terminal

/// The terminal the program runs on: shows canvases and reads keys, and never waits for it. Main thread only.
///
/// ncurses decides which bytes paint a difference and writes them into memory; from there they go to the tty as it
/// takes them. A frame that would have to wait is refused and dropped, so nothing queues up behind a slow line.
public final class CursesScreen {
    let device: TerminalDevice
    let frame: FrameBuffer
    let description: TerminalDescription
    var decoder: KeyDecoder
    var colours: ColourPairs
    var shown: Canvas?
    var shownCursor: Point?
    var isActive = false
    var pixels = PixelScreen()
    var queued: [Key] = []
    var lastInput: UInt64 = 0
    var lastPress: (mouse: Mouse, time: UInt64)?
    private var looks: [Pen: (attributes: attr_t, pair: Int32)] = [:]
    private var effective: Theme
    private var cells: [cchar_t] = []

    /// Columns and rows of the terminal, at least 1 and at most 1,000 each.
    public internal(set) var size: (width: Int, height: Int)
    /// The signs this locale can show; canvases should be made with them.
    public let glyphs: GlyphSet
    /// How many colours are in use; `.mono` with NO_COLOR.
    public var colourDepth: ColourDepth { colours.depth }
    /// The descriptor to poll(2): POLLIN for keys, POLLOUT while `hasUnsent`, POLLHUP when it is gone.
    public var descriptor: Int32 { device.descriptor }
    /// Whether bytes of the last frame still wait for the terminal.
    public var hasUnsent: Bool { device.hasUnsent }

    /// The look of the roles; another one repaints everything at the next `flush`.
    public var theme: Theme {
        didSet {
            effective = theme.adapted(to: colours.depth)
            redraw()
        }
    }

    /// Takes the terminal over: modes, colours and signal handling. Throws a sentence for one that cannot do it.
    ///
    /// Without the mouse the terminal's own selecting works as usual.
    public init(theme: Theme, usesMouse: Bool = true) throws(TerminalError) {
        // A locale that is named and not installed would leave C, which knows ASCII only.
        if setlocale(LC_CTYPE, "") == nil, CharacterSet.isUTF8({ getenv($0).map { String(cString: $0) } }) {
            setlocale(LC_CTYPE, "C.UTF-8")
        }
        device = try TerminalDevice()
        description = try TerminalDescription(descriptor: device.descriptor, usesMouse: usesMouse)
        frame = try FrameBuffer()
        let size = CursesScreen.measure(device)
        guard curses_open(description.name, frame.descriptor, Int32(size.height), Int32(size.width)) != nil else {
            throw .typeUnknown(SafeText(description.name, limit: 64).string)
        }
        let failure = safety_catch_signals()
        guard failure == 0 else { throw .system("catching signals", String(cString: strerror(failure))) }
        self.size = size
        let codeset = String(cString: nl_langinfo(Int32(CODESET)))
        glyphs = codeset != "UTF-8" ? .ascii : description.name == "linux" ? .console : .unicode
        decoder = KeyDecoder(sequences: description.sequences)
        let noColour = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        colours = ColourPairs(wantsColour: !noColour)
        self.theme = theme
        effective = theme.adapted(to: colours.depth)
        enter()
    }

    static func measure(_ device: TerminalDevice) -> (width: Int, height: Int) {
        let size = device.size ?? (Int(curses_number("cols")), Int(curses_number("lines")))
        guard size.width > 0, size.height > 0 else { return (80, 24) }
        return (min(size.width, 1000), min(size.height, 1000))
    }

    deinit { stop() }

    /// Whether a frame would be taken now; false while the terminal is behind, suspended or gone.
    public var canFlush: Bool { isActive && !device.isGone && device.isDrained }

    /// Sends what waits from the last frame, as far as the terminal takes it: for POLLOUT.
    public func send() { device.send() }

    /// The next `flush` paints every cell, as for Ctrl-L or after something else wrote to the terminal.
    public func redraw() {
        shown = nil
        pixels.forget()
        looks.removeAll(keepingCapacity: true)
        colours.forget()
        curses_forget()
    }

    /// Shows a canvas by the cells that differ from the last one, the cursor where given (in a text field), and a picture
    /// over cells that the canvas leaves blank; the picture follows later while the one before is on its way.
    ///
    /// False when the terminal is behind: nothing was drawn and nothing kept; try again later with a newer canvas.
    @discardableResult
    public func flush(_ canvas: Canvas, cursor: Point? = nil, picture: PixelPicture? = nil) -> Bool {
        guard canFlush else { return false }
        removePicture(unless: picture)
        let diff = CanvasDiff(from: shown, to: canvas)
        if diff.isEmpty, cursor == shownCursor {
            send(picture)
            return true
        }
        for run in diff.runs where run.y < size.height && run.x < size.width {
            if !paint(run) {
                redraw()
                return flush(canvas, cursor: cursor, picture: picture)
            }
        }
        place(cursor)
        curses_update()
        device.write(frame.take())
        shown = canvas
        shownCursor = cursor
        send(picture)
        return true
    }

    private func place(_ cursor: Point?) {
        if let cursor, cursor.x >= 0, cursor.y >= 0, cursor.x < size.width, cursor.y < size.height {
            curs_set(1)
            curses_move(Int32(cursor.y), Int32(cursor.x))
        } else {
            curs_set(0)
            curses_move(0, 0)
        }
    }

    /// Puts a run into ncurses' window; false when the colour pairs are used up.
    private func paint(_ run: CanvasDiff.Run) -> Bool {
        cells.removeAll(keepingCapacity: true)
        var pen: Pen?
        var look: (attributes: attr_t, pair: Int32) = (0, 0)
        var text: (wchar_t, wchar_t, wchar_t, wchar_t, wchar_t, wchar_t) = (0, 0, 0, 0, 0, 0)
        for cell in run.cells where cell.width > 0 {
            if cell.pen != pen {
                if let known = looks[cell.pen] {
                    look = known
                } else {
                    guard let fresh = colours.look(effective.style(for: cell.pen)) else { return false }
                    looks[cell.pen] = fresh
                    look = fresh
                }
                pen = cell.pen
            }
            text = (0, 0, 0, 0, 0, 0)
            var drawn = cchar_t()
            withUnsafeMutableBytes(of: &text) { bytes in
                let scalars = bytes.bindMemory(to: wchar_t.self)
                var count = 0
                cell.cluster.forEachScalar { value in
                    // The last place stays 0: it ends the text.
                    guard count < 5 else { return }
                    scalars[count] = glyphs.isUnicode || value < 0x7F ? wchar_t(value) : 0x3F
                    count += 1
                }
                curses_set_cell(&drawn, scalars.baseAddress, look.attributes, look.pair)
            }
            cells.append(drawn)
        }
        cells.withUnsafeBufferPointer { curses_put(Int32(run.y), Int32(run.x), $0.baseAddress, Int32($0.count)) }
        return true
    }
}
