internal import Libvirt
internal import ShellText

/// Defines a guest; one that a step before it has started keeps running.
struct DefineDomain: Step {
    let name: String
    let xml: String
    let validates: Bool
    /// The guest that it was copied from, which has to be off still.
    let original: UUID?
    let title: String
    var usesEarlier: Bool { true }

    /// - Parameters:
    ///   - validates: libvirt checks the document against its schema first.
    ///   - what: the title; nil for `Define the guest NAME`.
    init(_ name: String, xml: String, validates: Bool = false, copyOf original: UUID? = nil, title: String? = nil) {
        self.name = name
        self.xml = xml
        self.validates = validates
        self.original = original
        self.title = title ?? "Define the guest \(name)"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            if let original, try await connection.domain(original).isActive() {
                throw LibvirtError(
                    code: .operationInvalid,
                    message: "the original was started while it was copied, and the copy may be of halves",
                    call: "virDomainDefineXMLFlags")
            }
            let domain = try await connection.define(xml, validates ? .validate : [])
            let uuid = domain.uuid
            build.made(guest: uuid)
            // The name could be another guest's by then.
            build.made(
                Trace(
                    what: "the definition of the guest \(name)",
                    remedy: "`virt-tui delete \(ShellWord.quoted(name)) --yes`",
                    usesEarlier: true
                ) { connection throws(LibvirtError) in
                    do throws(LibvirtError) {
                        let domain = try await connection.domain(uuid)
                        return try await domain.isPersistent() ? domain.undefineAlone() : []
                    } catch  where error.code == .noDomain {
                        return []
                    }
                })
        }
    }
}

/// Starts a guest from a document that is kept only while it runs, as an installer is.
struct StartTransient: Step {
    let name: String
    let xml: String
    let isPaused: Bool
    let title: String
    var usesEarlier: Bool { true }

    init(_ name: String, xml: String, isPaused: Bool = false, title: String? = nil) {
        self.name = name
        self.xml = xml
        self.isPaused = isPaused
        self.title = title ?? "Start the installer in the guest \(name)"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            let domain = try await connection.create(xml, isPaused ? .paused : [])
            build.made(guest: domain.uuid)
            build.made(.start(of: name, domain.uuid))
        }
    }
}

/// Starts a defined guest.
struct StartDomain: Step {
    let name: String
    let title: String
    var usesEarlier: Bool { true }

    init(_ name: String) {
        self.name = name
        title = "Start the guest \(name)"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            let domain = try await connection.domain(named: name)
            try await domain.start()
            build.made(.start(of: name, domain.uuid))
        }
    }
}

/// Sets whether a guest starts with its host.
struct SetAutostart: Step {
    let name: String
    let isOn: Bool
    let title: String

    init(_ name: String, _ isOn: Bool) {
        self.name = name
        self.isOn = isOn
        title = isOn ? "Start the guest \(name) with its host" : "No longer start the guest \(name) with its host"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            try await connection.domain(named: name).setAutostart(isOn)
        }
    }
}

/// Removes a guest's definition.
struct UndefineDomain: Step {
    let name: String
    let uuid: UUID
    let losses: [String]
    let flags: Domain.UndefineFlags
    let title: String
    /// A definition alone can be put back; snapshots, saved memory and firmware variables cannot.
    var isFinal: Bool { !losses.isEmpty }

    /// - Parameter losses: what goes away together with the definition, such as `its saved memory`.
    init(_ name: String, _ uuid: UUID, losses: [String] = [], flags: Domain.UndefineFlags = []) {
        self.name = name
        self.uuid = uuid
        self.losses = losses
        self.flags = flags
        let more = losses.isEmpty ? "" : " with \(losses.joined(separator: ", "))"
        title = "Remove the definition of the guest \(name)\(more)"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            let domain = try await connection.domain(uuid)
            // It was off when this was decided; its disks may be written now.
            if try await domain.isActive() {
                throw LibvirtError(
                    code: .operationInvalid, message: "\(name) has been started meanwhile",
                    call: "virDomainUndefineFlags")
            }
            let xml = try await domain.xml([.inactive, .secure])
            let starts = try await domain.autostart()
            try await domain.undefine(asFarAsKnown: flags)
            build.made(
                Trace("the removal of the guest \(name)", remedy: "`virsh define` with a copy of its document") {
                    connection throws(LibvirtError) in
                    let domain = try await connection.define(xml)
                    if starts { try await domain.setAutostart(true) }
                })
        }
    }
}

extension Trace {
    /// A guest that was started; ending it is no loss, for it has not existed before.
    static func start(of name: String, _ uuid: UUID) -> Trace {
        Trace("the running guest \(name)", remedy: "`virt-tui destroy \(ShellWord.quoted(name))`", usesEarlier: true) {
            connection throws(LibvirtError) in
            do throws(LibvirtError) {
                let domain = try await connection.domain(uuid)
                if try await domain.isActive() { try await domain.destroy() }
            } catch  where error.code == .noDomain {}
        }
    }
}

extension Domain {
    /// Undefines a guest that this plan has made, with the firmware variables and the TPM that are its alone.
    /// - Returns: what stays of those, and why.
    fileprivate func undefineAlone() async throws(LibvirtError) -> [BuildFailure.Leftover] {
        let guest = try await GuestInventory.gather(self)
        // Snapshots and saved memory of others name such files too.
        let host = try await HostInventory.gather(from: connection, volumes: .everything)
        let states = StateFate.all(of: guest, on: host)
        try await undefine(asFarAsKnown: states.reduce(into: []) { $0.formUnion($1.flag) })
        return states.compactMap { state in
            state.obstacle.map {
                BuildFailure.Leftover(what: "the \(state.what) of the guest \(guest.name)", reason: $0, remedy: nil)
            }
        }
    }

    /// Undefines. Older daemons and other drivers refuse flags for things that they have not, or that they remove in any
    /// case; what is to be kept is never left to them.
    fileprivate func undefine(asFarAsKnown flags: UndefineFlags) async throws(LibvirtError) {
        var flags = flags
        var unknown: [UndefineFlags] = [.tpm, [.nvram, .keepNVRAM], .checkpointsMetadata]
        while true {
            do throws(LibvirtError) {
                return try await undefine(flags)
            } catch {
                guard [.invalidArg, .argumentUnsupported, .noSupport].contains(error.code), !unknown.isEmpty else {
                    throw error
                }
                flags.subtract(unknown.removeFirst())
            }
        }
    }
}
