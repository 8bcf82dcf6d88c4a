import Testing

@testable import FleetModel

@Suite struct TimeLineTests {
    private let entry = TimeLineEntry(
        time: 1_700_000_000, kind: .action, severity: .warning, host: "kvm\t1", uri: "qemu+ssh://kvm1/system",
        guest: "we\nb %41", uuid: GuestUUID("6695eb01-f6a4-8304-79aa-97f2502e193f"), text: "start: \u{9b}31m ‮no",
        user: "ann", command: "virsh start 'we b'", seconds: 1.25)

    @Test func aLineHoldsWhateverTheTextsAre() throws {
        #expect(TimeLineEntry(line: entry.line) == entry)
        #expect(entry.line.unicodeScalars.allSatisfy { $0 == "\t" || $0.properties.generalCategory != .control })
        let bare = TimeLineEntry(time: -1, kind: .event, host: "", text: "")
        #expect(TimeLineEntry(line: bare.line) == bare)
        #expect(TimeLineEntry(line: bare.line + "\tlater") == bare)
    }

    @Test(arguments: ["", "\t\t\t\t\t\t\t\t\t\t", "1\tevent\tloud\th\t\t\t\tt\t\t\t", "1\tevent"])
    func whatIsNoLine(_ text: String) { #expect(TimeLineEntry(line: text) == nil) }

    @Test(arguments: [
        ("", true), ("kvm", true), ("host:kvm guest:we", true), ("kind:event", false), ("-kind:event", true),
        ("severity:warning|critical", true), ("severity:critical", false), ("user:ANN", true), ("\"start: \"", true),
        ("nothing", false), ("-nothing start", true), ("since:2m", true), ("since:30s", false),
        ("-since:30s kind:act", true), ("guest:6695eb01", true), ("destroy|virsh", true),
    ]) func filters(_ text: String, _ isMeant: Bool) throws {
        #expect(try TimeLineFilter.parse(text).matches(entry, at: entry.time + 60) == isMeant)
    }

    @Test(arguments: ["colour:red", "kind:", "(a)", "a | b", "\"open", "since:soon"])
    func whatIsNoFilter(_ text: String) { #expect(throws: QueryError.self) { try TimeLineFilter.parse(text) } }

    @Test func filtersAreCompleted() {
        #expect(TimeLineFilter.completions(for: "web sev").map(\.text) == ["web severity:"])
        #expect(TimeLineFilter.completions(for: "-kind:a").map(\.label) == ["kind:action"])
        for completion in TimeLineFilter.completions(for: "severity:") {
            #expect((try? TimeLineFilter.parse(completion.text)) != nil)
        }
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (1_709_164_800, "2024-02-29T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
        (4_107_542_399, "2100-02-28T23:59:59Z"),
    ]) func dates(_ time: Int64, _ text: String) { #expect(Units.timestamp(time) == text) }

    @Test func aTaskIsAnEntryWhenItHasEnded() {
        var recorder = TimeLineRecorder(user: "ann")
        let host = HostSnapshot(id: HostID(0), name: "kvm1", uri: "qemu:///system")
        #expect(recorder.entry(for: .host(host), at: 5) == nil)
        var task = TaskSnapshot(id: 1, title: "start web", host: HostID(0), startedAt: Moment(nanoseconds: 0))
        #expect(recorder.entry(for: .task(task), at: 5) == nil)
        task.state = .failed(Failure(what: "start web", why: "no memory"))
        task.endedAt = Moment(nanoseconds: 2_000_000_000)
        (task.command, task.guestName) = ("virsh start web", "web")
        #expect(
            recorder.entry(for: .task(task), at: 5)
                == TimeLineEntry(
                    time: 5, kind: .action, severity: .warning, host: "kvm1", uri: "qemu:///system",
                    guest: "web", text: "start web: no memory", user: "ann", command: "virsh start web", seconds: 2))
    }

    @Test(arguments: [
        (GuestAction.destroy, "virsh -c qemu:///system destroy web"),
        (.setAutostart(false), "virsh -c qemu:///system autostart web --disable"),
        (.setTitle("it's"), "virsh -c qemu:///system desc web --title --new-desc 'it'\\''s'"),
    ]) func virshLines(_ action: GuestAction, _ line: String) {
        #expect(action.virsh("web", on: "qemu:///system") == line)
    }

    @Test func namesAreNoOptions() {
        #expect(GuestAction.start.virsh("-a b", on: nil) == "virsh start --domain '-a b'")
    }
}
