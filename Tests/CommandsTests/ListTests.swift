import Terminal
import Testing

@testable import Commands
@testable import FleetModel

@Suite struct ListTests {
    @Test func text() async {
        let world = World(World.pair)
        #expect(await world.run("list", "-c", "a:///", "-c", "b:///") == 1)
        #expect(
            world.results == """
                ID  NAME     STATE                     VCPUS   MEMORY  CPU  HOST
                 -  build07  shut off                      -        -    -  kvm1.example
                 2  db01     paused                        -        -    -  kvm1.example
                 3  slow     running, silent for 12 s      1  512 MiB    -  kvm1.example
                 -  test3    crashed                       -        -    -  kvm1.example
                 1  web01    running                       2    4 GiB  52%  kvm1.example

                """)
        #expect(
            world.errors == """
                virt-tui: connecting to kvm2.example: connection timed out
                see whether kvm2.example is up and reachable

                """)
    }

    @Test func oneHostNeedsNoColumn() async {
        let world = World(World.pair)
        #expect(await world.run("list", "-c", "a:///", "--filter", "state:paused|crashed") == 0)
        #expect(
            world.results == """
                ID  NAME   STATE    VCPUS  MEMORY  CPU
                 2  db01   paused       -       -    -
                 -  test3  crashed      -       -    -

                """)
    }

    @Test func aListOfAPartSaysSo() async {
        var hosts = World.pair
        hosts[0].guests[0].known = []
        let world = World(hosts)
        #expect(await world.run("list", "-c", "a:///", "--filter", "tag:web") == 1)
        #expect(
            world.results.contains("web01")
                && world.errors.contains("of kvm1.example only 4 of 5 guests could be asked"))
        let all = World(hosts)
        #expect(await all.run("list", "-c", "a:///", "--filter", "state:running") == 0)
        #expect(all.errors.isEmpty)
    }

    @Test func aWrongQueryIsTold() async {
        let world = World(World.pair)
        #expect(await world.run("list", "--filter", "colour:red") == 1)
        #expect(world.errors.hasPrefix("virt-tui: the query cannot be read: no field is called colour"))
    }

    /// Nothing in the data reaches the output but printable cells, and every row is as wide as its neighbours.
    @Test func hostileNames() async throws {
        for arguments in [
            ["list", "-c", "a:///"], ["status", "-c", "a:///", "--warn", "guest.state==running"],
            ["status", "-c", "a:///", "--format", "nagios", "--warn", "guest.state==running"],
            ["status", "-c", "a:///", "--format", "prometheus"],
        ] {
            let world = World(World.hostile)
            await world.run(arguments)
            for scalar in world.results.unicodeScalars where scalar != "\n" {
                let category = scalar.properties.generalCategory
                #expect(category != .control && category != .format && category != .lineSeparator, "\(scalar.value)")
            }
            #expect(Output.ascii(world.results).utf8.allSatisfy { $0 == 0x0a || (0x20..<0x7f).contains($0) })
        }
        let world = World(World.hostile)
        await world.run("list", "-c", "a:///")
        let lines = world.results.split(separator: "\n").map { SafeText(String($0)) }
        #expect(lines.count == World.hostile[0].guests.count + 1)
        #expect(Set(lines.map(\.width)).count == 1, "rows are not aligned")
    }

    @Test func nagiosKeepsToOneLineAndOneBar() async {
        let world = World(World.hostile)
        await world.run("status", "-c", "a:///", "--format", "nagios", "--warn", "guest.state==running")
        #expect(world.results.split(separator: "\n").count == 1)
        #expect(world.results.count { $0 == "|" } == 1)
    }

    @Test func twinsAreToldApart() async {
        var host = World.pair[0]
        host.guests = [
            World.guest("same", 1, .running), World.guest("same", 2, .running), World.guest("x", 3, .running),
        ]
        let world = World([host])
        await world.run("list", "-c", "a:///")
        #expect(world.results.contains("same (12345678)"))
        #expect(!world.results.contains("x ("))
    }
}

@Suite struct ListColumnTests {
    @Test func chosenColumns() async {
        let world = World(World.pair)
        #expect(await world.run("list", "-c", "a:///", "--columns", "name,ip,cpu,autostart", "--filter", "web") == 0)
        #expect(world.results == "NAME   IP         CPU  AUTOSTART\nweb01  10.0.3.11  52%  yes\n")
    }

    /// Figures are as they are in JSON, under the same keys; what is not known is empty and not 0.
    @Test func csv() async {
        let world = World(World.pair)
        #expect(
            await world.run(
                "list", "-c", "a:///", "--format", "csv", "--columns", "name,state,title,memory,cpu,rx", "--sort",
                "name",
                "--reverse") == 0)
        #expect(
            world.results == """
                name,state,title,memory_kib,cpu_percent,net_receive_bytes_per_second
                web01,running,"Shop ""front""\",4194304,52.25,
                test3,crashed,,,,
                slow,running,,524288,,
                db01,paused,,,,
                build07,shut_off,,,,

                """)
    }

    @Test func unknownValuesComeLastBothWays() async {
        for reverse in [[], ["--reverse"]] {
            let world = World(World.pair)
            await world.run(["list", "-c", "a:///", "-q", "--sort", "memory"] + reverse)
            let first = reverse.isEmpty ? ["web01", "slow"] : ["slow", "web01"]
            #expect(world.results.split(separator: "\n").map(String.init) == first + ["build07", "db01", "test3"])
        }
    }

    @Test(arguments: [
        (["--columns", "name,colour"], "no column is called \"colour\""), (["--reverse"], "give one with --sort"),
        (["-q", "--format", "csv"], "leave out --format"), (["--format", "json", "--columns", "name"], "every fact"),
        (["--fast"], "for --format json"),
    ]) func whatContradicts(_ arguments: [String], _ words: String) async {
        let world = World(World.pair)
        #expect(await world.run(["list"] + arguments) == 1)
        #expect(world.errors.contains(words))
    }

    /// Every fact is a column, a word of the query language and, where it is a figure, a key of JSON.
    @Test func oneNameEverywhere() async throws {
        let world = World(World.pair)
        await world.run("list", "-c", "a:///", "--format", "json")
        for fact in NumberFact.all {
            #expect(GuestColumn.named(fact.key) != nil)
            #expect(throws: Never.self) { try Query.parse("\(fact.name)>1") }
            #expect(world.results.contains("\"\(fact.key)\":"))
            if fact.bound != nil { #expect(throws: Never.self) { try Threshold.parse("guest.\(fact.key)>1") } }
        }
        #expect(Set(GuestColumn.all.map(\.name)).count == GuestColumn.all.count)
        #expect(Set(GuestColumn.all.map(\.key)).count == GuestColumn.all.count)
    }
}
