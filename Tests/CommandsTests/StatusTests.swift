import FleetModel
import Testing

@testable import Commands

@Suite struct StatusTests {
    @Test func text() async {
        let world = World(World.pair)
        let code = await world.run(
            "status", "-c", "a:///", "-c", "b:///", "--warn", "guest.state==paused", "--crit", "guest.cpu_percent>50")
        #expect(code == 2)
        #expect(
            world.results == """
                HOST          STATE        GUESTS  RUNNING  CPU     MEMORY  LATENCY
                kvm1.example  ready             5        2  31%  40/64 GiB   4.0 ms
                kvm2.example  unreachable       -        -    -          -        -
                CRITICAL: kvm2.example: connection timed out (unreachable)
                CRITICAL: web01 on kvm1.example: 52% (guest.cpu_percent>50)
                WARNING: db01 on kvm1.example: paused (guest.state==paused)
                UNKNOWN: db01 on kvm1.example: not measured (guest.cpu_percent>50)
                UNKNOWN: slow on kvm1.example: not measured (guest.cpu_percent>50)
                CRITICAL: 2 of 5 guests running on 2 hosts, 1 unreachable

                """)
        #expect(world.errors.isEmpty)
    }

    private static let verdicts: [([String], Int32)] = [
        ([], 0), (["--warn", "guests_crashed>0"], 1), (["--crit", "guests_crashed>0"], 2),
        (["--warn", "guest.cpu_percent>90"], 3), (["--warn", "guests_crashed>0", "--warn", "guest.cpu_percent>90"], 1),
        (["--warn", "guests<1"], 0), (["--warn", "guests_crashed>0", "--crit", "guests_crashed>0"], 2),
    ]

    @Test(arguments: verdicts) func exitCodes(_ thresholds: [String], _ code: Int32) async {
        for format in ["text", "json", "prometheus", "nagios"] {
            let arguments = ["status", "-c", "a:///", "--format", format] + thresholds
            #expect(await World(World.pair).run(arguments) == code, "\(arguments)")
        }
    }

    @Test func unreachableIsWhatTheUserSays() async {
        let arguments = ["status", "-c", "a:///", "-c", "b:///"]
        #expect(await World(World.pair).run(arguments) == 2)
        #expect(await World(World.pair).run(arguments + ["--warn", "unreachable>0"]) == 1)
        #expect(await World(World.pair).run(arguments + ["--warn", "unreachable>1"]) == 0)
    }

    @Test func nagios() async {
        let world = World(World.pair)
        #expect(
            await world.run("status", "-c", "a:///", "-c", "b:///", "--format", "nagios", "--warn", "guests_paused>0")
                == 2)
        #expect(
            world.results == """
                VIRT-TUI CRITICAL - 2 of 5 guests running on 2 hosts, 1 unreachable; kvm2.example: connection timed out \
                (unreachable); guests_paused: 1 (guests_paused>0) | running=2;;;0;5 paused=1;;;0;5 crashed=1;;;0;5 \
                shut_off=1;;;0;5 hosts_reached=1;;;0;2 'kvm1.example cpu'=31%;;;0;100 \
                'kvm1.example memory'=62.5%;;;0;100

                """)
    }

    @Test func prometheus() async {
        let world = World(World.pair)
        await world.run("status", "-c", "a:///", "-c", "b:///", "--format", "prometheus")
        let host = "host=\"kvm1.example\",uri=\"qemu+ssh://kvm1.example/system\""
        let guest = "\(host),guest=\"web01\",uuid=\"12345678-0000-4000-8000-000000000001\""
        for line in [
            "# TYPE virt_tui_host_up gauge", "virt_tui_host_up{\(host)} 1",
            "virt_tui_host_up{host=\"kvm2.example\",uri=\"qemu+tls://kvm2.example/system\"} 0",
            "virt_tui_host_cpu_ratio{\(host)} 0.31", "virt_tui_host_memory_bytes{\(host)} 68719476736",
            "virt_tui_host_latency_seconds{\(host)} 0.004", "virt_tui_host_guests{\(host),state=\"shut_off\"} 1",
            "virt_tui_guest_state{\(guest),state=\"running\"} 1", "virt_tui_guest_cpu_ratio{\(guest)} 0.5225",
            "virt_tui_guest_disk_read_bytes_per_second{\(guest)} 1200000", "virt_tui_check_status 2",
        ] { #expect(world.results.split(separator: "\n").contains(Substring(line)), "\(line)") }
        #expect(!world.results.contains("guest_net_send"))
    }

    @Test func watching() async {
        let world = World(World.pair)
        #expect(await world.run("status", "-c", "a:///", "--watch", "1", "--format", "json") == 0)
        let lines = world.results.split(separator: "\n")
        #expect(lines.count == 3)
        for line in lines { #expect(line.hasPrefix("{\"schema\":1,") && line.hasSuffix("}")) }
    }

    @Test(arguments: [
        ["status", "--warn", "cpu>3"], ["status", "--format", "xml"], ["status", "--timeout", "0"],
        ["status", "--watch", "1", "--format", "nagios"], ["status", "extra"], ["status", "--rates", "-1"],
    ]) func usageIsUnknown(_ arguments: [String]) async {
        let world = World(World.pair)
        #expect(await world.run(arguments) == 3)
        #expect(world.results.isEmpty)
        #expect(world.errors.hasPrefix("virt-tui: "))
        #expect(world.errors.hasSuffix("See virt-tui status --help\n"))
    }
}
