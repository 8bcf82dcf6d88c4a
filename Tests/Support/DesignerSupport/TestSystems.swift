package import OSInfo
import Testing

/// The operating systems of the database, loaded once.
package enum TestSystems {
    private static let catalogue = Task { try await OSDatabase.standard.catalogue() }

    /// A system by its short name; nil for nil.
    package static func system(_ name: String?) async throws -> OperatingSystem? {
        guard let name else { return nil }
        let system = try await catalogue.value.system(name)
        let known: OperatingSystem = try #require(system, "the database does not know \(name)")
        return known
    }

    /// The systems that have a golden file each: every family, old and new ones.
    package static let reviewed = [
        "almalinux9", "alpinelinux3.16", "alt10.0", "archlinux", "centos-stream8", "centos-stream9", "centos7.0",
        "debian10", "debian11", "debian7", "debian9", "dragonflybsd5.6", "fedora28", "fedora36", "fedora37",
        "freebsd10.0", "freebsd13.1", "gentoo", "guix-1.3", "haikunightly", "linux2020", "macosx10.7", "msdos6.22",
        "netbsd9.0", "netware6", "nixos-22.05", "ol8.5", "openbsd7.0", "opensolaris2009.06", "opensuse15.4",
        "opensusetumbleweed", "rhel5.11", "rhel6.10", "rhel8.6", "rhel9.1", "rocky9", "silverblue37", "sles12sp5",
        "sle15sp4", "solaris11", "ubuntu14.04", "ubuntu18.04", "ubuntu22.04", "ubuntu22.10", "win10", "win11",
        "win2k", "win2k12r2", "win2k22", "win7", "win8.1", "winxp",
    ]
}
