internal import Libvirt
internal import LibvirtConfig
public import LibvirtDesigner
internal import ShellText

/// Works out what has to be done, in which order, to make a designed guest.
public enum Planner {
    /// What the user may choose about the making.
    public struct Options: Hashable, Sendable {
        /// The guest is started.
        public var starts = true
        /// libvirt checks the guest's document against its schema when it is defined.
        public var validates = false
        /// Somebody will wait with `Installation.finish` for the installer's end.
        public var waits = false
        /// The installer asks nothing: what it would ask is answered by a script.
        public var unattended: UnattendedInstall?

        /// Starts the guest, with libvirt's usual checks.
        public init() {}
    }

    /// The plan for a guest. Reads the headers of local images, and changes nothing.
    /// - Throws: when something needed is not there, with what to do next.
    public static func plan(
        _ design: Design, _ knowledge: Knowledge, options: Options = Options()
    ) async throws(StepFailure) -> Plan {
        var plan = Plan(
            purpose: "create the guest \(design.name)", notes: design.warnings + knowledge.warnings)
        if let pool = design.newPool, let path = pool.path { plan.steps.append(MakePool(pool.name, path: path)) }
        plan.steps += design.poolsToStart.map { StartPool($0) }
        plan.steps += design.networksToStart.map { StartNetwork($0) }
        let volumes = VolumePlanner(design: design, knowledge: knowledge)
        for upload in knowledge.uploads { plan.steps += volumes.steps(for: upload) }
        for request in design.volumes { plan.steps += try await volumes.steps(for: request) }
        var design = design
        var media =
            knowledge.uploads.filter(\.isTemporary).map(\.volume)
            + design.volumes.filter(\.isTemporary).map { VolumeName(pool: $0.pool, name: $0.name) }
        if let unattended = options.unattended {
            let (steps, volume) = try volumes.add(unattended, to: &design)
            plan.steps += steps
            media.append(volume)
        }
        OwnMedia.mark(media, in: &design.domain)
        if var install = design.install {
            OwnMedia.mark(media, in: &install)
            design.install = install
        }
        addGuest(design, options, to: &plan)
        if !media.isEmpty {
            let isWatched = plan.installs && options.waits
            plan.notes.append(
                "\(media.map(\.description).joined(separator: ", ")): kept "
                    + (isWatched ? "until the installer has ended" : "until the guest is deleted")
                    + ", as its run, and what is saved of that, can go on only with it.")
        }
        return plan
    }

    private static func addGuest(_ design: Design, _ options: Options, to plan: inout Plan) {
        let name = design.name
        let isInstaller = design.wishInstalls
        switch (design.install, options.starts) {
        case (let install?, true):
            let title = isInstaller ? "Start the installer in the guest \(name)" : "Start the guest \(name)"
            plan.steps.append(StartTransient(name, xml: install.xml, title: title))
            plan.steps.append(
                DefineDomain(
                    name, xml: design.domain.xml, validates: options.validates,
                    title: "Define the guest \(name) as it is from its next start on"))
            if isInstaller {
                plan.installs = true
                plan.notes.append(
                    options.waits
                        ? "When the installer has ended, the guest is started from its disk."
                        : "When the installer restarts, the guest switches off: start it again with `virt-tui start \(ShellWord.quoted(name))`."
                )
            }
        case (let install?, false):
            plan.steps.append(DefineDomain(name, xml: install.xml, validates: options.validates))
            plan.notes.append(
                isInstaller
                    ? "The guest starts its installer each time until its medium is taken out."
                    : "The disc for cloud-init stays in the guest's drive.")
        case (nil, let starts):
            plan.steps.append(DefineDomain(name, xml: design.domain.xml, validates: options.validates))
            if starts { plan.steps.append(StartDomain(name)) }
        }
        if design.autostart { plan.steps.append(SetAutostart(name, true)) }
    }
}

extension Design {
    /// The first start installs a system, so that the guest has to be started again after it.
    fileprivate var wishInstalls: Bool { settled.source.installs }
}
