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
        let documents = documentWish
        var effects: [Effect]
        switch message {
        case .key(let key): effects = press(key)
        case .resized(let columns, let rows):
            world.columns = max(1, columns)
            world.rows = max(1, rows)
            effects = []
        case .fleet(let update): effects = receive(update)
        case .happened(let entries):
            world.timeLine.take(entries)
            effects = []
        case .kept(let entries):
            world.timeLine.take(kept: entries)
            effects = []
        case .tick(let now, let clock, let time):
            world.now = now
            world.clock = clock
            world.time = time
            if let notice = world.notice, notice.until <= now { world.notice = nil }
            effects = lookAtThresholds()
        case .connected(let host, let settings):
            world.connections[host] = settings
            world.hostChanges += 1
            effects = []
        case .themes(let names):
            world.themes = names
            effects = []
        case .screen(let feed):
            // One that was asked for a moment ago may still come in.
            if feed.guest == followed?.guest {
                world.screen = feed
                sayTrouble(of: feed)
            }
            effects = feed.text.map { take(ScreenWord($0), of: feed.guest) } ?? []
        case .line(let feed):
            receive(line: feed)
            effects = []
        case .keysLost(let guest, let kind, let why):
            cut(guest, kind, why)
            effects = []
        case .screenWord(let guest, let word):
            effects = take(word, of: guest)
        case .wizard(let message): effects = receive(message)
        case .deletion(let guest, let forecast):
            receive(forecast, of: guest)
            effects = []
        case .device(let guest, let design):
            receive(design, for: guest)
            effects = []
        case .documents(let documents):
            if documents.guest == documentWish?.guest { world.take(documents) }
            effects = []
        case .pixels(let graphics):
            world.pixels = graphics
            // What the terminal itself says is the truer one, and pictures and the mouse have to agree on it.
            if let graphics { world.cellShape = graphics.cellShape }
            effects = []
        case .notice(let text, let isError):
            say(SafeText(text), isError ? .error : .text, seconds: 12)
            effects = []
        }
        for place in pages.indices { pages[place].arrange(in: world) }
        if screenWish?.guest != followed?.guest {
            effects += declineForms { $0.display != nil && $0.display == followed?.guest }
        }
        if case .key = message {} else { settle(after: before) }
        openWaitingForm()
        world.waitingQuestions = formsToCome
        effects += endOfLeaving()
        if interest != shown { effects.append(.setInterest(interest)) }
        if sweptScreens != swept { effects.append(.sweepScreens(sweptScreens)) }
        if let wish = documentWish, wish != documents { effects.append(.readDocuments(wish.guest)) }
        let wish = screenWish
        if wish != followed {
            if wish?.guest != followed?.guest { world.screen = nil }
            effects.append(.showScreen(wish))
        }
        if lineWish != line {
            if lineWish?.guest != line?.guest { world.line = nil }
            effects.append(.showLine(lineWish))
        }
        return effects
    }

    /// Whether the user waits for a message: a host's first list of guests.
    public func isAwaited(_ message: Message) -> Bool {
        guard case .fleet(.host(let host)) = message else { return false }
        return host.isListed && world.hosts[host.id]?.isListed != true
    }

    private mutating func receive(_ update: FleetUpdate) -> [Effect] {
        switch update {
        case .host(let host): world.take(host)
        case .removed(let id):
            world.forget(id)
            pages.removeAll { $0.host == id }
            return declineForms { $0.host == id }
        case .task(let task): receive(task)
        case .event(let event):
            if event.severity == .critical, world.notice == nil {
                say("\(event.guestName ?? event.hostName): \(event.text)", .critical)
            }
        case .credentials(let request): receive(request)
        case .withdrawn(let request): withdraw(request)
        }
        return []
    }

    private mutating func receive(_ task: TaskSnapshot) {
        let wasIgnored = world.tasks.last { $0.id == task.id }?.asked?.isIgnoring == true
        if task.asked?.isIgnoring == true, task.isRunning, !wasIgnored { sayIgnored(task) }
        if world.take(task) {
            // The one that the user waits for is looked at, whatever was selected.
            if awaitsTask, page is TasksPage { page = TasksPage() }
            awaitsTask = false
        }
        switch task.state {
        case .failed(let failure): fail(failure)
        case .succeeded(let text): if let text { say(SafeText(text), .ok) }
        case .cancelled(let text): say("\(task.title): cancelled\(text.map { ", \($0)" } ?? "")", .warning)
        case .running: break
        }
    }

    /// The documents that are wanted for the page that is shown.
    var documentWish: DocumentWish? { page.documentGuest.flatMap { DocumentWish($0, in: world) } }

    /// What is on the screen now, and what thresholds ask of every guest.
    public var interest: Interest {
        var interest = page.interest(in: world)
        interest.needs.formUnion(world.alarms.needs)
        return interest
    }
}
