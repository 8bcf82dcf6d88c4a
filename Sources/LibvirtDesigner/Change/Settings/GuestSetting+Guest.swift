import LibvirtConfig
import XMLTree

extension GuestSetting {
    /// The settings of the guest itself.
    static let guest: [GuestSetting] = [
        memory, balloon, vcpus, maximumVCPUs,
        GuestSetting("title", at: "title", "One line about the guest"),
        GuestSetting("description", at: "description", "Notes about the guest, in as many lines as you like"),
        autostart, boot,
        GuestSetting(
            "bootmenu", at: "os/bootmenu/@enable", "Whether the firmware offers a menu", words: ["yes", "no"]),
        GuestSetting("firmware", at: "os/@firmware", "The firmware that libvirt looks for", words: ["bios", "efi"]),
        GuestSetting("kernel", at: "os/kernel", "A kernel of the host that is started in the place of a boot loader"),
        GuestSetting("initrd", at: "os/initrd", "Its initial file system"),
        GuestSetting("cmdline", at: "os/cmdline", "Its arguments"),
        GuestSetting("machine", at: "os/type/@machine", "The machine type, such as q35"),
        cpu,
        GuestSetting("cpuset", at: "vcpu/@cpuset", "The host's CPUs that may be used, such as 0-3,^2"),
        .number("cpu-shares", at: "cputune/shares", "The share of processor time", in: 1...262_144),
        .number("cpu-period", at: "cputune/period", "The period of its limit, µs", in: 1_000...1_000_000),
        .number(
            "cpu-quota", at: "cputune/quota", "The limit of each processor a period, µs; -1 for none",
            in: -1...18_446_744_073_709_551),
        .number("iothreads", at: "iothreads", "Threads that serve disks apart", in: 0...1024),
        size("memory-limit", at: "memtune/hard_limit", "The most that the guest's process may have of the host"),
        GuestSetting("clock", at: "clock/@offset", "What the guest's clock goes by", words: ["utc", "localtime"]),
        GuestSetting(
            "on_poweroff", at: "on_poweroff", "What happens when the guest switches itself off", words: endings),
        GuestSetting("on_reboot", at: "on_reboot", "What happens when the guest restarts itself", words: endings),
        GuestSetting(
            "on_crash", at: "on_crash", "What happens when the guest crashes",
            words: endings + ["coredump-destroy", "coredump-restart"]),
    ]

    private static let endings = ["destroy", "restart", "preserve", "rename-restart"]

    private static let memory = GuestSetting("memory", "Memory, such as 4G: what it has, and the most it can have") {
        DomainConfig(element: $0).memory.map { Sizes.notation(kib: UInt64(clamping: $0)) }
    } write: { value, element throws(GuestChangeError) in
        let kib = try Sizes.kib(value, for: "memory")
        var domain = DomainConfig(element: element)
        domain.memory = kib
        domain.currentMemory = kib
        element = domain.element
    }

    private static let balloon = GuestSetting("balloon", "The memory that the balloon leaves the guest, at most memory")
    {
        let domain = DomainConfig(element: $0)
        return (domain.currentMemory ?? domain.memory).map { Sizes.notation(kib: UInt64(clamping: $0)) }
    } write: { value, element throws(GuestChangeError) in
        var domain = DomainConfig(element: element)
        let kib = value == nil ? domain.memory : try Sizes.kib(value, for: "balloon")
        guard let kib, kib <= domain.memory ?? .max else {
            throw GuestChangeError("balloon is at most memory", next: "raise memory too")
        }
        domain.currentMemory = kib
        element = domain.element
    }

    private static let vcpus = GuestSetting("vcpus", "Processors; more than the guest can have raises maxvcpus") {
        let domain = DomainConfig(element: $0)
        return (domain.currentVCPUs ?? domain.vcpus).map { "\($0)" }
    } write: { value, element throws(GuestChangeError) in
        let count = try Self.count(value, "vcpus")
        var domain = DomainConfig(element: element)
        let most = domain.vcpus ?? 1
        // Which of them are there is said anew by the count.
        if domain.has(\.individualVCPUs) { element.removeAll("vcpus") }
        domain = DomainConfig(element: element)
        domain.vcpus = max(count, most)
        domain.currentVCPUs = count < most ? count : nil
        element = domain.element
    }

    private static let maximumVCPUs = GuestSetting("maxvcpus", "The most processors that it can have while it runs") {
        DomainConfig(element: $0).vcpus.map { "\($0)" }
    } write: { value, element throws(GuestChangeError) in
        let most = try Self.count(value, "maxvcpus")
        var domain = DomainConfig(element: element)
        let count = min(domain.currentVCPUs ?? domain.vcpus ?? 1, most)
        if domain.has(\.individualVCPUs) { element.removeAll("vcpus") }
        domain = DomainConfig(element: element)
        domain.vcpus = most
        domain.currentVCPUs = count < most ? count : nil
        element = domain.element
    }

    private static let cpu = GuestSetting(
        "cpu", "The processor: host-passthrough, host-model, maximum, or a model's name"
    ) {
        guard let cpu = $0.child("cpu"), let mode = cpu["mode"] else { return nil }
        return mode == "custom" ? cpu.child("model")?.text : mode
    } write: { value, element throws(GuestChangeError) in
        let isMode = ["host-passthrough", "host-model", "maximum"].contains(value ?? "")
        ElementPlace("cpu/model")?.set(nil, in: &element)
        for name in ["match", "check", "migratable"] { ElementPlace("cpu/@\(name)")?.set(nil, in: &element) }
        element.removeAll("cpu/feature")
        ElementPlace("cpu/@mode")?.set(value.map { isMode ? $0 : "custom" }, in: &element)
        if let value, !isMode {
            ElementPlace("cpu/@match")?.set("exact", in: &element)
            ElementPlace("cpu/model")?.set(value, in: &element)
        }
    }

    private static func size(_ name: String, at path: String, _ summary: String) -> GuestSetting {
        let place = ElementPlace(path)
        return GuestSetting(name, summary) { element in
            place?.value(in: element).flatMap { UInt64($0) }.map { Sizes.notation(kib: $0) }
        } write: { value, element throws(GuestChangeError) in
            let kib = value == nil ? nil : try Sizes.kib(value, for: name)
            place?.set(kib.map { "\($0)" }, unit: kib == nil ? nil : "KiB", in: &element)
        }
    }

    private static func count(_ value: String?, _ name: String) throws(GuestChangeError) -> Int {
        guard let value, let count = Int(value), 1...4096 ~= count else {
            throw GuestChangeError("\(name) is a number of processors from 1")
        }
        return count
    }
}

extension Element {
    /// Takes out all elements at the end of a path of names.
    mutating func removeAll(_ path: String) {
        let place = ElementPlace(path)
        while place?.value(in: self) != nil, self.path(path) != nil {
            let before = self
            place?.set(nil, in: &self)
            if before == self { return removeWhole(path.split(separator: "/")[...]) }
        }
    }

    private mutating func removeWhole(_ steps: ArraySlice<Substring>) {
        guard let step = steps.first else { return }
        for index in children.indices.reversed() {
            // With the last child its line goes too.
            guard index < children.count, case .element(var child) = children[index], child.name == step else {
                continue
            }
            if steps.count == 1 {
                removeChild(at: index)
            } else {
                child.removeWhole(steps.dropFirst())
                children[index] = .element(child)
            }
        }
    }
}

extension Sizes {
    /// A size in KiB as settings take it: `4G`, `1536M`.
    static func notation(kib: UInt64) -> String {
        let units = [(UInt64(1) << 30, "T"), (1 << 20, "G"), (1 << 10, "M")]
        for (size, unit) in units where kib >= size && kib % size == 0 { return "\(kib / size)\(unit)" }
        return "\(kib)K"
    }

    /// Bytes of a size such as `4G`, `512M`, `1T` or a number of bytes; nil for something else.
    package static func bytes(_ text: String, unit: Character? = nil) -> UInt64? {
        var text = text.lowercased()
        for ending in ["ib", "b"] where text.hasSuffix(ending) && text.count > ending.count {
            text.removeLast(ending.count)
            break
        }
        var power = 0
        if let last = text.last, let found = Array("kmgtp").firstIndex(of: last) {
            power = found + 1
            text.removeLast()
        } else if let unit {
            power = (Array("kmgtp").firstIndex(of: unit) ?? -1) + 1
        }
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ UInt64($0) }) else { return nil }
        let (bytes, isTooLarge) = whole.multipliedReportingOverflow(by: UInt64(1) << (10 * UInt64(power)))
        guard !isTooLarge else { return nil }
        guard parts.count == 2 else { return bytes }
        guard let digit = UInt64(parts[1]), parts[1].count <= 3, power > 0 else { return nil }
        let tens = (0..<parts[1].count).reduce(UInt64(1)) { product, _ in product * 10 }
        return bytes + digit * (UInt64(1) << (10 * UInt64(power))) / tens
    }

    /// KiB of a size; a bare number is MiB, as virt-install and virt-xml read it.
    static func kib(_ value: String?, for name: String) throws(GuestChangeError) -> Int {
        guard let value, let bytes = bytes(value, unit: "m"), bytes >= 1024, let kib = Int(exactly: bytes / 1024) else {
            throw GuestChangeError("\(name) is a size such as 4G, and not \(value ?? "nothing")")
        }
        return kib
    }
}
