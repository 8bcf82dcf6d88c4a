import DesignerSupport
import LibvirtDesigner
import OSInfo

/// For a rule, a guest where it decides, with what it decides, and one where it stays silent.
struct RulePair: Sendable {
    let rule: String
    let fires: Scenario
    let value: String
    let stays: Scenario

    init(_ rule: String, _ fires: Scenario, _ value: String, not stays: Scenario) {
        self.rule = rule
        self.fires = fires
        self.value = value
        self.stays = stays
    }

    static let all: [RulePair] = guest + resources + machine + windows + storage + network + screen + devices
}
