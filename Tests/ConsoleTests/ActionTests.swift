import FleetModel
import Terminal
import Testing

@testable import Console

@Suite struct ActionTests {
    @Test func startGoesToTheGuestThatWasSelected() {
        var world = World()
        world.press("down", "s")
        #expect(world.actions == [.perform(.start, World.guest(0, 1), name: "guest01")])
    }

    @Test func whatCannotBeDoneSaysWhy() {
        var world = World()
        world.press("s")
        #expect(world.actions.isEmpty)
        #expect(world.shows("guest00 already runs"))
    }

    @Test func forceOffAsksAndNamesGuestAndHost() {
        var world = World()
        world.press("X")
        #expect(world.actions.isEmpty)
        #expect(world.shows("Force off guest00 on kvm1?"))
        world.press("enter")
        #expect(world.actions.isEmpty, "Enter alone must not destroy")
        world.press("X", "y")
        #expect(world.actions == [.perform(.destroy, World.guest(0, 0), name: "guest00")])
    }

    @Test func savingSaysThatTheGuestStops() {
        var world = World()
        world.press("w")
        #expect(world.shows("is written to disk and it stops"))
    }

    @Test("the answer is seen on the smallest terminal, whatever else is not", arguments: ["X", "w"])
    func smallQuestions(_ key: String) {
        var world = World(columns: 40, rows: 10, guests: 20)
        world.press(key)
        #expect(world.shows("y yes"))
        #expect(world.shows("guest00 on kvm1?"))
        world.press("esc", "*", key)
        #expect(world.shows(" and press Enter"))
        #expect(world.shows("guests?"))
    }

    @Test func deletingListsWhatGoesAndDoesNothingBeforeThat() {
        var world = World()
        let guest = World.guest(0, 1)
        world.press("down", "D")
        guard case .foreseeDeletion(let targets)? = world.actions.last else {
            Issue.record("nothing is asked")
            return
        }
        #expect(targets.map(\.guest) == [guest])
        #expect(world.shows("looking at what would go with guest01"))
        world.press("y")
        #expect(world.actions.count == 1)
        let lines = ["definition: guest01 goes, with its saved memory", "volumes stay: a in pool images"]
        world.effects += world.state.update(.deletion(World.guest(0, 2), .lines(["of another guest"])))
        world.press("y")
        #expect(world.actions.count == 1)
        world.effects += world.state.update(.deletion(guest, .lines(lines)))
        // One that was on its way when the list came up was meant for nothing that could be read.
        world.press("y")
        #expect(world.actions.count == 1)
        world.look()
        for line in lines { #expect(world.shows(line)) }
        world.press("y")
        #expect(world.actions.last == .deleteGuests(targets, expecting: [guest: lines]))
    }

    @Test func whatCannotBeDeletedSaysWhyAndStays() {
        var world = World()
        world.press("down", "D")
        let failure = Failure(what: "delete guest01", why: "it is still running")
        world.effects += world.state.update(.deletion(World.guest(0, 1), .refused(failure)))
        #expect(world.shows("guest01 cannot be deleted now: it is still running"))
        world.press("y")
        #expect(world.actions.count == 1)
    }

    @Test func aLongListLeavesRoomForTheAnswer() {
        var world = World()
        world.press("down", "D")
        let lines = (0..<40).map { "line \($0)" }
        world.effects += world.state.update(.deletion(World.guest(0, 1), .lines(lines)))
        #expect(world.shows("line 0") && world.shows("and 30 more lines") && world.shows("y yes"))
    }

    @Test func theConfirmedGuestIsTheOneOfTheKeyPress() {
        var world = World()
        world.press("X")
        var host = World.host(0, guests: 5)
        host.guests.reverse()
        world.receive(host)
        world.press("y")
        #expect(world.actions == [.perform(.destroy, World.guest(0, 0), name: "guest00")])
    }

    @Test func manyGuestsAskForATypedWord() {
        var world = World()
        world.press("space", "down", "down", "down", "space", "X")
        #expect(world.state.fleet.marks.count == 2)
        #expect(world.shows("Force off 2 guests?"))
        world.press("y")
        #expect(world.actions.isEmpty)
        world.press("backspace")
        world.type("off")
        world.press("enter")
        guard case .performOnAll(.destroy, let targets)? = world.actions.first else {
            Issue.record("\(world.actions)")
            return
        }
        #expect(world.actions.count == 1 && targets.map(\.name) == ["guest00", "guest04"], "\(targets.map(\.name))")
        #expect(world.state.fleet.marks.isEmpty)
    }

    @Test func manyAreActedOnInTheListsOrder() {
        var world = World()
        world.press("space", "down", "down", "down", "space", "O", "X")
        world.press("backspace")
        world.type("off")
        world.press("enter")
        let names = world.actions.compactMap { action -> [String]? in
            if case .performOnAll(_, let targets) = action { targets.map(\.name) } else { nil }
        }
        #expect(names == [["guest04", "guest00"]])
    }

    @Test func guestsThatCannotAreLeftOutAndCounted() {
        var world = World()
        world.press("*", "s")
        #expect(world.shows("Start 2 guests?"))
        #expect(world.shows("3 marked guests cannot do that now"))
    }

    @Test func aProtectedHostAsksForAWordForOneGuest() {
        var world = World()
        var host = World.host(0, guests: 5)
        host.isProtected = true
        world.receive(host)
        world.press("X")
        #expect(world.shows("Type guest00"))
        world.press("y", "enter")
        #expect(world.actions.isEmpty)
        world.press("backspace")
        world.type("guest00")
        world.press("enter")
        #expect(world.actions == [.perform(.destroy, World.guest(0, 0), name: "guest00")])
    }

    @Test func aProtectedHostAsksBeforeAnything() {
        var world = World()
        var host = World.host(0, guests: 5)
        host.isProtected = true
        world.receive(host)
        world.press("p")
        #expect(world.actions.isEmpty)
        world.press("y")
        #expect(world.actions == [.perform(.suspend, World.guest(0, 0), name: "guest00")])
    }

    @Test func aReadOnlyHostRefuses() {
        var world = World()
        var host = World.host(0, guests: 5)
        host.isReadOnly = true
        world.receive(host)
        world.press("X")
        #expect(world.state.layers.isEmpty)
        #expect(world.shows("read-only"))
    }

    @Test func renameTakesTheTypedName() {
        var world = World()
        world.press("down", "f6", "backspace", "backspace")
        world.type("x/y")
        world.press("enter")
        #expect(world.shows("cannot have a"))
        world.press("backspace", "backspace", "enter")
        #expect(world.actions == [.perform(.rename(to: "guestx"), World.guest(0, 1), name: "guest01")])
    }

    @Test func aFailureIsSaidAndKeptInFull() {
        var world = World()
        var task = TaskSnapshot(id: 1, title: "start guest01", host: HostID(0), startedAt: world.state.now)
        task.state = .failed(
            Failure(
                what: "starting guest01 on kvm1", why: "no memory", next: "Stop another guest.", technical: "code 1"))
        _ = world.state.update(.fleet(.task(task)))
        #expect(world.shows("no memory"))
        world.press("!")
        #expect(world.shows("Stop another guest."))
        #expect(world.shows("code 1"))
    }

    @Test func thePaletteFindsByLettersAndRuns() {
        var world = World()
        world.press("down", ":")
        world.type("strt")
        #expect(world.shows("start"))
        world.press("enter")
        #expect(world.actions == [.perform(.start, World.guest(0, 1), name: "guest01")])
    }

    @Test func credentialsGoToTheDaemonOnly() {
        var world = World()
        let request = CredentialsRequest(
            id: 7, host: HostID(0), hostName: "kvm1",
            questions: [.init(prompt: "User", isEchoed: true), .init(prompt: "Password", isEchoed: false)])
        world.receive(.credentials(request))
        world.look()
        world.type("root")
        world.press("enter")
        world.type("secret")
        #expect(!world.shows("secret"))
        #expect(world.shows("******"))
        world.press("enter")
        #expect(world.actions == [.answer(7, ["root", "secret"])])
    }

    @Test func theFingerprintOfAnUnknownKeyIsReadWhole() {
        var world = World()
        let print = "SHA256:dIbM4HHjIY777vHN8irS1PZ573j3+uBmwcoqJDeqE1I"
        world.receive(
            .credentials(
                CredentialsRequest(
                    id: 7, host: HostID(0), hostName: "kvm1",
                    questions: [
                        .init(prompt: "Unknown ED25519 key \(print): accept it (yes or no)", isEchoed: true)
                    ])))
        world.look()
        #expect(world.shows(print))
        world.type("yes")
        world.press("enter")
        #expect(world.actions == [.answer(7, ["yes"])])
    }

    @Test func aPasswordInAURIIsNeitherShownNorTaken() {
        var world = World()
        world.press("C", "n")
        world.type("qemu+ssh://ann:se")
        #expect(world.shows("qemu+ssh://ann:**"))
        world.type("cret@far/system")
        #expect(world.shows("qemu+ssh://ann:******@far/system"))
        world.press("enter")
        #expect(world.shows("takes no password in a URI"))
        #expect(!world.effects.contains { if case .addConnection = $0 { true } else { false } })
    }

    @Test func addingAHostChecksTheURI() {
        var world = World()
        world.press("C", "n")
        world.type("nonsense")
        world.press("enter")
        #expect(world.shows("A libvirt URI looks like"))
        for _ in 0..<8 { world.press("backspace") }
        world.type("test:///default")
        world.press("enter")
        #expect(world.actions == [.addConnection(ConnectionSettings(uri: "test:///default"))])
    }

    @Test func pastedTextRunsNoCommand() {
        var world = World()
        world.effects += world.state.update(.key(.paste("Xy\nDy")))
        #expect(world.actions.isEmpty)
    }
}
