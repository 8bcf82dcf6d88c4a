internal import Glibc

/// What this machine says about itself without libvirt.
enum LocalHost {
    /// The bridge that carries the default route; nil if there is none.
    static var defaultRouteBridge: String? {
        guard let table = text(ofFile: "/proc/net/route") else { return nil }
        for line in table.split(separator: "\n").dropFirst() {
            let fields = line.split(whereSeparator: \.isWhitespace)
            guard fields.count > 7, fields[1] == "00000000", fields[7] == "00000000" else { continue }
            if access("/sys/class/net/\(fields[0])/bridge", F_OK) == 0 { return String(fields[0]) }
        }
        return nil
    }

    /// Whether KVM makes a machine, as Linux's KVM API says in its section 4.2; nil where this process may not ask. Another
    /// hypervisor that holds the processor's virtualisation, VirtualBox for one, is found out here and nowhere else.
    static func kvmWorks(device: String = "/dev/kvm") -> Bool? {
        let descriptor = open(device, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        // _IO(KVMIO, 0x01), KVM_CREATE_VM, of the standard type.
        let machine = ioctl(descriptor, 0xAE01, 0)
        guard machine < 0 else {
            close(machine)
            return true
        }
        // Others tell of this way of asking: the standard type is none on some ARM hosts.
        return [EBUSY, ENODEV, EOPNOTSUPP, ENOTTY].contains(errno) ? false : nil
    }

    /// The folder of a user's own images.
    static var userImages: String? {
        if let data = getenv("XDG_DATA_HOME").map({ String(cString: $0) }), data.hasPrefix("/") {
            return "\(data)/libvirt/images"
        }
        return getenv("HOME").map { String(cString: $0) + "/.local/share/libvirt/images" }
    }

    /// The first folder on the way to a file through which others than its owner may not go; nil if there is none.
    static func closedFolder(above path: String) -> String? {
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += "/\(part)"
            var facts = stat()
            guard stat(folder, &facts) == 0 else { return nil }
            if facts.st_mode & S_IXOTH == 0 { return folder }
        }
        return nil
    }

    /// The path made absolute against the working folder.
    static func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        guard let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return "\(String(cString: folder))/\(path)"
    }

    private static func text(ofFile path: String) -> String? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 64 << 10)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
