import OSInfo
import Testing

@Suite struct TreeTests {
    private func identify(_ files: [String: String]) async throws -> Detection {
        let folder = try Folder()
        for (name, text) in files { try folder.write(text, to: name) }
        return try await OSDatabase.standard.identify(treePath: folder.path)
    }

    private static func treeInfo(_ family: String, _ version: String) -> String {
        """
        [general]
        family = \(family)
        version = \(version)
        arch = x86_64
        variant = Server
        [images-x86_64]
        kernel = images/pxeboot/vmlinuz
        initrd = images/pxeboot/initrd.img
        """
    }

    @Test func aTreeInfoThatTheDatabaseKnows() async throws {
        let detection = try await identify([".treeinfo": Self.treeInfo("Fedora", "37")])
        #expect(detection.kind == .tree)
        #expect(detection.match?.system.shortID == "fedora37")
        #expect(detection.match?.closeness == .exact)
        #expect(detection.architecture == "x86_64")
        #expect(detection.kernel == "images/pxeboot/vmlinuz")
        #expect(detection.initrd == "images/pxeboot/initrd.img")
        #expect(detection.variants == ["server"])
    }

    /// One system's entry may fit another's folders as well: which of them it is nobody can say.
    @Test func aTreeInfoThatFitsSeveralSystemsIsAmbiguous() async throws {
        let folder = try Folder()
        for (name, day) in [("old", "2001-01-01"), ("new", "2002-02-02")] {
            let text = """
                <libosinfo version="0.0.1"><os id="http://example.org/\(name)">
                  <short-id>\(name)</short-id><name>Example \(name)</name><release-date>\(day)</release-date>
                  <tree arch="x86_64">
                    <treeinfo><family>Example</family><version>7</version></treeinfo><kernel>\(name)/linux</kernel>
                  </tree>
                </os></libosinfo>
                """
            try folder.write(text, to: "os/example.org/\(name).xml")
        }
        let tree = TreeDescription(location: "/mirror", treeInfo: Self.treeInfo("Example", "7.1"))
        let detection = try await OSDatabase(source: .folder(folder.path)).identify(tree: tree)
        let match = try #require(detection.match)
        #expect(match.systems.map(\.shortID) == ["new", "old"])
        #expect(match.closeness == .ambiguous)
        #expect(match.reason?.hasPrefix("the .treeinfo in /mirror may be of new or old; say which") == true)
        // What the folder says of itself counts before what its system usually has.
        #expect(detection.kernel == "images/pxeboot/vmlinuz")
    }

    @Test(
        Machine.isDebian12,
        arguments: [
            ("Fedora", "41", "fedora37"), ("openSUSE Leap", "15.6", "opensuse15.4"),
            ("CentOS Stream", "10", "centos-stream9"), ("AlmaLinux", "10.0", "almalinux9"),
            ("Rocky Linux", "10.0", "rocky9.0"),
        ]) func aNewerTreeInfo(_ family: String, _ version: String, _ system: String) async throws
    {
        let detection = try await identify(["treeinfo": Self.treeInfo(family, version)])
        #expect(detection.match?.system.shortID == system, "\(detection.reason)")
        #expect(detection.match?.closeness == .relative)
        #expect(detection.kernel == "images/pxeboot/vmlinuz")
    }

    @Test func debiansFilesNameIt() async throws {
        let release = "Origin: Debian\nSuite: stable\nVersion: 11.5\nCodename: bullseye\n"
        let mirror = try await identify(["dists/bullseye/Release": release])
        #expect(mirror.match?.system.shortID == "debian11")
        let info = "Debian GNU/Linux 12.5.0 \"Bookworm\" - Official amd64 NETINST with firmware 20240210-11:27"
        let medium = try await identify([
            ".disk/info": info, "install.amd/vmlinuz": "x", "install.amd/initrd.gz": "x",
        ])
        #expect(medium.match?.system.distribution == "debian")
        #expect(medium.match?.name.hasPrefix("Debian 12") == true)
        #expect(medium.architecture == "x86_64")
        #expect(medium.kernel == "install.amd/vmlinuz")
        #expect(medium.initrd == "install.amd/initrd.gz")
    }

    @Test func otherFilesNameTheirs() async throws {
        let ubuntu = try await identify([".disk/info": "Ubuntu-Server 22.04 LTS \"Jammy Jellyfish\" - Release amd64"])
        #expect(ubuntu.match?.system.shortID == "ubuntu22.04")
        let suse = try await identify(["media.1/products": "/ openSUSE-Leap 15.4-1\n"])
        #expect(suse.match?.system.shortID == "opensuse15.4")
        let windows = try await identify(["sources/boot.wim": "x"])
        #expect(windows.match?.system.family == .windowsNT)
        let root = try await identify(["etc/os-release": "NAME=x\nID=debian\nVERSION_ID=\"11\"\n"])
        #expect(root.kind == .root)
        #expect(root.match?.system.shortID == "debian11")
    }

    @Test(
        Machine.isDebian12,
        arguments: [
            ("https://deb.debian.org/debian/dists/bookworm/main/installer-amd64/", "debian11", "Debian 12"),
            ("http://archive.ubuntu.com/ubuntu/dists/noble/main/installer-amd64", "ubuntu22.04", "Ubuntu 24.04"),
            (
                "https://download.fedoraproject.org/pub/fedora/linux/releases/41/Server/x86_64/os", "fedora37",
                "Fedora Linux 41"
            ),
            (
                "https://download.opensuse.org/distribution/leap/15.6/repo/oss/", "opensuse15.4",
                "openSUSE Leap 15.6"
            ),
            ("http://mirror.stream.centos.org/10-stream/BaseOS/x86_64/os/", "centos-stream9", nil),
            ("http://example.org/files/images", nil, nil), ("", nil, nil),
        ] as [(String, String?, String?)]) func addresses(_ url: String, _ system: String?, _ name: String?)
        async throws
    {
        let detection = try await OSDatabase.standard.identify(tree: TreeDescription(location: url))
        #expect(detection.match?.system.shortID == system, "\(detection.reason)")
        if let name { #expect(detection.match?.name == name) }
        if url.contains("amd64") || url.contains("x86_64") { #expect(detection.architecture == "x86_64") }
    }

    @Test func aFolderMayBeAURL() async throws {
        let folder = try Folder()
        try folder.write(Self.treeInfo("Fedora", "37"), to: "a folder/.treeinfo")
        let detection = try await OSDatabase.standard.detect(path: "file://\(folder.path)/a%20folder")
        #expect(detection.match?.system.shortID == "fedora37")
    }

    @Test func aFileIsNoFolder() async throws {
        let folder = try Folder()
        try folder.write("x", to: "file")
        await #expect(throws: OSInfoError.self) {
            try await OSDatabase.standard.identify(treePath: folder.path + "/file")
        }
        await #expect(throws: OSInfoError.self) {
            try await OSDatabase.standard.identify(treePath: folder.path + "/absent")
        }
        let empty = try await OSDatabase.standard.identify(treePath: folder.path)
        #expect(empty.match == nil)
        #expect(empty.reason.contains("say which"))
    }

    @Test(arguments: [
        "", "\0", "[general", "[general]\nfamily=\nversion=", "[general]\nfamily=\u{1B}[0m\nversion=%s%n",
        "[general]\nfamily=Fedora\nfamily=Debian\nversion=1\nversion=2", "=\n=\n[]\n[x]=",
        String(repeating: "[general]\nfamily=Fedora\n", count: 5000), String(repeating: "a", count: 100_000),
        "[general]\nfamily = " + String(repeating: "x", count: 50_000) + "\nversion = 1",
    ]) func hostileTexts(_ text: String) async throws {
        let files = [
            TreeDescription(location: "/x", treeInfo: text), TreeDescription(location: "/x", release: text),
            TreeDescription(location: "/x", diskInfo: text), TreeDescription(location: "/x", osRelease: text),
            TreeDescription(location: "/x", products: text), TreeDescription(location: text),
        ]
        for tree in files { _ = try await OSDatabase.standard.identify(tree: tree) }
    }
}
