import Foundation
package import LibvirtConfig
package import LibvirtDesigner
import Synchronization
import XMLTree

/// A host whose capability documents lie under Fixtures.
package enum TestHost: String, CaseIterable {
    /// What the lab's libvirt says: it offers KVM, which does not work there.
    case lab
    case kvmX86 = "kvm-x86"
    case kvmARM = "kvm-arm64"
    case kvmS390 = "kvm-s390x"
    case kvmPPC = "kvm-ppc64"
    case lxc, xen, test

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    /// The file of a document, such as `kvm-x86.host`.
    package static func path(of name: String) -> String {
        folder.appending(path: "Fixtures/Capabilities/\(name).xml").path
    }

    private static func document(_ name: String) throws -> String {
        try String(contentsOfFile: path(of: name), encoding: .utf8)
    }

    /// Documents that were parsed already: hundreds of designs are made of few documents.
    private static let memory = Mutex<[String: Element]>([:])

    private static func parsed<View: ElementView>(_ text: String, as type: View.Type) throws -> View {
        if let element = memory.withLock({ $0[text] }) { return View(element: element) }
        let element = try Element(parsing: text)
        memory.withLock { $0[text] = element }
        return View(element: element)
    }

    /// Facts about the host without the hypervisor's answer. `edit` changes the host's document.
    package func facts(edit: (inout String) -> Void = { _ in }) throws -> Facts {
        let driver: Driver =
            switch self {
            case .lab, .kvmX86, .kvmARM, .kvmS390, .kvmPPC: .qemu
            case .lxc: .lxc
            case .xen: .xen
            case .test: .test
            }
        var facts = Facts(driver: driver)
        var text = try Self.document("\(rawValue).host")
        edit(&text)
        facts.capabilities = try Self.parsed(text, as: CapabilitiesConfig.self)
        facts.kvmWorks = self == .lab ? false : nil
        facts.freshUUID = "c7a5fdbd-cdaf-4455-926a-d65c16db1809"
        facts.freshMACs = ["52:54:00:00:00:01", "52:54:00:00:00:02", "52:54:00:00:00:03"]
        facts.pools = [PoolFacts(name: "default", path: "/var/lib/libvirt/images", available: 1 << 40)]
        facts.networks = [NetworkFacts(name: "default")]
        return facts
    }

    /// Facts with the hypervisor's answer to the question that the wish leads to.
    package func facts(for wish: Wish, _ change: (inout Facts) -> Void = { _ in }) throws -> Facts {
        var facts = try facts()
        change(&facts)
        facts.domainCapabilities = try answer(to: Designer.question(wish, facts: facts))
        return facts
    }

    /// What the hypervisor says about a guest; nil where it would say nothing. `edit` changes the document.
    package func answer(
        to question: Designer.CapabilitiesQuestion, edit: (inout String) -> Void = { _ in }
    ) throws -> DomainCapabilitiesConfig? {
        let board = (question.machine ?? "").contains("q35") ? "q35" : "pc"
        let name: String
        switch question.architecture {
        case "x86_64"?, "i686"?: name = self == .xen ? "x86_64-hvm" : "x86_64-\(board)"
        case "aarch64"?: name = "aarch64-virt"
        case let architecture?: name = architecture
        case nil: return nil
        }
        if self == .xen, question.machine != "xenfv" { return nil }
        // Emulated guests get what the lab's emulators offer, on every host.
        let host = question.virtualisation == "qemu" ? TestHost.lab.rawValue : rawValue
        guard var text = try? Self.document("\(host).\(name)") else { return nil }
        if host != rawValue { text = text.replacingOccurrences(of: "7.2</machine>", with: "9.2</machine>") }
        edit(&text)
        return try Self.parsed(text, as: DomainCapabilitiesConfig.self)
    }
}
