internal import Files
public import FleetModel

/// What happened on the hosts and what was done to them, kept on disk: `$XDG_STATE_HOME/virt-tui/timeline`.
///
/// Every console and every verb of a person adds to the same file. It cannot fill the disk: at one size it becomes `.1`, and
/// what was `.1` goes. For its owner's eyes only. May be used from any thread.
public final class TimeLine: Sendable {
    /// The most bytes of one of the two files.
    public static let limit = 2 << 20

    private let path: String
    private let file: LogFile
    private let keepsTestWorlds: Bool

    /// The time line at a path; opened with the first entry.
    public convenience init(path: String, limit: Int = TimeLine.limit) {
        self.init(path: path, limit: limit, keepsTestWorlds: false)
    }

    /// A time line that, for tests, keeps what happens in worlds of libvirt's test driver too.
    package init(path: String, limit: Int = TimeLine.limit, keepsTestWorlds: Bool) {
        self.path = path
        self.keepsTestWorlds = keepsTestWorlds
        file = LogFile(path: path, limit: limit)
    }

    /// Adds an entry. Where it cannot be written it is lost: a record must stop nothing. The worlds of libvirt's test driver
    /// are gone with the program, and their entries with them.
    public func add(_ entry: TimeLineEntry) {
        guard keepsTestWorlds || entry.uri?.hasPrefix("test:") != true else { return }
        file.append(entry.line)
    }

    /// All entries from a time on, the oldest first. Blocks. Lines that are none are passed over; what several consoles
    /// heard of the same host is there once.
    /// - Parameter newest: how many lines of the file are looked at, from its end.
    public func entries(since time: Int64 = .min, newest: Int = .max) -> [TimeLineEntry] {
        let lines = [path + ".1", path].flatMap { path in
            ((try? FileReader.read(path, limit: 2 * Self.limit)) ?? []).split(separator: UInt8(ascii: "\n"))
        }
        let entries = lines.suffix(newest).compactMap { TimeLineEntry(line: String(decoding: $0, as: UTF8.self)) }
            .filter { $0.time >= time }
        // Several programs write, so lines may be a moment out of order.
        let ordered = entries.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
        return Self.withoutEchoes(ordered.map(\.element))
    }

    /// Two consoles hear of the same thing within a second or two.
    private static func withoutEchoes(_ entries: [TimeLineEntry]) -> [TimeLineEntry] {
        struct Told: Hashable {
            let place: String
            let guest: GuestUUID?
            let text: String
        }
        var last: [Told: Int64] = [:]
        return entries.filter { entry in
            guard entry.kind == .event else { return true }
            let told = Told(place: entry.uri ?? entry.host, guest: entry.uuid, text: entry.text)
            defer { last[told] = entry.time }
            return last[told].map { entry.time - $0 > 2 } ?? true
        }
    }
}
