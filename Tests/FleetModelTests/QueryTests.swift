import FleetModel
import Testing

@Suite struct QueryTests {
    @Test(arguments: [
        "", "  ", "web", "WEB01", "-db", "--web", "shop", "\"shop front\"", "10.0.3", "state:running", "state:run",
        "state=running", "state!=paused", "state:paused|running", "state:paused | state:running",
        "state:paused or state:running", "state:paused| web", "cpu>80", "cpu>=85", "cpu<=85%", "cpu=85", "cpu!=84",
        "cpu:85", "mem>=50", "memory>=4G", "memory>3.9GiB", "memory=4194304K", "memory<5g", "vcpus=2", "steal<5",
        "read>1M", "write<=300K", "disk>1.4M/s", "latency<1", "uptime>1h", "uptime<3h", "uptime>=120m", "snapshots=1",
        "net:default", "tag:web", "tag:\"two words\"", "os:debian", "host:kvm1", "host:ssh", "ip:10.0", "agent",
        "agent:yes", "agent!=no", "autostart", "active", "-silent", "name~^web", "name~^WEB[0-9]+$", "name~(db|web)0.$",
        "name:we*1", "name:w?b??", "*eb*", "id:7", "uuid:abcd", "abcd0000-0000", "title:front", "snapshot:upgrade",
        "(state:paused | cpu>80) web", "-(state:paused cpu>80)", "!db", "web -db cpu>1 (mem>1)", "name~\"web01\"",
    ]) func matches(_ text: String) throws {
        let query = try Query.parse(text)
        #expect(query.matches(Samples.web, on: Samples.host(), at: Samples.now))
    }

    @Test(arguments: [
        "db", "-web", "state:paused", "state!=running", "cpu>85", "memory>4G", "vcpus>2", "net:other", "-agent",
        "agent:no", "agent!=yes", "-autostart", "silent", "name~^eb", "name=web", "name:w?b", "uptime>3h",
        "web db", "(web | db) paused", "-(web | db)", "host:kvm2", "\"agent\"", "abcd", "0000", "abcd*",
    ]) func matchesNot(_ text: String) throws {
        let query = try Query.parse(text)
        #expect(!query.matches(Samples.web, on: Samples.host(), at: Samples.now))
    }

    @Test(arguments: ["cpu>0", "os:x", "ip:1", "agent", "autostart", "saved", "memory>0", "uptime>0", "net:a", "tag:a"])
    func unknownFactsMatchNeitherSide(_ text: String) throws {
        let bare = Samples.guest("bare")
        #expect(try !Query.parse(text).matches(bare, on: Samples.host(), at: Samples.now))
        #expect(try !Query.parse("-" + text).matches(bare, on: Samples.host(), at: Samples.now))
        #expect(try Query.parse("bare or \(text)").matches(bare, on: Samples.host(), at: Samples.now))
        #expect(try !Query.parse("bare \(text)").matches(bare, on: Samples.host(), at: Samples.now))
    }

    @Test(arguments: [
        ("state:", 6, true), ("state:runing", 6, false), ("cpu>", 4, true), ("cpu>x", 4, true), ("cpu>80 |", 8, true),
        ("\"open", 0, true), ("(web", 0, true), ("web)", 3, false), ("-", 1, true), ("- ", 1, true), ("|", 0, true),
        ("fe::1", 0, false), ("name>3", 0, false), ("cpu~5", 0, false), ("name~[a", 7, true), ("name~*", 6, true),
        ("name~(", 6, true), ("agent:maybe", 6, true), ("a|", 2, true), ("web -", 5, true), ("()", 1, true),
    ]) func errorsSayWhere(_ text: String, _ position: Int, _ isIncomplete: Bool) {
        do {
            _ = try Query.parse(text)
            Issue.record("\(text) was read")
        } catch {
            #expect(error.position == position, "\(text): \(error)")
            #expect(error.isIncomplete == isIncomplete, "\(text): \(error)")
            #expect(error.message.count > 10)
        }
    }

    @Test func aTermKnowsTheFactsItReads() throws {
        #expect(try Query.parse("state:running name:web uuid:abcd").needs.isEmpty)
        #expect(try Query.parse("os:freebsd | -(cpu>5 steal<9)").needs == [.details, .processor, .vcpus])
        #expect(try Query.parse("web").needs == .details, "a tag or an address may be meant")
        #expect(
            try Query.parse("mem>5 disk>1M net>1K memory>1G autostart").needs
                == [.memory, .disks, .networks, .sizes, .marks])
    }

    @Test func whatIsOffHasNoMeasurementsToAskFor() {
        var guest = Samples.guest("off", state: .shutOff)
        #expect(guest.knows(.measurements) && !guest.knows(.details) && !guest.knows(.sizes))
        (guest.vcpuCount, guest.memoryKiB, guest.state) = (1, 1024, .running)
        #expect(guest.knows(.sizes) && !guest.knows(.memory))
        guest.known.insert(.memory)
        #expect(guest.knows([.memory, .sizes]))
    }

    @Test func anUnknownFieldListsTheKnownOnes() {
        let error = #expect(throws: QueryError.self) { try Query.parse("colour:red") }
        #expect(error?.message.contains("no field is called colour") == true)
        #expect(error?.message.contains("state, host, net, tag") == true)
    }

    @Test func depthAndLengthAreLimited() {
        #expect(throws: QueryError.self) { try Query.parse(String(repeating: "(", count: 4000)) }
        #expect(throws: QueryError.self) { try Query.parse(String(repeating: "a", count: 5000)) }
        #expect(throws: QueryError.self) { try Query.parse("name~" + String(repeating: "(", count: 500)) }
        #expect(throws: Never.self) { try Query.parse(String(repeating: "-", count: 4000) + "a") }
    }

    /// Whatever is typed gives a query or an error, and reading ends.
    @Test func anythingCanBeTyped() {
        var random = Generator(state: 42)
        let alphabet = Array("ab:=<>~!|()-\"\\[]*?.^$+ stateornamecpu09%\u{301}é🙂\u{202e}\t")
        for _ in 0..<20_000 {
            let text = String(
                (0..<Int.random(in: 0...24, using: &random)).map { _ in
                    alphabet.randomElement(using: &random) ?? "a"
                })
            if let query = try? Query.parse(text) {
                _ = query.matches(Samples.web, on: Samples.host(), at: Samples.now)
            } else {
                #expect(throws: QueryError.self) { try Query.parse(text) }
            }
        }
    }

    /// A pattern that takes a backtracking matcher for ever.
    @Test func patternsAreLinear() throws {
        let query = try Query.parse("name~(a*)*(a|a)*(a*)*b")
        let guest = Samples.guest(String(repeating: "a", count: 5000))
        #expect(!query.matches(guest, on: Samples.host(), at: Samples.now))
    }

    @Test(arguments: [
        ("^$", "", true), ("^$", "a", false), ("a+b", "caaab", true), ("a+b", "cb", false), ("^a?b$", "b", true),
        ("[^0-9]", "12", false), ("[^0-9]", "1x", true), ("[]a]", "]", true), ("[a\\]]", "]", true),
        ("a\\.b", "axb", false),
        ("É", "é", true), ("a|^$", "", true), ("x$|y", "xz", false), ("(ab)+$", "ababab", true), ("..", "a", false),
    ]) func patterns(_ pattern: String, _ name: String, _ expected: Bool) throws {
        let query = try Query.parse("name~\"\(pattern.replacing("\\", with: "\\\\"))\"")
        #expect(query.matches(Samples.guest(name), on: Samples.host(), at: Samples.now) == expected)
    }

    @Test func lettersOutsideASCIIFold() throws {
        #expect(try Query.parse("ÄRGER").matches(Samples.guest("ärger"), on: Samples.host(), at: Samples.now))
        #expect(try Query.parse("k").matches(Samples.guest("\u{212a}"), on: Samples.host(), at: Samples.now))
        #expect(try !Query.parse("ärger").matches(Samples.guest("arger"), on: Samples.host(), at: Samples.now))
    }
}

/// The same numbers on each run.
struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
