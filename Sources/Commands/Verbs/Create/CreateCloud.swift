internal import ArgumentParser
internal import FleetModel
internal import LibvirtBuilder
internal import LibvirtDesigner
internal import Settings

/// What cloud-init is told in a cloud image.
struct CreateCloud: ParsableArguments {
    @Option(help: ArgumentHelp("cloud-init's own document, used as it is.", valueName: "file")) var userData: String?
    @Option(help: ArgumentHelp("cloud-init's network configuration.", valueName: "file")) var networkConfig: String?
    @Option(help: ArgumentHelp("The account to make; without it the image's own is used.", valueName: "name"))
    var cloudUser: String?
    @Option(help: ArgumentHelp("A public key that may log in; may be given several times.", valueName: "file"))
    var sshKey: [String] = []
    @Option(
        help: ArgumentHelp(
            "A file whose first line is the account's password, or its hash; only a hash is passed on.",
            valueName: "file"))
    var passwordFile: String?

    /// Nothing was said.
    var isEmpty: Bool {
        userData == nil && networkConfig == nil && cloudUser == nil && sshKey.isEmpty && passwordFile == nil
    }

    func validate() throws {
        if userData != nil, cloudUser != nil || !sshKey.isEmpty || passwordFile != nil {
            throw ValidationError(
                "--user-data says everything itself: leave out --cloud-user, --ssh-key and --password-file")
        }
    }

    /// The wish; reads the files.
    func wish() throws(Failure) -> CloudInitWish {
        var wish = CloudInitWish(user: cloudUser)
        if let userData {
            let text = try Self.text(of: userData)
            // cloud-init decides by the first line what it is given, and passes over what it does not know.
            let known = [
                "#cloud-config", "#!", "Content-Type:", "MIME-Version:", "#include", "#cloud-boothook", "## template:",
            ]
            guard known.contains(where: text.hasPrefix) else {
                throw Failure(
                    what: "create", why: "cloud-init would pass over \(userData): its first line says not what it is",
                    next: "begin it with #cloud-config, or with #! for a script")
            }
            wish.userData = text
        }
        if let networkConfig { wish.networkConfiguration = try Self.text(of: networkConfig) }
        for file in sshKey { wish.authorizedKeys += try Self.keys(in: file) }
        if let passwordFile {
            let line = try Self.text(of: passwordFile).prefix { !$0.isNewline }
            guard !line.isEmpty else {
                throw Failure(
                    what: "create", why: "\(passwordFile) is empty", next: "put the password into its first line")
            }
            do throws(StepFailure) {
                wish.passwordHash =
                    PasswordHash.isHash(String(line)) ? String(line) : try PasswordHash.make(String(line))
            } catch { throw Failure("create", error) }
        }
        return wish
    }

    private static func keys(in file: String) throws(Failure) -> [String] {
        let text = try text(of: file)
        guard !text.contains("PRIVATE KEY") else {
            throw Failure(
                what: "create", why: "\(file) is a private key, which must not leave this machine",
                next: "name the public one: \(file).pub")
        }
        let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.hasPrefix("#") }
        let kinds = ["ssh-", "ecdsa-", "sk-"]
        guard !lines.isEmpty, lines.allSatisfy({ line in kinds.contains { line.contains($0) } }) else {
            throw Failure(
                what: "create", why: "\(file) holds no public key",
                next: "name a file such as ~/.ssh/id_ed25519.pub; ssh-keygen makes one")
        }
        return lines
    }

    /// A text file's content.
    static func text(of file: String) throws(Failure) -> String {
        do throws(StepFailure) { return try TextFile.read(file) } catch { throw Failure("create", error) }
    }
}
