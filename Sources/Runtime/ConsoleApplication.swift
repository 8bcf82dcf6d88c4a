import Console
import CursesTerminal
import Fleet
public import FleetModel
import Glibc
import Logging
import Screen
import Settings
import Terminal

/// The console as a program: the terminal, the fleet and the console's state, tied together on the main thread.
public final class ConsoleApplication {
    /// What the console is opened with.
    public struct Options: Sendable {
        /// Connections to open.
        public var connections: [ConnectionSettings]
        /// Whether the connections are the saved ones, and changes to them are kept.
        public var isSaved: Bool
        /// A theme that was asked for on the command line.
        public var themeName: String?
        /// Whether everything is opened read-only.
        public var isReadOnly: Bool
        /// What to show where there is no connection: how to begin.
        public var emptyHint: [String]

        /// Options.
        public init(
            connections: [ConnectionSettings], isSaved: Bool, themeName: String? = nil, isReadOnly: Bool = false,
            emptyHint: [String] = []
        ) {
            self.connections = connections
            self.isSaved = isSaved
            self.themeName = themeName
            self.isReadOnly = isReadOnly
            self.emptyHint = emptyHint
        }
    }

    private let screen: CursesScreen
    /// The signs to draw with: ASCII where the locale has no more, or the user wants no more.
    private let glyphs: GlyphSet
    private let mailbox = Mailbox()
    private let fleet: Fleet
    private let effects: Effects
    private let paths = Paths.current
    private let timeLine: TimeLineKeeper
    private let alerts: Settings.Alerts
    private let alertCommand: AlertCommand
    private let watcher: ThemeWatcher
    private var themes = ThemeCatalogue()
    private var state: State
    private var pacer = FramePacer()
    /// Whether guests' pictures may be shown in pixels where the terminal can: not without colours, nor against the
    /// user's setting.
    private let wantsPixels: Bool
    private var nextTick = Moment(nanoseconds: 0)
    /// When keys are taken again by what has come up by itself.
    private var settlesAt: Moment?
    private var isRunning = true
    /// Whether somebody else than the user ends the program.
    private var isEnding = false

    /// Opens the console and stays until it is left. Main thread. Returns the process's exit code; an error sentence
    /// goes to standard error.
    public static func run(_ options: Options) -> Int32 {
        let log = LogFile(path: Paths.current.log)
        // The terminal is the screen's alone, whatever the user wants to hear of libraries.
        StandardError.divert(to: log)
        do throws(TerminalError) {
            let application = try ConsoleApplication(options, log)
            return application.run()
        } catch {
            complain(error.description)
            return 1
        }
    }

    private static func complain(_ sentence: String) {
        let line = Array("virt-tui: \(SafeText(sentence).string)\n".utf8)
        write(StandardError.descriptor, line, line.count)
    }

    private init(_ options: Options, _ file: LogFile) throws(TerminalError) {
        let loaded = Settings.load(from: paths.configurationFile)
        watcher = ThemeWatcher(paths: paths)
        let wanted = options.themeName ?? loaded.settings.theme ?? "dark"
        // Of all themes only this one is read before the first picture.
        let folder = paths.themes
        let chosen = ThemeCatalogue.theme(named: wanted, folder: folder)
        let all = chosen == nil ? ThemeCatalogue(folder: folder) : ThemeCatalogue()
        guard let theme = chosen ?? all[wanted] ?? ThemeCatalogue.theme(named: "dark", folder: nil) else {
            throw .system("reading the themes", "the program was built without any")
        }
        screen = try CursesScreen(theme: theme, usesMouse: loaded.settings.mouse)
        glyphs = loaded.settings.ascii == true ? .ascii : screen.glyphs

        wantsPixels = loaded.settings.pixels != false && screen.colourDepth != .mono

        let mailbox = mailbox
        let log = Logger(label: "virt-tui") { _ in FileLogHandler(file: file) }
        let policy = ConnectionPolicy(
            isReadOnly: options.isReadOnly, saved: loaded.settings.connections,
            isUnknown: loaded.problems.contains { $0.severity == .error },
            sharedLogin: loaded.settings.sharedLogin(paths),
            shutdownPatience: Double(loaded.settings.shutdownPatience))
        let timeLine = TimeLineKeeper(TimeLine(path: paths.timeLine)) { mailbox.post($0) }
        self.timeLine = timeLine
        alerts = loaded.settings.alerts
        alertCommand = AlertCommand(alerts.command)
        fleet = Fleet(log: log, policy: policy) { update in
            timeLine.note(update)
            mailbox.post(.fleet(update))
        }
        let preferences = Preferences(loaded.settings, theme: theme.name)
        effects = Effects(
            fleet: fleet, policy: policy, mailbox: mailbox, paths: paths, keepsChanges: options.isSaved,
            preferences: preferences,
            style: PictureStyle(screen.colourDepth, glyphs))

        state = State(preferences: preferences)
        let (keys, keyProblems) = KeyTable.own(loaded.settings, file: paths.configurationFile)
        state.keys = keys
        state.login = loaded.settings.login
        state.alarms = AlarmBook(loaded.settings.thresholds)
        state.isReadOnly = options.isReadOnly
        state.emptyHint = options.emptyHint
        state.columns = screen.size.width
        state.rows = screen.size.height
        if let cell = screen.cellSize, cell.height > 0 { state.cellShape = Double(cell.width) / Double(cell.height) }
        state.now = .now()
        (state.clock, state.time) = (WallClock.text(), WallClock.seconds())
        for problem in loaded.problems + keyProblems {
            mailbox.post(.notice(problem.description, isError: problem.severity == .error))
        }
        if theme.name != wanted {
            mailbox.post(.notice("there is no theme \"\(wanted)\": using \(theme.name)", isError: true))
        }
        // The first frame is painted before anything is asked of any host.
        draw()
        timeLine.open()
        for settings in options.connections { effects.add(settings, isSaved: options.isSaved) }
    }

    private func run() -> Int32 {
        reloadThemes()
        while isRunning { turn() }
        screen.stop()
        if isEnding { takeBack() }
        if let unsaved = effects.finish() { Self.complain(unsaved) }
        fleet.finish(atMost: isEnding ? Self.endPatience : 60) { Self.complain($0) }
        timeLine.finish()
        alertCommand.finish(atMost: 3)
        sayFarewell()
        return 0
    }

    /// Takes back what would be left half done, for as long as whoever ends the program will wait; another signal ends it.
    private func takeBack() {
        for effect in state.leave() { effects.run(effect) }
        let end = Moment.now().advanced(bySeconds: Self.endPatience)
        while state.isTakingBack, Moment.now() < end {
            var polled = [
                pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: Signal.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            poll(&polled, nfds_t(polled.count), Int32(max(1, end.seconds(since: .now()) * 1000)))
            if Signal.pending().contains(where: { $0 == .terminate || $0 == .hangup }) { return }
            for message in mailbox.take() { for effect in state.update(message) { effects.run(effect) } }
        }
    }

    /// Seconds that the taking back may take after SIGTERM or SIGHUP.
    private static let endPatience = 10.0

    /// Says on the terminal that is the shell's again what became of what was under way.
    private func sayFarewell() {
        for line in state.farewell { Self.complain(line.string) }
    }

    /// One turn of the main loop: wait, take in what came, draw.
    private func turn() {
        let ready = wait()
        for signal in ready.signals { handle(signal) }
        // Before the keys, which may ask for the list of themes.
        if ready.themes, watcher.hasChanged() {
            reloadThemes()
            effects.configurationChanged()
        }
        if ready.terminal || screen.keyTimeout == 0 { takeKeys() }
        if ready.canSend { screen.send() }
        for message in mailbox.take() { send(message, urgent: state.isAwaited(message)) }
        let now = Moment.now()
        if now >= nextTick {
            nextTick = now.advanced(bySeconds: WallClock.secondsToNext())
            send(.tick(now, clock: WallClock.text(), time: WallClock.seconds()), urgent: false)
        }
        // What waited for the user to see it takes keys from now on, and says so.
        if let settlesAt, settlesAt <= now {
            state.now = now
            pacer.touch(urgent: true)
        }
        settlesAt = state.settlesAt
        if pacer.wait(at: now) == 0, isRunning { draw() }
    }

    private struct Ready {
        var terminal = false
        var canSend = false
        var themes = false
        var signals: [Signal] = []
    }

    private func wait() -> Ready {
        let now = Moment.now()
        var seconds = max(0, nextTick.seconds(since: now))
        if let settlesAt { seconds = min(seconds, max(0, settlesAt.seconds(since: now))) }
        if let frame = pacer.wait(at: now) {
            // While the terminal is behind, its own readiness wakes the loop; the pause is for one that says nothing.
            seconds = min(seconds, screen.canFlush ? frame : 0.05)
        }
        if let keys = screen.keyTimeout { seconds = min(seconds, Double(keys) / 1000) }
        var polled = [
            pollfd(
                fd: screen.descriptor, events: Int16(POLLIN) | (screen.hasUnsent ? Int16(POLLOUT) : 0), revents: 0),
            pollfd(fd: Signal.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        poll(&polled, nfds_t(polled.count), Int32((seconds * 1000).rounded(.up)))
        var ready = Ready()
        ready.terminal = polled[0].revents & ~Int16(POLLOUT) != 0
        ready.canSend = polled[0].revents & Int16(POLLOUT) != 0
        ready.themes = polled[3].revents != 0
        if polled[1].revents != 0 { ready.signals = Signal.pending() }
        return ready
    }

    private func takeKeys() {
        for key in screen.readKeys() {
            guard isRunning else { return }
            if key == .hangup { return end() }
            send(.key(key), urgent: true)
        }
        tellPixels()
        // A picture may have arrived, and the next one may go.
        if state.isShowingPixels { pacer.touch(urgent: false) }
    }

    /// Tells the state how the terminal shows pixels, once it has said so or turned out to be too slow for them.
    private func tellPixels() {
        guard wantsPixels, screen.pixelGraphics != state.pixels else { return }
        if screen.pixelGraphics == nil {
            let text = "The line is too slow for pixels: pictures are drawn in characters from now on"
            send(.notice(text, isError: false), urgent: false)
        }
        send(.pixels(screen.pixelGraphics), urgent: false)
    }

    private func handle(_ signal: Signal) {
        switch signal {
        case .terminate, .hangup: end()
        case .stop: stop(withJob: false)
        case .resume: screen.resume()
        case .resize: if case .resize(let width, let height) = screen.resized() { resize(width, height) }
        }
        pacer.touch(urgent: true)
    }

    /// The program is told to end, or its terminal has gone.
    private func end() { (isRunning, isEnding) = (false, true) }

    private func resize(_ width: Int, _ height: Int) { send(.resized(columns: width, rows: height), urgent: true) }

    /// Gives the shell back; while nobody looks nothing is polled.
    private func stop(withJob: Bool) {
        fleet.setInterest(Interest(isShown: false))
        screen.stopProcess(withJob: withJob)
        fleet.setInterest(state.interest)
        if screen.size != (state.columns, state.rows) { resize(screen.size.width, screen.size.height) }
        nextTick = .now()
        pacer.touch(urgent: true)
    }

    /// Lends the terminal to the user's editor.
    private func edit(_ text: String, _ name: String) {
        fleet.setInterest(Interest(isShown: false))
        screen.suspend()
        let result: Result<String?, ExternalEditor.Problem>
        do throws(ExternalEditor.Problem) {
            result = .success(try ExternalEditor.edit(text, name: name))
        } catch {
            result = .failure(error)
        }
        screen.resume()
        fleet.setInterest(state.interest)
        switch result {
        case .success(nil): end()
        case .success(let edited?): mailbox.post(.wizard(.edited(edited)))
        case .failure(let problem): mailbox.post(.notice(problem.description, isError: true))
        }
        pacer.touch(urgent: true)
    }

    /// Lends the terminal to the user's ssh.
    private func logIn(_ arguments: [String]) {
        fleet.setInterest(Interest(isShown: false))
        screen.suspend()
        let end = ForegroundProgram.run(["ssh"] + arguments)
        screen.resume()
        fleet.setInterest(state.interest)
        switch end {
        // Any other status is that of the last command in the guest.
        case .ended(let status)? where status >> 8 & 0xFF != 255: break
        case .ended?:
            // Plain words, all of them.
            let line = (["ssh"] + arguments).joined(separator: " ")
            mailbox.post(.notice("ssh could not log in: run `\(line)` in a shell to read why", isError: true))
        case .toldToEnd?: self.end()
        case nil: mailbox.post(.notice("ssh did not start: install OpenSSH's client", isError: true))
        }
        pacer.touch(urgent: true)
    }

    private func send(_ message: Message, urgent: Bool) {
        state.now = .now()
        if case .fleet(.host(let host)) = message { effects.meet(host) }
        for effect in state.update(message) { run(effect) }
        pacer.touch(urgent: urgent)
    }

    private func run(_ effect: Effect) {
        switch effect {
        case .quit: isRunning = false
        case .redraw: screen.redraw()
        case .suspend: stop(withJob: true)
        case .copy(let text):
            if !screen.copy(text) {
                send(.notice("That is too long for the terminal's clipboard: select less", isError: true), urgent: true)
            }
        case .edit(let text, let name): edit(text, name)
        case .logIn(let arguments): logIn(arguments)
        case .showScreen(let wish):
            // Asked for when it first matters: most sessions end before that.
            if wish?.isLive == true, wantsPixels { screen.askForPixels() }
            effects.run(effect)
        case .record(let entry): timeLine.add(entry)
        case .alert(let entry): alert(entry)
        case .setTheme(let name): if let theme = themes[name] { screen.theme = theme }
        default: effects.run(effect)
        }
    }

    /// A threshold was crossed: whoever is to be called is called.
    private func alert(_ entry: TimeLineEntry) {
        timeLine.add(entry)
        if alerts.bell { screen.ring() }
        let text = SafeText(
            [entry.guest, entry.host, entry.text].compactMap(\.self).joined(separator: ": "), limit: 200)
        switch alerts.notification {
        case .osc9: screen.notify(text, by: .osc9)
        case .osc777: screen.notify(text, by: .osc777)
        case nil: break
        }
        alertCommand.run(for: entry)
    }

    private func reloadThemes() {
        themes = ThemeCatalogue(folder: paths.themes)
        send(.themes(themes.items.map(\.theme.name)), urgent: false)
        for problem in themes.problems { send(.notice(problem.description, isError: true), urgent: false) }
        if let theme = themes[state.preferences.theme], theme != screen.theme { screen.theme = theme }
    }

    private func draw() {
        let frame = state.draw(glyphs: glyphs)
        if screen.flush(frame.canvas, cursor: frame.cursor, picture: frame.pixels) { pacer.drawn(at: .now()) }
        tellPixels()
    }
}
