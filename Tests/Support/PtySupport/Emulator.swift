import CVTerm

/// A libvterm terminal of one size. Not thread-safe: whoever owns it locks.
public final class Emulator {
    /// What the terminal answers or encodes (reports, keys); emptied by `takeOutput()`.
    private final class Output {
        var bytes: [UInt8] = []
    }

    private let terminal: OpaquePointer
    private let screen: OpaquePointer
    private let properties: UnsafeMutablePointer<vterm_shim_properties>
    private let output = Output()
    private(set) var columns: Int
    private(set) var rows: Int
    private var received = 0
    /// The beginning of a character whose rest has not come yet.
    private var pending: [UInt8] = []

    /// A blank terminal; nil without memory.
    public init?(columns: Int, rows: Int) {
        guard let terminal = vterm_new(Int32(rows), Int32(columns)) else { return nil }
        self.terminal = terminal
        self.columns = columns
        self.rows = rows
        properties = .allocate(capacity: 1)
        properties.initialize(to: vterm_shim_properties())
        vterm_set_utf8(terminal, 1)
        screen = vterm_obtain_screen(terminal)
        vterm_output_set_callback(
            terminal,
            { bytes, count, user in
                guard let bytes, let user else { return }
                let chunk = UnsafeRawBufferPointer(start: bytes, count: count)
                Unmanaged<Output>.fromOpaque(user).takeUnretainedValue().bytes += chunk
            }, Unmanaged.passUnretained(output).toOpaque())
        vterm_shim_follow(screen, properties)
    }

    deinit {
        vterm_free(terminal)
        properties.deallocate()
    }

    /// Takes what a program writes.
    public func write(_ bytes: UnsafeRawBufferPointer) {
        received += bytes.count
        // libvterm garbles a character whose bytes come in two pieces.
        let whole = pending + bytes
        let count = whole.count - Self.unfinished(whole)
        whole.withUnsafeBytes {
            _ = vterm_input_write(terminal, $0.baseAddress?.assumingMemoryBound(to: CChar.self), count)
        }
        pending = Array(whole[count...])
    }

    /// How many bytes at the end begin a character of UTF-8 without ending it.
    private static func unfinished(_ bytes: [UInt8]) -> Int {
        for length in 1...3 where bytes.count >= length {
            let byte = bytes[bytes.count - length]
            if byte & 0xC0 == 0x80 { continue }
            let whole = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return whole > length ? length : 0
        }
        return 0
    }

    func resize(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        vterm_set_size(terminal, Int32(rows), Int32(columns))
    }

    func takeOutput() -> [UInt8] {
        defer { output.bytes = [] }
        return output.bytes
    }

    func press(_ key: PtyKey) {
        let modifier = VTermModifier(UInt32(key.modifiers.rawValue))
        switch key.base {
        case .named(let code): vterm_keyboard_key(terminal, VTermKey(code), modifier)
        case .scalar(let scalar): vterm_keyboard_unichar(terminal, scalar.value, modifier)
        }
    }

    func click(button: Int, row: Int, column: Int) {
        vterm_mouse_move(terminal, Int32(row), Int32(column), VTERM_MOD_NONE)
        vterm_mouse_button(terminal, Int32(button), true, VTERM_MOD_NONE)
        // Buttons 4 and 5 are the wheel, which is never released.
        if button < 4 { vterm_mouse_button(terminal, Int32(button), false, VTERM_MOD_NONE) }
    }

    /// Wraps `text` as a terminal does when the program asked for bracketed paste.
    func paste(_ text: [UInt8]) -> [UInt8] {
        vterm_keyboard_start_paste(terminal)
        let start = takeOutput()
        vterm_keyboard_end_paste(terminal)
        return start + text + takeOutput()
    }

    /// What it shows now.
    public func snapshot() -> PtyScreen {
        var cursor = VTermPos()
        vterm_state_get_cursorpos(vterm_obtain_state(terminal), &cursor)
        let known = properties.pointee
        let title = withUnsafeBytes(of: known.title) {
            String(decoding: $0.prefix(known.title_length), as: UTF8.self)
        }
        return PtyScreen(
            cells: (0..<rows).map { row in (0..<columns).map { cell(row: row, column: $0) } },
            cursorRow: Int(cursor.row), cursorColumn: Int(cursor.col), cursorIsVisible: known.cursor_visible,
            isAlternate: known.alternate_screen, wantsMouse: known.mouse != 0, title: title,
            bells: Int(known.bells), received: received)
    }

    private func cell(row: Int, column: Int) -> PtyScreen.Cell {
        let plain = vterm_shim_get_cell(screen, Int32(row), Int32(column))
        var cell = PtyScreen.Cell()
        cell.width = Int(plain.width)
        withUnsafeBytes(of: plain.characters) { bytes in
            let values = bytes.bindMemory(to: UInt32.self)
            if values.first == .max {
                cell.text = ""
                cell.width = 0
            } else if let first = values.first, first != 0 {
                var scalars = String.UnicodeScalarView()
                scalars.append(contentsOf: values.prefix { $0 != 0 }.compactMap { Unicode.Scalar($0) })
                cell.text = String(scalars)
            }
        }
        cell.foreground = Self.colour(plain.foreground)
        cell.background = Self.colour(plain.background)
        let flags: [(Bool, PtyScreen.Attributes)] = [
            (plain.bold, .bold), (plain.italic, .italic), (plain.underline, .underline), (plain.blink, .blink),
            (plain.reverse, .reverse), (plain.strike, .strike),
        ]
        for (isOn, attribute) in flags where isOn { cell.attributes.insert(attribute) }
        return cell
    }

    private static func colour(_ plain: vterm_shim_colour) -> PtyScreen.Colour {
        switch plain.kind {
        case 1: .indexed(plain.red)
        case 2: .rgb(plain.red, plain.green, plain.blue)
        default: .standard
        }
    }
}
