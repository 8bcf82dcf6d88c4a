internal import FleetModel
internal import Libvirt

extension ConnectionSettings {
    /// Opens a connection as the settings say. Nothing else opens one, so that whether it may change the host, and whether
    /// there are descriptors for it, is decided in one place.
    /// - Parameters:
    ///   - share: what it holds of the budget until it is closed.
    ///   - said: hears why connections over ssh log in one by one, where they do although a login was to be shared.
    ///   - watchesLink: whether it closes itself when its link is lost; who only asks a few questions need not pay for that.
    func connect(
        with share: DescriptorBudget.Share, watchesLink: Bool = true, authentication: Authenticator? = nil,
        said: ((String) -> Void)? = nil
    ) async throws(LibvirtError) -> Connection {
        let address = HostAddress(uri)
        let program = try await sharedSSH(to: address, authentication, said)
        // A server that ends a session without a word may let the next one through, or one with a login of its own.
        for program in program == nil ? [] : [program, program] {
            do throws(LibvirtError) {
                return try await open(address, through: program, share, watchesLink, authentication)
            } catch {
                guard error.endedWithoutAWord else { throw error }
            }
        }
        return try await open(address, through: nil, share, watchesLink, authentication)
    }

    /// The same for a purpose that does not wait when there are no descriptors.
    func connect(
        for purpose: DescriptorBudget.Purpose = .wish, watchesLink: Bool = true, authentication: Authenticator? = nil
    ) async throws(LibvirtError) -> Connection {
        let budget = DescriptorBudget.shared
        guard let share = budget.take(HostAddress(uri).descriptors, for: purpose) else { throw budget.refusal }
        return try await connect(with: share, watchesLink: watchesLink, authentication: authentication)
    }

    /// The same, pinged, so that a connection whose far side is gone ends by itself: 15 s on this machine, 30 s on
    /// another. Drivers without a link have nothing to ping.
    func connectPinged(
        for purpose: DescriptorBudget.Purpose = .wish, authentication: Authenticator? = nil
    ) async throws(LibvirtError) -> Connection {
        let connection = try await connect(for: purpose, authentication: authentication)
        let address = HostAddress(uri)
        if !address.isEmbedded {
            _ = try? await connection.setKeepAlive(interval: address.isLocal ? 5 : 10, count: 3)
        }
        return connection
    }

    private func open(
        _ address: HostAddress, through program: String?, _ share: DescriptorBudget.Share, _ watchesLink: Bool,
        _ authentication: Authenticator?
    ) async throws(LibvirtError) -> Connection {
        try await Connection.open(
            address.opened(through: program), readOnly: isReadOnly, authentication: authentication,
            watchesLink: watchesLink, holding: share)
    }
}
