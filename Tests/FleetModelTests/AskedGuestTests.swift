import Testing

@testable import FleetModel

@Suite struct AskedGuestTests {
    private func moment(_ seconds: Double) -> Moment { Moment(nanoseconds: 0).advanced(bySeconds: seconds) }

    @Test func itIgnoresWhenItsTimeIsOverAndGetsItOnceMore() {
        var guest = AskedGuest(.shutdown, .acpi, patience: 90, at: moment(0))
        #expect(guest.progress == "waiting, asked by ACPI")
        let looks = [89.0, 90, 91].map { guest.look(at: moment($0)) }
        #expect(looks == [false, true, false], "it is told once")
        #expect(guest.isIgnoring && guest.ignoresAt == nil)
        #expect(guest.progress == "ignored for 90 s, asked by ACPI")
        guest.waitOn(at: moment(100))
        #expect(!guest.isIgnoring && guest.ignoresAt == moment(190))
    }

    private static let off = AskedGuest.Sign.off(reason: nil)

    @Test(arguments: [
        (
            AskedGuest.Request.shutdown, off,
            TaskSnapshot.State.succeeded("it switched itself off, asked through its agent")
        ),
        (.shutdown, .gone, .succeeded("it switched itself off, asked through its agent")),
        (.shutdown, .off(reason: "saved"), .cancelled("it is off: saved")),
        (.reboot, .off(reason: "forced off"), .cancelled("it was forced off")),
        (.reboot, .restarted, .succeeded("it restarted, asked through its agent")),
        (
            .reboot, off,
            .failed(Failure(what: "ask web", why: "it went off and did not start again", next: "Start it"))
        ),
        (
            .shutdown, .off(reason: "crashed"),
            .failed(Failure(what: "ask web", why: "it went off: crashed", next: "Look at its log on the host"))
        ),
    ]) func ends(_ request: AskedGuest.Request, _ sign: AskedGuest.Sign, _ end: TaskSnapshot.State) {
        #expect(AskedGuest(request, .agent, patience: 90, at: moment(0)).end(sign, of: "ask web") == end)
    }

    @Test func aRestartIsNoShutdown() {
        #expect(AskedGuest(.shutdown, .other, patience: 90, at: moment(0)).end(.restarted, of: "ask web") == nil)
    }
}
