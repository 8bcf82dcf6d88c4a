import FleetModel
import Terminal

extension Command {
    /// Copies what is known of a guest to the terminal's clipboard: `y` and a letter for what.
    static let copies: [Command] = [
        copy("name", "Copy the guest's name.", key: "n", missing: "has no name") { $0.name },
        copy("uuid", "Copy the guest's UUID.", key: "u", missing: "has no UUID") { $0.uuid.description },
        copy("address", "Copy the guest's first address.", key: "a", missing: "has told no address yet") {
            $0.details?.value.addresses.first
        },
        copy("mac", "Copy the MAC address of the guest's first interface.", key: "m", missing: "has no interface") {
            $0.details?.value.devices.first { $0.kind == "interface" }?.name
        },
    ]

    private static func copy(
        _ what: String, _ summary: String, key: String, missing: String,
        value: @escaping @Sendable (GuestSnapshot) -> String?
    ) -> Command {
        Command(
            "copy-\(what)", "Copy \(what == "name" || what == "address" ? what : what.uppercased())", summary,
            words: "yank clipboard", keys: "y \(key)", about: .selection,
            refusal: { state in
                guard let target = state.targets.first, let guest = state.world.guest(target.guest) else {
                    return "Choose a guest first"
                }
                return value(guest) == nil ? "\(guest.name) \(missing)" : nil
            },
            sends: { state in
                guard let target = state.targets.first, let text = state.world.guest(target.guest).flatMap(value) else {
                    return []
                }
                state.say("\(text) goes to the terminal's clipboard", .ok)
                return [.copy(text)]
            })
    }
}
