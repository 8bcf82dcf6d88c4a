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

    /// The time line at a path; opened with the first entry.
    public init(path: String, limit: Int = TimeLine.limit) {
        self.path = path
        file = LogFile(path: path, limit: limit)
    }

    /// Adds an entry. Where it cannot be written it is lost: a record must stop nothing. The worlds of libvirt's test driver
    /// are gone with the program, and their entries with them.
    public func add(_ entry: TimeLineEntry) {
        guard entry.uri?.hasPrefix("test:") != true else { return }
        file.append(entry.line)
    }

    /// All entries from a time on, the oldest first. Blocks. Lines that are none are passed over; what several consoles
    /// heard of the same host is there once.
    public func entries(since time: Int64 = .min) -> [TimeLineEntry] {
        var entries: [TimeLineEntry] = []
        for path in [path + ".1", path] {
            guard let bytes = try? FileReader.read(path, limit: 2 * Self.limit) else { continue }
            for line in bytes.split(separator: UInt8(ascii: "\n")) {
                guard let entry = TimeLineEntry(line: String(decoding: line, as: UTF8.self)), entry.time >= time else {
                    continue
                }
                entries.append(entry)
            }
        }
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
