/// What an installer would ask: the answers that an install script is made from. What is nil is left to the script.
public struct InstallAnswers: Hashable, Sendable {
    /// The new machine's architecture as libvirt names it.
    public var architecture: String?
    /// The administrator's password. It stands in the script in clear text, as in every unattended installation.
    public var adminPassword: String?
    /// The user's login.
    public var userLogin: String?
    /// The user's password, in clear text too.
    public var userPassword: String?
    /// The user's full name.
    public var userRealName: String?
    /// Whether the user is logged in at start-up without a password.
    public var logsUserIn: Bool?
    /// Whether the user may administrate the machine.
    public var isUserAdministrator: Bool?
    /// The machine's name.
    public var hostname: String?
    /// The domain's name that Windows is told.
    public var domain: String?
    /// The keyboard's layout, such as `us`.
    public var keyboard: String?
    /// The language, such as `en_GB.UTF-8`.
    public var language: String?
    /// The time zone, such as `Europe/Vienna`.
    public var timezone: String?
    /// The disk to install to in the guest's words: `/dev/vda`, or `C` for Windows.
    public var targetDisk: String?
    /// The disk that holds the script in the guest's words: `/dev/vdb`, or `A`.
    public var scriptDisk: String?
    /// Windows' product key.
    public var productKey: String?
    /// The folder on the network to install from.
    public var installationURL: String?
    /// Whether the guest checks drivers' signatures.
    public var checksDriverSignatures: Bool?

    /// No answer yet.
    public init() {}

    /// The database's names of the answers given, with their texts.
    var parameters: [(name: String, value: String)] {
        func flag(_ value: Bool?) -> String? { value.map { $0 ? "true" : "false" } }
        let all: [(String, String?)] = [
            ("hardware-arch", architecture), ("admin-password", adminPassword), ("user-login", userLogin),
            ("user-password", userPassword), ("user-realname", userRealName), ("user-autologin", flag(logsUserIn)),
            ("user-admin", flag(isUserAdministrator)), ("hostname", hostname), ("domain", domain),
            ("l10n-keyboard", keyboard), ("l10n-language", language), ("l10n-timezone", timezone),
            ("target-disk", targetDisk), ("script-disk", scriptDisk), ("reg-product-key", productKey),
            ("installation-url", installationURL), ("driver-signing", flag(checksDriverSignatures)),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }
}
