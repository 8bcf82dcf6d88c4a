internal import YAMLText

/// What cloud-init is told at a guest's first start, as the data source NoCloud reads it from a disc.
public struct CloudSeed: Hashable, Sendable {
    /// Changes with every guest, so that a copied disk counts as a new machine.
    public var instanceID: String
    /// The guest's host name.
    public var hostName: String
    /// The account to make; nil keeps the image's own.
    public var user: String?
    /// The account's shell.
    public var shell = "/bin/bash"
    /// Public keys that may log in, as lines of `authorized_keys`.
    public var authorizedKeys: [String] = []
    /// The account's password as crypt(3) wrote it.
    public var passwordHash: String?
    /// Packages to install.
    public var packages: [String] = []
    /// The network configuration as cloud-init's own YAML; nil takes addresses by DHCP.
    public var networkConfiguration: String?
    /// User data as cloud-init's own document, used instead of all of the above but the host name.
    public var userData: String?

    /// Makes settings that only name the guest.
    public init(instanceID: String, hostName: String) {
        self.instanceID = instanceID
        self.hostName = hostName
    }

    /// One file on the disc.
    public struct File: Hashable, Sendable {
        /// Its name, such as `user-data`.
        public let name: String
        /// Its text.
        public let text: String
    }

    /// The files on the disc; throws when the settings cannot be written.
    public func files() throws(StepFailure) -> [File] {
        let identity = YAML.map([.init("instance-id", .text(instanceID)), .init("local-hostname", .text(hostName))])
        var files = [File(name: "meta-data", text: try Self.written(identity))]
        if let userData {
            // Scripts and other parts are no YAML, or none that is a map.
            let kind = userData.prefix { !$0.isNewline }.split(separator: " ").first
            if kind == "#cloud-config" { try Self.check(userData, "the user data") }
            files.append(File(name: "user-data", text: userData))
        } else {
            files.append(File(name: "user-data", text: "#cloud-config\n" + (try Self.written(configuration))))
        }
        if let networkConfiguration {
            try Self.check(networkConfiguration, "the network configuration")
            files.append(File(name: "network-config", text: networkConfiguration))
        }
        return files
    }

    private static func written(_ document: YAML) throws(StepFailure) -> String {
        do throws(YAML.Unwritable) {
            return try document.written()
        } catch {
            throw StepFailure("the settings for cloud-init cannot be written as YAML: \(error.reason)")
        }
    }

    private static func check(_ text: String, _ what: String) throws(StepFailure) {
        guard let problem = YAML.problem(of: text) else { return }
        throw StepFailure(
            "\(what) for cloud-init is no YAML: \(problem)", next: "correct it; cloud-init would pass over it")
    }

    /// cloud-init's modules users_groups, ssh, set_passwords and package_update_upgrade_install.
    private var configuration: YAML {
        var entries = [YAML.Entry("hostname", .text(hostName))]
        let keys = YAML.list(authorizedKeys.map(YAML.text))
        if let user {
            var account = [
                YAML.Entry("name", .text(user)), .init("gecos", .text(user)), .init("shell", .text(shell)),
                .init("sudo", .text("ALL=(ALL) NOPASSWD:ALL")), .init("lock_passwd", .flag(passwordHash == nil)),
            ]
            if let passwordHash { account.append(.init("passwd", .text(passwordHash))) }
            if !authorizedKeys.isEmpty { account.append(.init("ssh_authorized_keys", keys)) }
            entries.append(.init("users", .list([.map(account)])))
        } else {
            if let passwordHash {
                entries.append(.init("password", .text(passwordHash)))
                entries.append(.init("chpasswd", .map([.init("expire", .flag(false))])))
            }
            if !authorizedKeys.isEmpty { entries.append(.init("ssh_authorized_keys", keys)) }
        }
        if passwordHash != nil { entries.append(.init("ssh_pwauth", .flag(true))) }
        if !packages.isEmpty {
            entries.append(.init("package_update", .flag(true)))
            entries.append(.init("packages", .list(packages.map(YAML.text))))
        }
        return .map(entries)
    }
}
