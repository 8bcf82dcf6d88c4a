import FleetModel
import LibvirtDesigner
import Terminal

/// What is wrong with a line of the form.
struct WizardProblem: Error {
    let field: WizardField
    let text: String

    init(_ field: WizardField, _ text: String) {
        self.field = field
        self.text = text
    }
}

extension Wizard {
    /// The form as a wish; throws what cannot be understood.
    func wish() throws(WizardProblem) -> Wish {
        var wish = Wish(name: text(.name).isEmpty ? nil : text(.name), source: try installSource())
        let has = Set(fields)
        if has.contains(.memory) { wish.memory = try memory() }
        if has.contains(.cpus) { wish.cpus = try cpus() }
        if has.contains(.disk), source != .cloudImage { wish.disks = try disks() }
        if has.contains(.network) { wish.networks = networks }
        if has.contains(.graphics) { wish.graphics = graphics }
        if has.contains(.firmware) { wish.firmware = firmware }
        if has.contains(.virtualisation) { wish.virtualisation = virtualisation }
        if source == .cloudImage {
            let key = text(.key)
            if !key.isEmpty, key.split(separator: " ").count < 2 {
                throw WizardProblem(
                    .key, "A public key has a type and a code, such as ssh-ed25519 AAAA…: paste the line.")
            }
            if !text(.user).isEmpty || !key.isEmpty {
                wish.cloudInit = CloudInitWish(
                    user: text(.user).isEmpty ? nil : text(.user), authorizedKeys: key.isEmpty ? [] : [key])
            }
        }
        return wish
    }

    private func installSource() throws(WizardProblem) -> InstallSource {
        let path = text(.path)
        if path.isEmpty, source.needsPath {
            throw WizardProblem(.path, "\(source.pathLabel.string) is missing: \(source.pathHint.string)")
        }
        switch source {
        case .iso: return .iso(try location(.path))
        case .cloudImage:
            // The image stays as it is; the guest gets a copy, which may grow.
            var disk = DiskWish(capacity: try size())
            disk.origin = .copy(of: try location(.path))
            return .cloudImage(disk)
        case .image: return .image(.existing(try location(.path)))
        case .tree:
            guard path.contains("://") || path.hasPrefix("/") else {
                throw WizardProblem(.path, "An install tree is a URL such as https://…, or a folder's absolute path.")
            }
            return .tree(url: path, boot: nil, arguments: "")
        case .kernel:
            let initrd = text(.initrd).isEmpty ? nil : try location(.initrd)
            return .kernel(
                KernelBoot(kernel: try location(.path), initrd: initrd, arguments: text(.arguments)))
        case .network: return .network
        case .blank: return .blank
        case .container:
            if !path.isEmpty, !path.hasPrefix("/") {
                throw WizardProblem(.path, "The folder needs an absolute path, such as /srv/containers/web.")
            }
            let command = text(.command)
            return .container(directory: path.isEmpty ? nil : path, command: command.isEmpty ? "/bin/sh" : command)
        }
    }

    /// A path or POOL/VOLUME.
    private func location(_ field: WizardField) throws(WizardProblem) -> StorageLocation {
        let text = text(field)
        if text.hasPrefix("/") { return .path(text) }
        if let slash = text.firstIndex(of: "/"), slash != text.startIndex, text[slash...].dropFirst().first != nil {
            let pool = String(text[..<slash])
            if let pools = facts?.pools, !pools.contains(where: { $0.name == pool }) {
                let known = pools.map(\.name).joined(separator: ", ")
                throw WizardProblem(
                    field, "There is no pool \(pool): write an absolute path, or POOL/VOLUME with one of \(known).")
            }
            return .volume(pool: pool, name: String(text[text.index(after: slash)...]))
        }
        throw WizardProblem(field, "Write an absolute path, such as /srv/images/disk.iso, or POOL/VOLUME.")
    }

    private func memory() throws(WizardProblem) -> UInt64? {
        let text = text(.memory)
        if text.isEmpty { return nil }
        let digits = text.prefix(while: \.isNumber)
        let unit = String(text.dropFirst(digits.count)).trimmed.lowercased()
        let factor: UInt64? =
            switch unit {
            case "", "m", "mb", "mib": 1024
            case "g", "gb", "gib": 1024 * 1024
            case "t", "tb", "tib": 1024 * 1024 * 1024
            default: nil
            }
        guard let factor, let number = UInt64(digits), number > 0 else {
            throw WizardProblem(.memory, "Memory is a number of MiB, or has a unit: 2048, 2G.")
        }
        let (kib, overflows) = number.multipliedReportingOverflow(by: factor)
        guard !overflows, kib < 1 << 50 else {
            throw WizardProblem(.memory, "No host has so much memory: write a number of MiB.")
        }
        return kib
    }

    private func cpus() throws(WizardProblem) -> Int? {
        let text = text(.cpus)
        if text.isEmpty { return nil }
        guard let count = Int(text), count > 0, count <= 4096 else {
            throw WizardProblem(.cpus, "CPUs are a number from 1 on.")
        }
        return count
    }

    private func disks() throws(WizardProblem) -> [DiskWish]? {
        let text = text(.disk)
        if text.isEmpty { return nil }
        if text.lowercased() == "none" { return [] }
        if let size = try Self.gibibytes(text) { return [.new(bytes: size)] }
        return [.existing(try location(.disk))]
    }

    /// What the copy of a cloud image grows to, in bytes.
    private func size() throws(WizardProblem) -> UInt64? {
        let text = text(.disk)
        if text.isEmpty { return nil }
        guard let size = try Self.gibibytes(text) else {
            throw WizardProblem(.disk, "Write the GiB that the image's copy grows to, or nothing to keep its size.")
        }
        return size
    }

    /// A number of GiB as bytes; nil when it is none.
    private static func gibibytes(_ text: String) throws(WizardProblem) -> UInt64? {
        guard let size = UInt64(text.lowercased().hasSuffix("g") ? String(text.dropLast()) : text) else { return nil }
        guard size > 0, size <= 1 << 20 else {
            throw WizardProblem(.disk, "A new disk has from 1 to 1048576 GiB.")
        }
        return size << 30
    }

    private var networks: [NetworkWish]? {
        switch network {
        case .automatic: nil
        case .link(let link): [NetworkWish(link: link)]
        case .none: []
        }
    }

    /// Designs anew from the form and what is known.
    mutating func redesign() {
        guard let facts else { return }
        do throws(WizardProblem) {
            var wish = try wish()
            // What the host sees under another name than the user wrote.
            if let located, wish.source == answered?.wish.source { wish.source = located.source }
            outcome = try Self.outcome(of: wish, facts)
        } catch {
            outcome = .problem(error.field, error.text)
        }
    }

    private static func outcome(of wish: Wish, _ facts: Facts) throws(WizardProblem) -> Outcome {
        do throws(DesignError) {
            return .design(try Designer.design(wish, facts: facts))
        } catch {
            throw WizardProblem(WizardField(error.field), error.description)
        }
    }
}

extension WizardField {
    /// The line where what a designer refuses can be changed.
    init(_ field: DesignError.Field) {
        self =
            switch field {
            case .name: .name
            case .memory: .memory
            case .cpus, .topology: .cpus
            case .disks: .disk
            case .networks: .network
            case .graphics, .video: .graphics
            case .firmware, .tpm: .firmware
            case .source, .connection: .path
            case .virtualisation: .virtualisation
            case .architecture, .guestType, .machine: .system
            }
    }
}
