import OSInfo
import Testing

@Suite struct ImageNameTests {
    @Test(
        Machine.isDebian12,
        arguments: [
            ("debian-12-genericcloud-amd64.qcow2", "debian11", "x86_64", true),
            ("/images/debian-13-generic-arm64-20251006-2257.qcow2", "debian11", "aarch64", nil),
            ("debian-12-nocloud-amd64.raw", "debian11", "x86_64", false),
            ("debian-11-genericcloud-amd64.qcow2", "debian11", "x86_64", true),
            ("ubuntu-24.04-server-cloudimg-amd64.img", "ubuntu22.04", "x86_64", true),
            ("noble-server-cloudimg-arm64.img", "ubuntu22.04", "aarch64", true),
            ("jammy-server-cloudimg-amd64.img", "ubuntu22.04", "x86_64", true),
            ("Fedora-Cloud-Base-Generic.x86_64-40-1.14.qcow2", "fedora37", "x86_64", true),
            ("Fedora-Cloud-Base-37-1.7.x86_64.qcow2", "fedora37", "x86_64", true),
            ("CentOS-Stream-GenericCloud-9-latest.x86_64.qcow2", "centos-stream9", "x86_64", true),
            ("CentOS-Stream-GenericCloud-x86_64-10-latest.x86_64.qcow2", "centos-stream9", "x86_64", true),
            ("AlmaLinux-9-GenericCloud-latest.x86_64.qcow2", "almalinux9", "x86_64", true),
            ("Rocky-9-GenericCloud-Base.latest.aarch64.qcow2", "rocky9", "aarch64", true),
            ("openSUSE-Leap-15.6-Minimal-VM.x86_64-Cloud.qcow2", "opensuse15.4", "x86_64", true),
            ("nocloud_alpine-3.20.0-x86_64-bios-cloudinit-r0.qcow2", "alpinelinux3.17", "x86_64", true),
            ("FreeBSD-14.1-RELEASE-amd64.qcow2", "freebsd13.1", "x86_64", nil),
            ("cirros-0.6.2-x86_64-disk.img", "cirros0.5.2", "x86_64", nil),
            ("OL9U4_x86_64-kvm-b234.qcow2", "ol8.5", "x86_64", nil),
            ("Arch-Linux-x86_64-cloudimg.qcow2", "archlinux", "x86_64", true),
            ("rhel-9.0-x86_64-kvm.qcow2", "rhel9.0", "x86_64", nil),
            ("win2k22.qcow2", "win2k22", nil, nil), ("disk.qcow2", nil, nil, nil), ("vm-0001.img", nil, nil, nil),
            ("backup-2024-01-01.qcow2", nil, nil, nil), ("", nil, nil, nil), ("/", nil, nil, nil),
            ("web01.example.org.qcow2", nil, nil, nil), ("mail-server.img", nil, nil, nil), ("al.img", nil, nil, nil),
        ] as [(String, String?, String?, Bool?)])
    func namesOfImages(_ name: String, _ system: String?, _ architecture: String?, _ cloud: Bool?) async throws {
        let detection = try await Machine.catalogue().identify(imageName: name)
        #expect(detection.kind == .image)
        #expect(detection.match?.system.shortID == system)
        #expect(detection.architecture == architecture)
        #expect(detection.hasCloudInit == cloud)
        #expect(!detection.reason.isEmpty)
    }
}
