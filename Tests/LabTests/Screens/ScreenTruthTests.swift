import Glibc
import GuestScreens
import LabSupport
import Libvirt
import PtySupport
import RemoteDisplay
import Screen
import Testing

/// What is read from a guest's screen, against what the guest's console says it shows.
@Suite("The guest's screen as text", .requiresLab, .serialized, .timeLimit(.minutes(10)))
struct ScreenTruthTests {
    /// A console, how many screens it is to show, and on which way they are read.
    struct Console: Sendable, CustomTestStringConvertible {
        let name: String
        let command: String
        let columns: Int
        let rows: Int
        let screens: Int
        var way = DisplayOptions.WayChoice.libvirt
        var testDescription: String { name }

        /// A VGA has six bits a colour, of which QEMU makes eight by repeating the lowest.
        var palette: [UInt32] {
            guard name.hasPrefix("vga") else { return ConsoleMemory.palette }
            return ConsoleMemory.palette.map { colour in
                [16, 8, 0].reduce(0) { all, shift in
                    let six = colour >> UInt32(shift + 2) & 0x3F
                    return all | (six << 2 | (six & 1) * 3) << UInt32(shift)
                }
            }
        }
    }

    static let consoles = [
        Console(name: "vga-text", command: "screens=vga", columns: 80, rows: 25, screens: 70),
        Console(
            name: "frame-1024x768", command: "screens=frame video=1024x768 fbcon=font:VGA8x16", columns: 128,
            rows: 48, screens: 45),
        Console(
            name: "frame-1280x800", command: "screens=frame video=1280x800 fbcon=font:VGA8x16", columns: 160,
            rows: 50, screens: 45),
        Console(
            name: "frame-16x32", command: "screens=frame video=1280x800 fbcon=font:TER16x32", columns: 80, rows: 25,
            screens: 40),
        Console(
            name: "vga-text-screenshots", command: "screens=vga", columns: 80, rows: 25, screens: 10,
            way: .screenshots),
    ]

    /// How long a screen may take to equal the guest's memory after the guest has told it.
    private static let patience = Duration.seconds(20)

    @Test("is what the guest's own console memory holds, cell by cell", arguments: consoles)
    func truth(_ console: Console) async throws {
        let lab = try await Lab.shared()
        let (domain, line) = try await boot(console, in: lab)
        #expect(try await line.waitForLine(beginning: "size ") == "\(console.rows) \(console.columns)")
        let reader = reader(of: domain, on: console.way, in: lab)
        defer { reader.close() }
        var cells = 0
        for _ in 0..<console.screens {
            line.send("next")
            let words = try await line.waitForLine(beginning: "screen ").split(separator: " ")
            let memory = try #require(words.last.flatMap { ConsoleMemory(base64: String($0)) })
            let differences = await differences(between: reader, and: memory, palette: console.palette)
            // Not within the macro, which would print every one.
            if let first = differences.first {
                Issue.record(
                    "\(words.first ?? ""): \(differences.count) cells differ: \(first); \(reader.reading.status)")
            }
            cells += memory.rows * memory.columns - 1
        }
        let way = console.way == .screenshots ? DisplayWay.screenshots : .libvirt
        #expect(reader.reading.status == .showing(way, passedOver: []))
        #expect(cells == console.screens * (console.rows * console.columns - 1))
        line.send("off")
        try await lab.waitForState("shutoff", ofGuest: "screens-\(console.name)")
    }

    /// Reads the guest's screen as the console does, on one way alone.
    private func reader(of domain: Domain, on way: DisplayOptions.WayChoice, in lab: Lab) -> ScreenReader {
        var options = DisplayOptions(helper: HelperProgram(path: PtySession.binary))
        options.ways = way
        options.screenshotInterval = 0
        let uri = lab.uri
        let display = GuestDisplay(domain.uuid, options: options) { try await Connection.open(uri) }
        return ScreenReader(display) { _ in }
    }

    /// Where the screen differs from the memory: nowhere as soon as a picture equals it, else what is left in the end.
    ///
    /// A picture may be of the screen before, or of one that is half drawn; what is read wrongly stays wrong.
    private func differences(
        between reader: ScreenReader, and memory: ConsoleMemory, palette: [UInt32]
    ) async -> [String] {
        let deadline = ContinuousClock.now.advanced(by: Self.patience)
        while true {
            let reading = reader.reading
            let differences = reading.text.map { memory.differences(from: $0, palette: palette) } ?? ["no picture"]
            if differences.isEmpty || ContinuousClock.now >= deadline { return differences }
            await reader.next(after: reading.number, until: deadline)
        }
    }

    private func boot(_ console: Console, in lab: Lab) async throws -> (Domain, SerialLine) {
        let folder = "\(lab.directory)/\(console.name)"
        mkdir(folder, 0o700)
        mkdir(folder + "/screens", 0o700)
        var screens = GeneratedScreens(columns: console.columns, rows: console.rows)
        try screens.write(console.screens, to: folder + "/screens")
        try await Lab.run("screens.sh", folder + "/linux", folder + "/initramfs", folder + "/screens")
        let document = """
            <domain type="qemu">
              <name>screens-\(console.name)</name>
              <memory unit="MiB">512</memory>
              <os>
                <type arch="x86_64" machine="pc">hvm</type>
                <kernel>\(folder)/linux</kernel>
                <initrd>\(folder)/initramfs</initrd>
                <cmdline>console=ttyS0 quiet loglevel=0 vga=normal mitigations=off nokaslr \(console.command)</cmdline>
              </os>
              <features><acpi/></features>
              <devices>
                <emulator>/usr/bin/qemu-system-x86_64</emulator>
                <serial type="unix"><source mode="bind" path="\(folder)/serial"/></serial>
                <graphics type="vnc" port="-1" autoport="yes" listen="127.0.0.1"/>
                <video><model type="vga" vram="16384"/></video>
                <memballoon model="none"/>
              </devices>
            </domain>
            """
        let connection = try await Connection.open(lab.uri)
        let domain = try await connection.create(document)
        return (domain, try SerialLine(path: folder + "/serial"))
    }
}
