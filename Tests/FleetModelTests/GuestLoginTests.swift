import FleetModel
import Testing

@Suite("Logging in to guests")
struct GuestLoginTests {
    @Test("the address is an argument of its own behind the options")
    func arguments() {
        var login = GuestLogin()
        #expect(login.arguments(to: "192.0.2.7") == ["--", "192.0.2.7"])
        (login.user, login.jumpHost) = ("debian", "me@gate.example:2222")
        #expect(
            login.arguments(to: "fd00::7") == ["-l", "debian", "-J", "me@gate.example:2222", "--", "fd00::7"])
    }

    @Test(
        "what a guest says of itself is no option and no command",
        arguments: ["", "-oProxyCommand=x", "a b", "a;b", "a\nb", "$(x)", "é", "a/b", "\u{1B}[m"])
    func hostile(_ address: String) {
        #expect(GuestLogin().arguments(to: address) == nil)
    }
}
