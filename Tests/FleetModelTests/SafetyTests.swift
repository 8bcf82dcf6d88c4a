import FleetModel
import FleetSupport
import Testing

@Suite struct SafetyTests {
    private func target(_ name: String = "web", readOnly: Bool = false, protected: Bool = false) -> ActionTarget {
        ActionTarget(
            uuid: GuestUUID(high: 0x1234_5678_0000_4000, low: 0x8000_0000_0000_0001), name: name, hostName: "kvm1",
            isReadOnly: readOnly, isProtected: protected)
    }

    private func decide(_ action: GuestAction, _ targets: [ActionTarget], _ door: SafetyDecision.Door) -> SafetyDecision
    {
        SafetyDecision(action, on: targets, by: door)
    }

    @Test func whatSomebodyElseManagesIsAskedAbout() {
        let deed = GuestDeed(change: "change", risk: .none, warning: "oVirt manages this guest.") { _, _ in "" }
        for door in [SafetyDecision.Door.key, .verb] {
            #expect(SafetyDecision(deed, on: [target()], by: door) == .askYes)
        }
        #expect(deed.question([target()]) == "oVirt manages this guest. Change web on kvm1?")
        let own = GuestDeed(change: "change", risk: .none) { _, _ in "" }
        #expect(SafetyDecision(own, on: [target()], by: .verb) == .go)
    }

    /// The whole table, for every action there is.
    @Test(arguments: GuestAction.samples) func theTable(_ action: GuestAction) {
        let (plain, safe) = (target(), target(protected: true))
        let isMild = action.risk == .none
        #expect(decide(action, [plain], .key) == (isMild ? .go : .askYes))
        #expect(decide(action, [plain], .verb) == (action.risk == .loss ? .askYes : .go))
        #expect(decide(action, [safe], .key) == (isMild ? .askYes : .askWord("web")))
        #expect(decide(action, [safe], .verb) == (isMild ? .go : .askWord("web")))
        for door in [SafetyDecision.Door.key, .verb] {
            guard case .refused(let why) = decide(action, [plain, target(readOnly: true)], door) else {
                Issue.record("\(action) is done over a read-only connection")
                continue
            }
            #expect(why.hasPrefix("kvm1 is open read-only"))
            switch decide(action, [plain, safe], door) {
            case .askYes: #expect(isMild)
            case .askWord(let word): #expect(!isMild && action.verb.contains(word))
            case .go, .refused: Issue.record("\(action) is done to many without a question")
            }
        }
    }

    @Test(arguments: [
        (GuestAction.destroy, ActionRisk.loss), (.reset, .loss), (.undefine, .loss), (.discardSave, .loss),
        (.revertSnapshot(name: "a"), .loss), (.deleteSnapshot(name: "a"), .loss), (.shutdown, .interruption),
        (.reboot, .interruption), (.save, .interruption), (.start, .none), (.suspend, .none),
    ]) func whatAnActionCanCost(_ action: GuestAction, _ risk: ActionRisk) { #expect(action.risk == risk) }

    /// What no keyboard has, or no question shows whole, cannot be typed.
    @Test(arguments: [
        ("web 01", true), ("büro", true), ("", false), (" web", false), ("web\u{1b}[2J", false), ("we\u{202e}b", false),
        (String(repeating: "a", count: 41), false),
    ]) func theWordIsTheNameWhereItCanBeTyped(_ name: String, _ isTyped: Bool) {
        let word = isTyped ? name : "12345678-0000-4000-8000-000000000001"
        #expect(decide(.destroy, [target(name, protected: true)], .verb) == .askWord(word))
    }

    @Test func aQuestionNamesWhatIsMeant() {
        #expect(GuestAction.destroy.question(on: [target()]) == "Force off web on kvm1?")
        #expect(GuestAction.destroy.question(on: [target(), target()]) == "Force off 2 guests?")
        #expect(
            GuestAction.revertSnapshot(name: "old").question(on: [target()]) == "Revert web on kvm1 to snapshot old?")
    }
}
