import FleetModel
import Testing

@testable import Commands

@Suite struct LinearTests {
    @Test(arguments: [
        ("start web", ["start", "web"]), ("  ", []),
        ("a 'b c' \"d 'e\" f\\\\ g\\ h", ["a", "b c", "d 'e", "f\\", "g h"]),
        ("''", [""]),
    ])
    func aLineIsSplitAsAShellDoes(line: String, words: [String]) { #expect(ShellWords.split(line) == words) }

    @Test(arguments: ["'open", "\"open", "end\\"]) func whatIsNotClosedIsNone(line: String) {
        #expect(ShellWords.split(line) == nil)
    }

    @Test func whatHasBecomeOfGuestsIsSaidOnce() throws {
        var announcements = Announcements()
        func look(_ guests: [(String, GuestState)]) throws -> HostSnapshot {
            var host = HostSnapshot(id: HostID(0), name: "kvm1", uri: "test:///default")
            host.connection = .ready
            host.isListed = true
            host.guests = try guests.map { name, state in
                let id = try #require(GuestUUID("00000000-0000-0000-0000-00000000\(1000 + Int(Array(name.utf8)[0]))"))
                return GuestSnapshot(uuid: id, name: name, state: state)
            }
            return host
        }
        var host = try look([("web", .running), ("db", .running)])
        #expect(announcements.sentences(for: [host]) == [])
        host = try look([("web", .shutOff), ("Mail", .running)])
        #expect(
            Set(announcements.sentences(for: [host])) == [
                "web on kvm1: shut off, was running", "Mail on kvm1: new, running", "db on kvm1: gone",
            ])
        #expect(announcements.sentences(for: [host]) == [])
    }
}
