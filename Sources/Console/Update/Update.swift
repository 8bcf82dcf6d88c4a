public import FleetModel
import Terminal

extension State {
    /// Takes one message in; returns what is to be done outside. Never blocks, never asks anyone.
    public mutating func update(_ message: Message) -> [Effect] {
        let before = focus
        let shown = interest
        let followed = screenWish
        let line = lineWish
        let swept = sweptScreens
        var effects: [Effect]
        switch message {
        case .key(let key): effects = press(key)
        case .resized(let columns, let rows):
            self.columns = max(1, columns)
            self.rows = max(1, rows)
            effects = []
        case .fleet(let update): effects = receive(update)
        case .tick(let now, let clock):
            self.now = now
            self.clock = clock
            if let notice, notice.until <= now { self.notice = nil }
            effects = []
        case .connected(let host, let settings):
            connections[host] = settings
            effects = []
        case .themes(let names):
            themes = names
            effects = []
        case .screen(let feed):
            // One that was asked for a moment ago may still come in.
            if feed.guest == followed?.guest {
                screen = feed
                sayTrouble(of: feed)
            }
            if let text = feed.text { screenWords[feed.guest] = ScreenWord(text) }
            effects = []
        case .line(let feed):
            receive(line: feed)
            effects = []
        case .keysLost(let guest, let kind, let why):
            cut(guest, kind, why)
            effects = []
        case .screenWord(let guest, let word):
            screenWords[guest] = word
            effects = []
        case .wizard(let message): effects = receive(message)
        case .deletion(let guest, let forecast):
            receive(forecast, of: guest)
            effects = []
        case .pixels(let graphics):
            pixels = graphics
            // What the terminal itself says is the truer one, and pictures and the mouse have to agree on it.
            if let graphics { cellShape = graphics.cellShape }
            effects = []
        case .notice(let text, let isError):
            say(SafeText(text), isError ? .error : .text, seconds: 12)
            effects = []
        }
        arrangeFleet()
        followItem()
        showSelection()
        if screenWish?.guest != followed?.guest {
            effects += declineForms { $0.display != nil && $0.display == followed?.guest }
        }
        if case .key = message {} else { settle(after: before) }
        openWaitingForm()
        effects += endOfLeaving()
        if interest != shown { effects.append(.setInterest(interest)) }
        if sweptScreens != swept { effects.append(.sweepScreens(sweptScreens)) }
        let wish = screenWish
        if wish != followed {
            if wish?.guest != followed?.guest { screen = nil }
            effects.append(.showScreen(wish))
        }
        if lineWish != line {
            if lineWish?.guest != line?.guest { self.line = nil }
            effects.append(.showLine(lineWish))
        }
        return effects
    }

    /// Whether the user waits for a message: a host's first list of guests.
    public func isAwaited(_ message: Message) -> Bool {
        guard case .fleet(.host(let host)) = message else { return false }
        return host.isListed && hosts[host.id]?.isListed != true
    }

    private mutating func receive(_ update: FleetUpdate) -> [Effect] {
        switch update {
        case .host(let host):
            if !hostOrder.contains(host.id) {
                // In the order in which they were added, whichever answers first.
                hostOrder.append(host.id)
                hostOrder.sort()
            }
            hosts[host.id] = host
            tallies[host.id] = Tally(host)
            fleet.isStale = true
            forgetGoneMarks(of: host)
        case .removed(let id):
            defer { fleet.isStale = true }
            hosts[id] = nil
            tallies[id] = nil
            connections[id] = nil
            screenWords = screenWords.filter { $0.key.host != id }
            hostOrder.removeAll { $0 == id }
            marks = marks.filter { $0.host != id }
            pages.removeAll { $0.host == id }
            if pages.isEmpty { pages = [.fleet] }
            return declineForms { $0.host == id }
        case .task(let task): receive(task)
        case .event(let event):
            events.append(event)
            if events.count > Self.eventLimit {
                droppedEvents += events.count - Self.eventLimit
                events.removeFirst(events.count - Self.eventLimit)
            }
            if event.severity == .critical, notice == nil {
                say("\(event.guestName ?? event.hostName): \(event.text)", .critical)
            }
        case .credentials(let request): receive(request)
        case .withdrawn(let request): withdraw(request)
        }
        return []
    }

    private mutating func receive(_ task: TaskSnapshot) {
        if let index = tasks.lastIndex(where: { $0.id == task.id }) {
            tasks[index] = task
        } else {
            tasks.append(task)
            if awaitsTask, case .tasks(var list) = page {
                (list.selected, list.top, list.item) = (0, 0, .task(task.id))
                page = .tasks(list)
            }
            awaitsTask = false
            if tasks.count > Self.taskLimit {
                let surplus = tasks.count - Self.taskLimit
                let old = Set(tasks.filter { !$0.isRunning }.prefix(surplus).map(\.id))
                tasks.removeAll { old.contains($0.id) }
            }
        }
        switch task.state {
        case .failed(let failure): fail(failure)
        case .succeeded(let text): if let text { say(SafeText(text), .ok) }
        case .cancelled(let text): say("\(task.title): cancelled\(text.map { ", \($0)" } ?? "")", .warning)
        case .running: break
        }
    }

    /// A mark goes with its guest, but only when the host itself says that the guest is gone.
    private mutating func forgetGoneMarks(of host: HostSnapshot) {
        guard host.isListed, host.connection.isUsable, marks.contains(where: { $0.host == host.id }) else { return }
        let present = Set(host.guests.map(\.uuid))
        marks = marks.filter { $0.host != host.id || present.contains($0.uuid) }
    }

    /// What is on the screen now.
    public var interest: Interest {
        var interest = Interest()
        switch page {
        case .fleet:
            let visible = fleet.rows.dropFirst(fleet.top).prefix(fleetHeight)
            for case .guest(let id, _) in visible { interest.visible.insert(id) }
            if case .guest(let id) = fleet.selection { interest.selected = id }
            interest.needs = needs
        case .guest(let page):
            interest.selected = page.guest
            interest.opened = page.guest
            interest.visible = [page.guest]
        case .screen(let page):
            interest.selected = page.guest
            interest.visible = [page.guest]
        case .host(let page): interest.openedHost = page.host
        case .tasks, .events, .connections: break
        }
        return interest
    }

    /// Moves the list's window so that the selected line is in it.
    mutating func showSelection() {
        fleet.top = ScrolledList.top(fleet.top, showing: fleet.line, count: fleet.rows.count, height: fleetHeight)
    }
}
