import Console
import FleetModel
import Testing

@testable import Runtime

@Suite("Messages for the main thread")
struct MailboxTests {
    @Test("come in order, the newest of a host in its last place and of a task in its first")
    func order() {
        let mailbox = Mailbox()
        func task(_ title: String) -> Message {
            .fleet(.task(TaskSnapshot(id: 1, title: title, host: HostID(0), startedAt: Moment(nanoseconds: 0))))
        }
        mailbox.post(task("old"))
        mailbox.post(.fleet(.host(HostSnapshot(id: HostID(0), name: "old", uri: ""))))
        mailbox.post(.keysLost(GuestID(host: HostID(0), uuid: GuestUUID(high: 0, low: 0)), .display, "one"))
        mailbox.post(.fleet(.host(HostSnapshot(id: HostID(0), name: "new", uri: ""))))
        mailbox.post(task("new"))
        let words = mailbox.take().map { message in
            switch message {
            case .fleet(.host(let host)): host.name
            case .fleet(.task(let task)): task.title
            case .keysLost(_, _, let why): why
            default: "?"
            }
        }
        #expect(words == ["new", "one", "new"])
        #expect(mailbox.take().isEmpty)
    }

    @Test("of too many events the oldest go, whatever else waits between them")
    func events() {
        let mailbox = Mailbox()
        for number in 0..<5000 {
            mailbox.post(.fleet(.host(HostSnapshot(id: HostID(0), name: "host", uri: ""))))
            mailbox.post(
                .fleet(.event(EventRecord(time: Int64(number), host: HostID(0), hostName: "host", text: "e"))))
        }
        let times = mailbox.take().compactMap { message in
            if case .fleet(.event(let event)) = message { Int(event.time) } else { nil }
        }
        #expect(times == Array(3000..<5000))
    }

    @Test("what has happened waits as one message, in order and bounded")
    func timeLine() {
        let mailbox = Mailbox()
        for number in 0..<9000 {
            mailbox.post(
                .happened([TimeLineEntry(time: Int64(number), kind: .event, host: "kvm1", text: "e")]))
        }
        let messages = mailbox.take()
        guard messages.count == 1, case .happened(let entries)? = messages.first else {
            Issue.record("\(messages.count) messages")
            return
        }
        #expect(entries.last?.time == 8999 && entries.count <= 4000 && entries.count >= 2000)
        #expect(entries.map(\.time) == entries.map(\.time).sorted())
    }
}
