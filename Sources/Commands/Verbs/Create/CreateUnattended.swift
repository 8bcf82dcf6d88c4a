internal import ArgumentParser
internal import FleetModel
internal import OSInfo

/// What an installer is answered when nobody shall be asked.
struct CreateUnattended: ParsableArguments {
    @Flag(help: "Let the system's own installer find every answer on a disc.") var unattended = false
    @Option(help: ArgumentHelp("What is installed: jeos for a plain system, or desktop.", valueName: "profile"))
    var profile: String?
    @Option(
        help: ArgumentHelp(
            "A file whose first line is the administrator's password; installers need it in clear text: the disc that "
                + "holds it goes when the installer has ended if --wait is given, and with the guest otherwise.",
            valueName: "file"))
    var adminPasswordFile: String?
    @Option(help: ArgumentHelp("The user's login.", valueName: "name")) var userLogin: String?
    @Option(help: ArgumentHelp("A file whose first line is the user's password.", valueName: "file"))
    var userPasswordFile: String?
    @Option(help: ArgumentHelp("The language, such as en_GB.", valueName: "name")) var language: String?
    @Option(help: ArgumentHelp("The keyboard, such as gb.", valueName: "name")) var keyboard: String?
    @Option(help: ArgumentHelp("The time zone, such as Europe/London.", valueName: "name")) var timezone: String?
    @Option(help: ArgumentHelp("Windows' product key.", valueName: "key")) var productKey: String?

    func validate() throws {
        let answers = [
            profile, adminPasswordFile, userLogin, userPasswordFile, language, keyboard, timezone, productKey,
        ]
        if !unattended, answers.contains(where: { $0 != nil }) {
            throw ValidationError("answers for an installer need --unattended")
        }
    }

    /// What is installed.
    var scriptProfile: InstallScript.Profile { profile.map { InstallScript.Profile(rawValue: $0) } ?? .jeos }

    /// The answers; nil where the installer asks.
    func answers() throws(Failure) -> InstallAnswers? {
        guard unattended else { return nil }
        var answers = InstallAnswers()
        if let adminPasswordFile { answers.adminPassword = try Self.firstLine(of: adminPasswordFile) }
        if let userPasswordFile { answers.userPassword = try Self.firstLine(of: userPasswordFile) }
        answers.userLogin = userLogin
        answers.userRealName = userLogin
        answers.language = language
        answers.keyboard = keyboard
        answers.timezone = timezone
        answers.productKey = productKey
        return answers
    }

    private static func firstLine(of file: String) throws(Failure) -> String {
        let line = try CreateCloud.text(of: file).prefix { !$0.isNewline }
        guard !line.isEmpty else {
            throw Failure(what: "create", why: "\(file) is empty", next: "put the password into its first line")
        }
        return String(line)
    }
}
