import Testing
import YAMLText

@testable import LibvirtBuilder

@Suite("cloud-init's disc")
struct SeedTests {
    private func text(_ name: String, of seed: CloudSeed) throws -> String? {
        try seed.files().first { $0.name == name }?.text
    }

    @Test(
        "own documents that are no YAML are refused before anything is planned",
        arguments: [
            ("a: [1", "line"), ("a: b: c", "line 2"), ("- a", "map"), ("text", "map"), ("\ta: 1", "line"),
            (String(repeating: "[", count: 5000), "deep"),
        ])
    func ownDocuments(text: String, why: String) {
        var seed = CloudSeed(instanceID: "i", hostName: "h")
        seed.userData = "#cloud-config\n" + (why == "deep" ? "a: " + text : text)
        let error = #expect(throws: StepFailure.self) { try seed.files() }
        #expect(error?.reason.contains("the user data for cloud-init is no YAML: ") == true)
        #expect(error?.reason.contains(why) == true, "\(error?.reason ?? "")")
        seed.userData = "#!/bin/sh\n" + text
        #expect(throws: Never.self) { try seed.files() }
        seed.networkConfiguration = text
        #expect(throws: StepFailure.self) { try seed.files() }
    }

    @Test("an account with a key and a password")
    func account() throws {
        var seed = CloudSeed(instanceID: "web-1", hostName: "web")
        seed.user = "admin"
        seed.authorizedKeys = ["ssh-ed25519 AAAA me@here"]
        seed.passwordHash = "$6$salt$hash"
        seed.packages = ["htop"]
        #expect(try seed.files().map(\.name) == ["meta-data", "user-data"])
        #expect(try text("meta-data", of: seed) == "instance-id: 'web-1'\nlocal-hostname: 'web'\n")
        #expect(
            try text("user-data", of: seed) == """
                #cloud-config
                hostname: 'web'
                users:
                - name: 'admin'
                  gecos: 'admin'
                  shell: '/bin/bash'
                  sudo: 'ALL=(ALL) NOPASSWD:ALL'
                  lock_passwd: false
                  passwd: '$6$salt$hash'
                  ssh_authorized_keys:
                  - 'ssh-ed25519 AAAA me@here'
                ssh_pwauth: true
                package_update: true
                packages:
                - 'htop'

                """)
    }

    @Test("the image's own account, and user data of one's own")
    func others() throws {
        var seed = CloudSeed(instanceID: "web-1", hostName: "web")
        seed.authorizedKeys = ["ssh-rsa AAAA"]
        #expect(
            try text("user-data", of: seed)
                == "#cloud-config\nhostname: 'web'\nssh_authorized_keys:\n- 'ssh-rsa AAAA'\n")
        seed.userData = "#!/bin/sh\necho hello\n"
        seed.networkConfiguration = "version: 2\n"
        #expect(try text("user-data", of: seed) == "#!/bin/sh\necho hello\n")
        #expect(try text("network-config", of: seed) == "version: 2\n")
    }

    @Test(
        "no text breaks out of its quotes",
        arguments: ["a: b", "it's", "x\n- y", "#no", "yes", "0x1f", "\u{7}", "é\u{2028}", "{", "'", "\"", " ", ""])
    func hostile(text: String) throws {
        let written = try YAML.map([.init("key", .text(text))]).written()
        let value = written.dropFirst("key: ".count)
        #expect(written.hasPrefix("key: "))
        #expect(value.hasPrefix("'") || value.hasPrefix("\""))
        #expect(!written.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test("a password is kept as a salted SHA-512 hash only")
    func password() throws {
        let first = try PasswordHash.make("secret")
        let second = try PasswordHash.make("secret")
        #expect(first.hasPrefix("$6$rounds=100000$"))
        #expect(first != second)
        #expect(!first.contains("secret"))
        #expect(PasswordHash.isHash(first))
        #expect(!PasswordHash.isHash("pa$$word"))
        #expect(throws: StepFailure.self) { try PasswordHash.make("a\0b") }
    }

    @Test("is an ISO 9660 image whose volume is cidata")
    func image() throws {
        var seed = CloudSeed(instanceID: "web-1", hostName: "web")
        seed.userData = "#cloud-config\n# " + String(repeating: "long ", count: 10_000)
        let image = try seed.image()
        // ECMA-119: the primary volume descriptor is sector 16; its volume identifier has 32 bytes at 40.
        let descriptor = image[(16 * 2048)..<(17 * 2048)]
        let start = descriptor.startIndex
        #expect(descriptor[(start + 1)..<(start + 6)].elementsEqual("CD001".utf8))
        #expect(descriptor[(start + 40)..<(start + 72)].starts(with: Array("cidata".utf8)))
        // Its volume space size stands at 80, little-endian, in sectors.
        let sectors = descriptor[(start + 80)..<(start + 84)].reversed().reduce(0) { $0 << 8 | Int($1) }
        #expect(image.count >= sectors * 2048)
        #expect(image.firstRange(of: Array("# long long".utf8)) != nil)
    }

    @Test("is made at many places at once")
    func concurrency() async throws {
        let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<16 {
                group.addTask { try CloudSeed(instanceID: "id-\(number)", hostName: "host").image().count }
            }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(Set(sizes).count == 1)
    }
}
