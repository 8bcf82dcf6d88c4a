import FleetModel
import Foundation
import Testing

@testable import Commands

@Suite struct JSONTests {
    private func document(_ arguments: String..., hosts: World) async throws -> [String: Any] {
        await hosts.run(arguments)
        let text = hosts.results
        #expect(text.utf8.allSatisfy { $0 == 0x0a || (0x20..<0x7f).contains($0) })
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func status() async throws {
        let world = World(World.pair)
        let json = try await document(
            "status", "-c", "a:///", "-c", "b:///", "--format", "json", "--warn", "guests_paused>0", hosts: world)
        #expect(json["schema"] as? Int == 1)
        #expect(json["status"] as? String == "critical")
        #expect(json["time_unix_seconds"] as? Int == 1_700_000_000)
        #expect(json["guests_running"] as? Int == 2)
        let hosts = try #require(json["hosts"] as? [[String: Any]])
        #expect(hosts[0]["cpu_percent"] as? Double == 31)
        #expect(hosts[0]["memory_used_kib"] as? Int == 41_943_040)
        #expect(hosts[0]["age_seconds"] as? Double == 0.5)
        #expect(hosts[0]["error"] is NSNull)
        #expect((hosts[0]["guests"] as? [String: Any])?["paused"] as? Int == 1)
        #expect(hosts[1]["connection"] as? String == "reconnecting")
        #expect((hosts[1]["error"] as? [String: Any])?["why"] as? String == "connection timed out")
        for key in ["cpu_percent", "memory_total_kib", "guests", "age_seconds", "latency_ms"] {
            #expect(hosts[1][key] is NSNull, "\(key) of a host that was not reached")
        }
        let findings = try #require(json["findings"] as? [[String: Any]])
        #expect(findings.map { $0["status"] as? String } == ["critical", "warning"])
    }

    @Test func list() async throws {
        let json = try await document(
            "list", "-c", "a:///", "-c", "b:///", "--format", "json", hosts: World(World.pair))
        let guests = try #require(json["guests"] as? [[String: Any]])
        #expect(guests.map { $0["name"] as? String } == ["build07", "db01", "slow", "test3", "web01"])
        let web = guests[4]
        #expect(web["title"] as? String == "Shop \"front\"")
        #expect(web["uuid"] as? String == "12345678-0000-4000-8000-000000000001")
        #expect(web["cpu_percent"] as? Double == 52.25)
        #expect(web["addresses"] as? [String] == ["10.0.3.11"])
        #expect(web["uptime_seconds"] as? Double == 90)
        #expect(web["net_send_bytes_per_second"] is NSNull)
        #expect(guests[2]["silent_seconds"] as? Double == 12)
        #expect(guests[0]["id"] is NSNull)
        #expect(guests[0]["addresses"] is NSNull)
        #expect((json["unreachable"] as? [[String: Any]])?.count == 1)
    }

    @Test func hostileNamesComeBackWhole() async throws {
        let json = try await document("list", "-c", "a:///", "--format", "json", hosts: World(World.hostile))
        let guests = try #require(json["guests"] as? [[String: Any]])
        #expect(guests.map { $0["name"] as? String } == World.hostile[0].guests.map(\.name))
    }

    @Test(arguments: [
        (0.0, "0"), (1.5, "1.5"), (-0.0004, "0"), (12.34567, "12.346"), (.nan, "null"), (.infinity, "null"),
        (1e300, "1e+300"),
    ]) func numbers(_ value: Double, _ text: String) async {
        var json = JSONWriter()
        json.object { $0.member("a", value) }
        #expect(json.text == "{\"a\":\(text)}")
    }
}
