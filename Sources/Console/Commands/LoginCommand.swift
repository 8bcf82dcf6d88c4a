import FleetModel

extension Command {
    /// Logs in to a guest with the user's ssh.
    static let logIn: Command = .init(
        "ssh", "ssh", "Log in to the guest over ssh, at its first address.", words: "login shell remote secure",
        keys: "H", about: .selection,
        refusal: { state in
            guard let target = state.targets.first, let guest = state.world.guest(target.guest) else {
                return "Choose a guest first"
            }
            guard state.targets.count == 1 else {
                return "Take the marks away first: this goes to one guest at a time"
            }
            guard let address = guest.details?.value.addresses.first else {
                return "\(guest.name) has told no address yet"
            }
            return state.world.login.arguments(to: address) == nil
                ? "\(guest.name) tells an address that is none: look at it before you log in" : nil
        },
        sends: { state in
            guard let target = state.targets.first,
                let address = state.world.guest(target.guest)?.details?.value.addresses.first,
                let arguments = state.world.login.arguments(to: address)
            else { return [] }
            return [.logIn(arguments)]
        })
}
