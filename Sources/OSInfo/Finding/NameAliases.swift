/// What people, media and image files call systems besides the database's short names.
enum NameAliases {
    /// Another word for a distribution, with the same versions.
    static let stems: [String: String] = [
        "alpine": "alpinelinux", "alpinestd": "alpinelinux", "alpinevirt": "alpinelinux",
        "alpineextended": "alpinelinux", "alma": "almalinux", "arch": "archlinux", "void": "voidlinux",
        "leap": "opensuse", "opensuseleap": "opensuse", "suseleap": "opensuse", "tumbleweed": "opensusetumbleweed",
        "opensusetumbleweed": "opensusetumbleweed", "redhat": "rhel", "redhatenterprise": "rhel",
        "redhatenterpriselinux": "rhel", "oracle": "ol", "oraclelinux": "ol", "rockylinux": "rocky", "suse": "sles",
        "susese": "sles", "suselinuxenterprise": "sle", "suselinuxenterpriseserver": "sles", "slemicro": "slem",
        "centoslinux": "centos", "coreos": "fedoracoreosstable", "fcos": "fedoracoreosstable",
        "fedoracoreos": "fedoracoreosstable", "rawhide": "fedorarawhide", "pop": "popos", "popoos": "popos",
        "elementaryos": "elementary", "endless": "eos", "endlessos": "eos", "macos": "macosx", "osx": "macosx",
        "scientific": "scientificlinux", "guixsystem": "guix", "haiku": "haikur", "sid": "debiantesting",
        "debiansid": "debiantesting", "debianunstable": "debiantesting", "debiangnulinux": "debian",
        "gentoolinux": "gentoo", "manjarolinux": "manjaro", "miracle": "miraclelinux", "circlelinux": "circle",
        "solaris": "solaris", "android": "androidx", "dragonfly": "dragonflybsd", "msdos": "msdos",
        "dos": "freedos", "windowsxp": "winxp", "windowsvista": "winvista", "windowsme": "winme", "windowsnt": "winnt",
        "nt": "winnt",
    ]

    /// Distributions that the database does not have, made from one that it has and with the same versions.
    static let sameVersion: [String: String] = [
        "kubuntu": "ubuntu", "xubuntu": "ubuntu", "lubuntu": "ubuntu", "ubuntumate": "ubuntu",
        "ubuntubudgie": "ubuntu", "ubuntustudio": "ubuntu", "edubuntu": "ubuntu", "eurolinux": "rhel",
        "cloudlinux": "rhel", "springdale": "rhel", "navy": "rhel", "virtuozzo": "rhel", "nobara": "fedora",
        "ultramarine": "fedora", "bazzite": "fedora", "kinoite": "fedora",
    ]

    /// Distributions that the database does not have, made from one that it has but counting their own versions.
    static let ownVersion: [String: String] = [
        "linuxmint": "ubuntu", "mint": "ubuntu", "zorin": "ubuntu", "zorinos": "ubuntu", "neon": "ubuntu",
        "kdeneon": "ubuntu", "lmde": "debian", "kali": "debian", "kalilinux": "debian", "parrot": "debian",
        "raspbian": "debian", "raspios": "debian", "raspberrypios": "debian", "proxmox": "debian", "pve": "debian",
        "proxmoxve": "debian", "devuan": "debian", "mxlinux": "debian", "mx": "debian", "deepin": "debian",
        "tails": "debian", "truenasscale": "debian", "openmediavault": "debian", "amzn": "fedora",
        "amazonlinux": "fedora", "openeuler": "rhel", "anolis": "rhel", "endeavouros": "archlinux",
        "artix": "archlinux", "cachyos": "archlinux", "garuda": "archlinux", "steamos": "archlinux",
        "pfsense": "freebsd", "opnsense": "freebsd", "truenas": "freebsd", "ghostbsd": "freebsd",
        "openindiana": "solaris", "omnios": "solaris", "smartos": "solaris", "illumos": "solaris",
    ]

    /// Code names of releases that may be newer than the database; it knows the older ones itself.
    static let codenames: [String: String] = [
        "bookworm": "debian 12", "trixie": "debian 13", "forky": "debian 14", "duke": "debian 15",
        "lunar": "ubuntu 23.04", "mantic": "ubuntu 23.10", "noble": "ubuntu 24.04", "oracular": "ubuntu 24.10",
        "plucky": "ubuntu 25.04", "questing": "ubuntu 25.10", "resolute": "ubuntu 26.04",
    ]

    /// Distributions of Linux without a relative in the database.
    static let linux: Set<String> = [
        "talos", "flatcar", "bottlerocket", "photon", "mariner", "azurelinux", "solus", "slitaz", "puppylinux",
        "tinycore", "porteus", "chimera", "openwrt", "vyos", "ipfire", "buildroot", "yocto", "rancheros", "k3os",
        "harvester", "batocera", "coreelec", "postmarketos", "altlinux", "rosa", "pclinuxos", "calculate", "funtoo",
        "exherbo", "antix", "crux", "kiss", "gobolinux", "lfs", "nutanix", "cumulus", "sonic",
    ]

    /// Words that people use for no system in particular.
    static let nothingInParticular: Set<String> = ["generic", "unknown", "other", "none", "any"]

    /// The windows that share one way of counting, whatever they are called.
    private static let windows: Set<String> = [
        "win", "windows", "windowsserver", "winserver", "winsrv", "microsoftwindows", "microsoftwindowsserver",
    ]

    /// The database's own way of saying a name, for another way of saying the same.
    static func normalised(_ name: SystemName) -> SystemName {
        var name = name
        let stem = name.stem
        if windows.contains(stem) {
            if let year = name.version.first, (2000...2099).contains(year) {
                name.version.removeFirst()
                name.spelling.removeFirst()
                if year != 2000 { name.version.insert(year - 2000, at: 0) }
                name.words = ["win2k"]
            } else {
                name.words = ["win"]
            }
        } else if stem.hasSuffix("ubuntu"), name.version.count == 1, let digits = name.spelling.first,
            digits.utf8.count == 4
        {
            // "ubuntu2404" is 24.04 without its dot.
            name.spelling = [String(digits.prefix(2)), String(digits.suffix(2))]
            name.version = name.spelling.compactMap { Int($0) }
        } else if stem == "centos", let major = name.version.first, major >= 9 {
            name.words = ["centosstream"]
        } else if stem == "sles" || stem == "sled" || stem == "suselinuxenterpriseserver",
            let major = name.version.first, major >= 15
        {
            // Server and desktop became one product.
            name.words = ["sle"]
        } else if let other = stems[stem] {
            name.words = [other]
        }
        name.version = ordered(name.version, of: name.stem)
        return name
    }

    /// A version in the order of releases: openSUSE counted 42 between 13 and 15, Windows 95 before 7.
    static func ordered(_ version: [Int], of stem: String) -> [Int] {
        guard let major = version.first else { return version }
        switch (stem, major) {
        case ("opensuse", 42): return [14] + version.dropFirst()
        case ("win", 95...98): return [4] + version
        default: return version
        }
    }
}
