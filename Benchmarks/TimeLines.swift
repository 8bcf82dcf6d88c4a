import Console
import FleetModel
import Terminal

/// The time line's page with as much as it holds: a letter of its filter, and a picture.
enum TimeLines {
    static func measure() -> [Measurement] {
        var state = State()
        _ = state.update(.resized(columns: 160, rows: 45))
        _ = state.update(.kept((0..<TimeLineRecord.limit).map(entry)))
        for key in "e/since:9999h guest:web kind:action severity:warning".dropLast() {
            _ = state.update(.key(.character(key)))
        }
        var isLonger = false
        let filter = milliseconds(runs: 50) {
            _ = state.update(.key(isLonger ? .backspace : .character("g")))
            isLonger.toggle()
        }
        _ = state.update(.key(.enter))
        let draw = milliseconds(runs: 200) { _ = state.draw() }
        return [
            Measurement(
                name: "filtering a time line of \(TimeLineRecord.limit) entries", value: filter, unit: "ms", limit: 10),
            Measurement(name: "drawing the time line at 160×45", value: draw, unit: "ms", limit: 2),
        ]
    }

    private static func entry(_ number: Int) -> TimeLineEntry {
        TimeLineEntry(
            time: Int64(number), kind: number % 3 == 0 ? .action : .event,
            severity: number % 5 == 0 ? .warning : .information, host: "kvm\(number % 20)", uri: "qemu:///system",
            guest: "web\(number % 700)", uuid: GuestUUID(high: 0, low: UInt64(number % 700)),
            text: "start web\(number % 700): unable to open its disk", user: "ann",
            command: "virsh -c qemu:///system start web\(number % 700)", seconds: 1.5)
    }
}
