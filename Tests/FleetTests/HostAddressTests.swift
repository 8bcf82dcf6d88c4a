import Libvirt
import Testing

@testable import Fleet

@Suite("What a URI tells")
struct HostAddressTests {
    @Test("no_tty is added for ssh only, once, before nothing else breaks")
    func noTTY() {
        #expect(HostAddress("qemu+ssh://root@kvm1/system").opened == "qemu+ssh://root@kvm1/system?no_tty=1")
        #expect(HostAddress("qemu+ssh://kvm1/system?a=b").opened == "qemu+ssh://kvm1/system?a=b&no_tty=1")
        #expect(HostAddress("qemu+ssh://kvm1/system?no_tty=0").opened == "qemu+ssh://kvm1/system?no_tty=0")
        #expect(HostAddress("qemu:///system").opened == "qemu:///system")
        #expect(HostAddress(nil).opened == nil)
    }

    @Test("another program takes the place of ssh, and of what the URI has there")
    func through() {
        let address = HostAddress("qemu+ssh://kvm1/system?command=/opt/ssh&keyfile=/k")
        #expect(
            address.opened(through: "/run/a b/x")
                == "qemu+ssh://kvm1/system?keyfile=/k&no_tty=1&command=/run/a%20b/x")
        #expect(HostAddress(address.opened(through: "/run/a b/x")).parameters["command"] == "/run/a b/x")
        #expect(address.opened(through: nil) == address.opened)
        #expect(HostAddress("qemu+tls://kvm1/system").opened(through: "/x") == "qemu+tls://kvm1/system")
    }

    @Test("names come from the machine, else from the driver")
    func names() {
        #expect(HostAddress("qemu+ssh://root@kvm1:2222/system").suggestedName == "kvm1")
        #expect(HostAddress("qemu+tls://[fe80::1]:16514/system").suggestedName == "fe80::1")
        #expect(HostAddress("qemu:///system").suggestedName == "localhost")
        #expect(HostAddress("test:///tmp/demo.xml").suggestedName == "demo.xml")
        #expect(HostAddress(nil).suggestedName == "localhost")
    }

    @Test("drivers of our own process get one connection; daemons on this machine are local")
    func kinds() {
        #expect(HostAddress("test:///default").isEmbedded)
        #expect(!HostAddress("test+unix:///default?socket=/x").isEmbedded)
        #expect(HostAddress("esx://host/").isEmbedded)
        #expect(!HostAddress("qemu:///system").isEmbedded)
        #expect(HostAddress("qemu+unix:///system?socket=/x").isLocal)
        #expect(!HostAddress("qemu+ssh://kvm1/system").isLocal)
        #expect(HostAddress("qemu+ssh://kvm1/system").usesSSH)
    }

    @Test(
        "it says whose machine and whose daemon it is; a machine by name may be the far end of a tunnel",
        arguments: [
            ("qemu:///system", true, true), ("qemu+unix:///system?socket=/a", true, true),
            ("qemu:///session", true, false), ("qemu+ssh://root@kvm1.example:22/system", false, true),
            ("qemu+tls://[2001:db8::1]/system", false, true), ("test:///default", true, true),
            ("qemu+tcp://localhost/system", false, true), ("lxc:///", true, true), ("nonsense", true, true),
        ])
    func places(uri: String, isLocal: Bool, isPrivileged: Bool) {
        let address = HostAddress(uri)
        #expect(address.isLocal == isLocal)
        #expect(address.isPrivileged == isPrivileged)
    }

    @Test("any text is survived", arguments: ["", ":", "://", "a://", "+:", "x+y://@", "q://[", "?", "qemu+ssh://"])
    func oddities(uri: String) {
        let address = HostAddress(uri)
        #expect(!address.isLocal || address.host == nil)
        #expect(address.opened?.hasPrefix(uri) == true)
        _ = address.suggestedName
    }
}
