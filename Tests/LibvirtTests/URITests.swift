import Testing

@testable import Libvirt

@Suite("URIs taken apart as libvirt does") struct URITests {
    private func address(_ uri: String?) -> HostAddress { HostAddress(uri, ClientConfiguration()) }

    @Test func everyPart() {
        let all = address("qemu+ssh://me@[2001:db8::1]:2222/system?keyfile=/a%20b&no_verify=1#x")
        #expect(all.driver == "qemu" && all.transport == "ssh" && all.user == "me" && all.host == "2001:db8::1")
        #expect(all.port == 2222 && all.path == "system" && all.usesSSH && !all.isLocal)
        #expect(all.parameters == ["keyfile": "/a b", "no_verify": "1"])
        #expect(address("qemu+tcp://h/").host == "h" && address("qemu+tcp://h:1/").port == 1)
    }

    @Test(arguments: [
        ("qemu+ssh://ann%40corp.example@h/system", "ann@corp.example", "h"),
        ("qemu+ssh://DOM%5Cuser@h", "DOM\\user", "h"),
        ("qemu+ssh://a@[fe80::1%25eth0]/system", "a", "fe80::1%eth0"),
        ("qemu+ssh://a@[fe80::1%eth0]", "a", "fe80::1%eth0"),
        ("qemu+ssh://100%@h", "100%", "h"),
    ])
    func escapes(uri: String, user: String, host: String) {
        #expect(address(uri).user == user && address(uri).host == host)
        #expect(address(uri).problem == nil && address(uri).shown == uri)
    }

    @Test func aMachineByNameIsAnotherOne() {
        for uri in ["qemu:///system", "qemu+unix:///system?socket=/x", "test:///default", "qemu", ""] {
            #expect(address(uri).isLocal && !address(uri).usesSSH)
        }
        for uri in [
            "qemu+tcp://localhost/system", "qemu+ssh://127.0.0.1/system", "qemu+ssh:///system", "qemu+unix://h/",
        ] {
            #expect(!address(uri).isLocal)
        }
        #expect(address("qemu+ssh:///system").host == "localhost")
    }

    @Test(arguments: [
        ("qemu+ssh://u:secret@h/system", "qemu+ssh://u@h/system"),
        ("esx://u:secret@h:443/?no_verify=1", "esx://u@h:443/?no_verify=1"),
        ("qemu+ssh://u:se/cret@h/system", "qemu+ssh://u@h/system"), ("qemu+ssh://u:@h", "qemu+ssh://u@h"),
        ("qemu+ssh://:secret@[::1]:22/", "qemu+ssh://@[::1]:22/"), ("qemu+ssh://u:a@secret@h/", "qemu+ssh://u@h/"),
    ])
    func passwordsAreNeverShown(uri: String, shown: String) {
        #expect(address(uri).hasPassword && address(uri).shown == shown)
        #expect(address(uri).problem?.contains("secret") == false && address(uri).problem?.contains(shown) == true)
    }

    @Test(arguments: ["qemu+ssh://-oProxyCommand=x/", "qemu+ssh://-l@h/", "qemu+ssh://%2Dl@h/", "qemu+ssh://a%0Ab@h/"])
    func namesThatAreNone(uri: String) async {
        #expect(address(uri).problem != nil)
        let error = await #expect(throws: LibvirtError.self) { _ = try await Connection.open(uri) }
        #expect(error?.code == .invalidArg && error?.message == address(uri).problem)
    }

    @Test(arguments: ["", ":", "://", "a://", "+:", "x+y://@", "q://[", "?", "qemu+ssh://", "a:b", "a:?", "a://b:c/d@"])
    func anyTextIsSurvived(uri: String) {
        #expect(address(uri).opened?.hasPrefix(uri) == true)
        #expect(address(uri).hasPassword || address(uri).shown == uri)
    }

    @Test func connectionsTellWhereTheyLead() async throws {
        let connection = try await TestWorld.connect()
        #expect(connection.address.driver == "test" && connection.address.isSettled)
    }

    // MARK: libvirt.conf

    private let configuration = ClientConfiguration(
        parsing: """
            # uri_default = "lxc:///"
            other = 5; uri_default = "far"
            broken line
            uri_aliases = [
              "far=qemu+ssh://root@far/system", # remark
              'odd=test:///a=b',
            ]
            """)

    @Test func aliasesAreResolvedAsLibvirtDoes() {
        #expect(configuration.resolved("far") == "qemu+ssh://root@far/system")
        #expect(configuration.resolved(nil) == "qemu+ssh://root@far/system")
        #expect(configuration.resolved("odd") == "test:///a=b" && configuration.resolved("none") == "none")
        let address = HostAddress(nil, configuration)
        #expect(!address.isLocal && address.host == "far" && address.opened?.hasSuffix("?no_tty=1") == true)
        for text in ["uri_aliases = [", "uri_aliases = [ \"a", "uri_default =", "=", "[\"]", "uri_aliases = [ , ]"] {
            #expect(ClientConfiguration(parsing: text).resolved("a") == "a")
        }
    }
}
