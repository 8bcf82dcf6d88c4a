/// What cloud-init does at a cloud image's first start.
public struct CloudInitWish: Hashable, Sendable {
    /// The guest's host name; nil takes the guest's name.
    public var hostName: String?
    /// The account to make; nil keeps the image's own.
    public var user: String?
    /// Public keys that may log in, as lines of `authorized_keys`.
    public var authorizedKeys: [String]
    /// The account's password as crypt(3) wrote it (`$6$…`), never in clear text.
    public var passwordHash: String?
    /// Packages to install.
    public var packages: [String]
    /// The network configuration, as cloud-init's own version 2 YAML; nil takes addresses by DHCP.
    public var networkConfiguration: String?
    /// More user data, as cloud-init's own YAML, used instead of everything above but the host name.
    public var userData: String?

    /// Makes settings.
    public init(
        hostName: String? = nil, user: String? = nil, authorizedKeys: [String] = [], passwordHash: String? = nil,
        packages: [String] = [], networkConfiguration: String? = nil, userData: String? = nil
    ) {
        self.hostName = hostName
        self.user = user
        self.authorizedKeys = authorizedKeys
        self.passwordHash = passwordHash
        self.packages = packages
        self.networkConfiguration = networkConfiguration
        self.userData = userData
    }
}
