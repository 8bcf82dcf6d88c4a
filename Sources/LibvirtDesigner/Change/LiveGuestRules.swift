import LibvirtConfig
import XMLTree

/// Which values of the guest itself a running guest can be given, by which calls.
struct LiveGuestRules {
    let driver: Driver
    /// The running guest.
    let running: Element
    /// The document that is wanted.
    let wanted: Element

    /// What comes of a value that differs.
    enum Verdict: Hashable {
        /// These calls set it now; none where another value's call does so.
        case now([GuestChangeStep])
        case next(String)
    }

    func verdict(_ difference: DocumentComparison.Difference) -> Verdict {
        let path = difference.path
        switch path {
        case "currentMemory": return memory()
        case "memory": return .next("the most memory that a guest can have is set when it starts")
        case "vcpu/@current": return processors()
        // Without a count of its own the maximum is the count.
        case "vcpu": return wanted.path("vcpu")?["current"] == nil ? processors() : Self.maximumIsFixed
        case "title": return .now([.setMetadata(.title, difference.new, before: running.child("title")?.text)])
        case "description":
            return .now([.setMetadata(.description, difference.new, before: running.child("description")?.text)])
        default: break
        }
        if let moment = GuestChangeStep.LifecycleMoment(rawValue: path), let action = difference.new {
            return .now([.setLifecycleAction(moment, action, before: running.child(path)?.text ?? "destroy")])
        }
        if path.hasPrefix("metadata") { return metadata(path) }
        return tuning(difference) ?? .next(Self.reason(path))
    }

    private static let maximumIsFixed = Verdict.next("the most processors that a guest can have is set when it starts")

    private func memory() -> Verdict {
        let (guest, wish) = (DomainConfig(element: running), DomainConfig(element: wanted))
        guard let most = guest.memory, let size = wish.currentMemory ?? wish.memory else {
            return .next("the running guest's memory is not known")
        }
        guard size <= most else {
            return .next("the running guest was started with at most \(Sizes.memory(UInt64(clamping: most)))")
        }
        if running.path("devices/memballoon")?["model"] == "none" {
            return .next("the running guest has no balloon, by which its memory is changed")
        }
        let before = UInt64(guest.currentMemory ?? most)
        return .now(before == UInt64(size) ? [] : [.setMemory(UInt64(size), before: before)])
    }

    private func processors() -> Verdict {
        let (guest, wish) = (DomainConfig(element: running), DomainConfig(element: wanted))
        guard let most = guest.vcpus, let count = wish.currentVCPUs ?? wish.vcpus else {
            return .next("the running guest's processors are not known")
        }
        guard count <= most else { return .next("the running guest was started with at most \(most)") }
        let before = guest.currentVCPUs ?? most
        return .now(before == count ? [] : [.setVCPUs(count, before: before)])
    }

    /// Each program's element goes as a whole, with the first of its values that differs.
    private func metadata(_ path: String) -> Verdict {
        let name = path.split(separator: "/").dropFirst().first.map { $0.prefix { $0 != "[" } } ?? ""
        func own(_ document: Element) -> Element? {
            document.child("metadata")?.elements.first { $0.qualifiedName == name }
        }
        let (old, new) = (own(running), own(wanted))
        guard let some = new ?? old, let prefix = some.prefix, let uri = some["xmlns:\(prefix)"] else {
            return .next("libvirt changes metadata of a running guest only where they have a namespace")
        }
        let before = old.map { $0.withoutPrefix(prefix).xml }
        let after = new.map { $0.withoutPrefix(prefix).xml }
        return .now([.setMetadata(.element(prefix: prefix, namespace: uri), after, before: before)])
    }

    private static func reason(_ path: String) -> String {
        switch path.split(whereSeparator: { "/[@".contains($0) }).first ?? "" {
        case "os": "firmware, machine and boot order are read when the guest starts"
        case "cpu": "the processor is made when the guest starts"
        case "maxMemory", "memoryBacking": "memory is set up when the guest starts"
        case "iothreads", "iothreadids", "vcpus": "libvirt changes it in the definition only"
        default: "the hypervisor reads it when the guest starts"
        }
    }
}

extension Element {
    /// The element and what is in it without a prefix and its declaration, as libvirt takes metadata.
    func withoutPrefix(_ prefix: String) -> Element {
        var copy = self
        if copy.prefix == prefix { copy.prefix = nil }
        copy["xmlns:\(prefix)"] = nil
        copy.children = copy.children.map { node in
            if case .element(let child) = node { .element(child.withoutPrefix(prefix)) } else { node }
        }
        return copy
    }
}
