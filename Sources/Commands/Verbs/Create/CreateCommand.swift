internal import ArgumentParser
internal import Fleet
internal import FleetModel
internal import GuestScreens
internal import Libvirt
internal import LibvirtBuilder
internal import LibvirtConfig
internal import LibvirtDesigner
internal import OSInfo
internal import Settings
internal import Terminal

/// `virt-tui create`
struct CreateCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make a new guest.",
        discussion: """
            What is not said is decided by rules, which --explain shows with their reasons. A path is one of this machine; \
            where the host is another one, the file is uploaded. A volume of the host is written as vol=POOL/NAME.

            Examples: create --name web --iso debian-12.iso; create --name db --cloud-image debian-12.qcow2 --disk 40 \
            --cloud-user admin --ssh-key ~/.ssh/id_ed25519.pub; create --name old --import /srv/old.qcow2 --os win2k19.

            \(BuildSession.patienceHelp)
            """)

    @OptionGroup(title: "Source (one of them)") var source: CreateSource
    @OptionGroup(title: "Hardware") var hardware: CreateHardware
    @OptionGroup(title: "Cloud images") var cloud: CreateCloud
    @OptionGroup(title: "Installing without questions") var unattended: CreateUnattended
    @OptionGroup var connections: ConnectionArguments
    @Option(help: ArgumentHelp("The guest's name; without it one is made of the system's.", valueName: "name"))
    var name: String?
    @Option(
        help: ArgumentHelp(
            "The operating system, as `os list` shows it; without it the source is looked at.", valueName: "id"))
    var os: String?
    @Option(help: ArgumentHelp("Take what is not said from a preset that the wizard saved.", valueName: "name"))
    var preset: String?
    @Flag(help: "Print what is decided and why, and do nothing.") var explain = false
    @Flag(name: .customLong("print-xml"), help: "Print the guest's definition, and do nothing.") var printXML = false
    @Flag(help: "Print what would be done, and do nothing.") var dryRun = false
    @Flag(help: "Do not start the guest.") var noStart = false
    @Flag(help: "Wait until the installer has ended, and start the guest from its disk.") var wait = false
    @Option(help: ArgumentHelp("Wait until this is on the new guest's screen.", valueName: "regex")) var waitFor:
        String?
    @Option(help: ArgumentHelp("How long to wait for it.", valueName: "seconds")) var waitTimeout: Double = 600
    @Flag(help: "Let libvirt check the definition against its schema.") var validateXML = false
    @Option(
        help: ArgumentHelp("How long the host has to answer until the first change is made.", valueName: "seconds"))
    var timeout: Double = 60

    var takesBack: Bool { true }

    func validate() throws {
        try Seconds.check(timeout, "--timeout")
        try Seconds.check(waitTimeout, "--wait-timeout")
        if waitFor != nil, noStart { throw ValidationError("--wait-for needs a guest that is started") }
        if wait, noStart { throw ValidationError("--wait needs a guest that is started") }
        if source.cloudImage == nil, !cloud.isEmpty {
            throw ValidationError("--user-data, --cloud-user, --ssh-key and --password-file need --cloud-image")
        }
    }

    func run(in context: Context) async throws -> Int32 {
        var command = self
        try command.takePreset(in: context)
        return try await command.make(in: context)
    }

    private func make(in context: Context) async throws -> Int32 {
        let purpose = name.map { "create the guest \($0)" } ?? "create a guest"
        let wish = try wish()
        let pattern = try waitFor.map { text throws(Failure) in try ScreenPattern(text) }
        let settings = try connections.resolve(in: context)
        guard settings.count == 1, let host = settings.first else {
            throw Failure(what: purpose, why: "several hosts are meant", next: "name one with -c URI")
        }
        let session = BuildSession(context: context, settings: host, timeout: timeout)
        let connection = try await session.open(for: purpose)
        let (knowledge, design, plan) = try await session.decide(purpose) {
            () async throws -> (Knowledge, Design, Plan) in
            try await self.plan(wish, on: connection, context)
        }
        if explain || printXML || dryRun {
            for note in design.warnings + knowledge.warnings where !dryRun { context.output.complain(note) }
            return context.output.results(preview(design, knowledge, plan)) ? 0 : Program.brokenPipe
        }
        // Written down before anything is begun: what ends this command does not leave the installer alone.
        var note: DurableTask.Held?
        if wait, plan.installs {
            note = try await session.decide(purpose) { () async throws -> DurableTask.Held? in
                try await self.note(design, on: connection, context)
            }
        }
        do { try await session.run(plan, on: connection, about: design.name) } catch {
            note?.done()
            throw error
        }
        for note in plan.notes { context.output.errors(SafeText(note).string + "\n") }
        let uuid = design.domain.uuid.map { " (\($0))" } ?? ""
        let line = SafeText("created \(design.name)\(uuid)").string + "\n"
        guard context.output.results(line) else { return Program.brokenPipe }
        if let pattern {
            let code = try await wait(for: pattern, design.name, host, context)
            if code != 0 { return code }
        }
        return wait && plan.installs ? try await finish(design.name, on: connection, session, note) : 0
    }

    /// Everything that is found out and decided before the first change.
    private func plan(
        _ wish: Wish, on connection: Connection, _ context: Context
    ) async throws -> (Knowledge, Design, Plan) {
        let knowledge = try await FactGatherer(connection: connection, database: context.systems)
            .gather(for: wish, system: os)
        let design = try Designer.design(knowledge.wish, facts: knowledge.facts)
        var options = Planner.Options()
        options.starts = !noStart
        options.waits = wait
        options.validates = validateXML
        if let answers = try unattended.answers() {
            options.unattended = try await UnattendedInstall.prepare(
                answers, profile: unattended.scriptProfile, for: design, knowledge, database: context.systems)
        }
        return (knowledge, design, try await Planner.plan(design, knowledge, options: options))
    }

    /// Writes down that the installer is going to be waited for; nil where the guest's identity is libvirt's to choose.
    private func note(_ design: Design, on connection: Connection, _ context: Context) async throws
        -> DurableTask.Held?
    {
        guard let guest = design.domain.uuid else { return nil }
        let task = DurableTask(
            uri: try await connection.uri(), host: try await connection.hostname(), guest: guest, name: design.name)
        do throws(SettingsProblem) { return try task.begin(in: context.paths.tasks) } catch {
            context.output.complain("the console cannot go on with the waiting: \(error.description)")
            return nil
        }
    }

    /// Waits for the installer's end.
    private func finish(
        _ name: String, on connection: Connection, _ session: BuildSession, _ note: DurableTask.Held?
    ) async throws -> Int32 {
        let (context, what) = (session.context, "waiting for the installer of \(name)")
        do throws(StepFailure) {
            let guest: UUID
            do throws(LibvirtError) { guest = try await connection.domain(named: name).uuid } catch {
                throw StepFailure(error)
            }
            let end = try await Installation.finish(guest, on: connection, reconnect: session.reopen(for: what))
            note?.done()
            switch end {
            case .restarted:
                return context.output.results(SafeText("started \(name) from its disk").string + "\n")
                    ? 0 : Program.brokenPipe
            case .abandoned:
                context.output.complain("\(name) was switched off before its installer ended")
                return 1
            }
        } catch {
            if error.isCancellation, note != nil {
                throw Failure(what: what, why: error.reason, next: "the console goes on with it: virt-tui")
            }
            note?.done()
            throw Failure(
                what: what, why: error.reason,
                next: "start the guest yourself when its installer has ended: virt-tui start \(SafeText(name).string)")
        }
    }

    private func wait(
        for pattern: ScreenPattern, _ name: String, _ host: ConnectionSettings, _ context: Context
    ) async throws -> Int32 {
        let what = "reading the screen of \(name)"
        let opened = try await Fleet.open(
            name, settings: host, what: what, timeout: timeout, credentials: TerminalQuestions.answers)
        let reader = opened.screen()
        defer { reader.close() }
        if try await reader.wait(for: pattern, seconds: waitTimeout) != nil { return 0 }
        context.output.complain("\"\(waitFor ?? "")\" was not on the screen of \(name) in time")
        context.output.errors("The guest was made and runs; see its screen: virt-tui screen \(SafeText(name).string)\n")
        return 1
    }

    private func wish() throws(Failure) -> Wish {
        let isCloud = source.cloudImage != nil
        var wish = Wish(
            name: name, source: try source.source(cloudImageSize: isCloud ? hardware.firstSize : nil))
        try hardware.fill(&wish, skipsFirstDisk: isCloud)
        if isCloud { wish.cloudInit = try cloud.wish() }
        return wish
    }

    private func preview(_ design: Design, _ knowledge: Knowledge, _ plan: Plan) -> String {
        var text = ""
        if explain { text += Explanation(design: design, knowledge: knowledge).text }
        if printXML { text += design.domain.xml + "\n" }
        if dryRun { text += SafeText.lines(plan.text) }
        return text
    }
}
