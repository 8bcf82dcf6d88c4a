import FleetModel
import GuestKeys
import Screen
import Terminal

extension State {
    /// The page of a guest's screen, where that is what is shown.
    var screenPage: ScreenPage? { page as? ScreenPage }

    /// Which screen is to be followed now: the page's, or the one that it has a preview of.
    public var screenWish: ScreenWish? { page.screenWish(in: world, pixels: pixelsNow) }

    /// The serial line that is to be followed: that of the uppermost page with one.
    public var lineWish: LineWish? { pages.reversed().lazy.compactMap { $0.lineWish(in: world) }.first }

    /// Guests whose screens are to be read now and then, for a word.
    var sweptScreens: Set<GuestID> { page.sweptScreens(in: world) }

    /// How pixels can be shown now: nothing lies over them, as no terminal draws cells over pixels alike.
    var pixelsNow: PixelGraphics? { layers.isEmpty ? world.pixels : nil }

    /// Whether a guest's picture is shown in pixels.
    public var isShowingPixels: Bool { world.pixels != nil && world.screen?.pixels != nil && page is ScreenPage }

    /// Keys on the screen page: to the guest while typing, else to the page.
    mutating func pressOnScreen(_ key: Key, _ page: ScreenPage) -> [Effect]? {
        var page = page
        switch key {
        case .ctrl("\\"): return run(.turnTyping)
        case .mouse(let mouse): return point(mouse, onScreen: page)
        case .paste(let text):
            guard page.isTyping else { return nil }
            return isCut(page) ? [] : typeIntoGuest(text, readBack: false, on: page)
        case .named(.pageUp, .shift) where page.kind == .serial: return scroll(page, by: -1)
        case .named(.pageDown, .shift) where page.kind == .serial: return scroll(page, by: 1)
        default: break
        }
        guard page.isTyping else { return nil }
        if isCut(page) { return [] }
        if page.corner != nil || page.selection != nil {
            // Whoever types wants to see what they type.
            (page.corner, page.selection) = (nil, nil)
            self.page = page
        }
        switch page.kind {
        case .serial: return send(.pressOnLine(key, page.guest), to: page)
        case .display: return key.chord.map { send(.pressKeys([$0], page.guest), to: page) } ?? []
        }
    }

    /// Why a guest is sent no keys at all; nil when it is.
    func readOnlyRefusal(_ page: ScreenPage) -> String? {
        world.hosts[page.guest.host]?.isReadOnly == true ? "This connection is read-only: keys are not sent" : nil
    }

    /// Why a guest takes no keys now; nil when it does.
    func typingRefusal(_ page: ScreenPage) -> String? {
        if let refusal = readOnlyRefusal(page) { return refusal }
        switch world.feed(of: page)?.status {
        case .showing: return nil
        case .off: return "The guest is off"
        case .failed(let why): return why
        case .connecting, nil: return page.kind == .serial ? "The line is not open yet" : "The screen is not there yet"
        }
    }

    /// Says once on a page why a better way to the display than the one it shows did not work.
    mutating func sayTrouble(of feed: ScreenFeed) {
        guard var page = screenPage, page.kind == .display, let trouble = feed.trouble, trouble != page.trouble else {
            return
        }
        page.trouble = trouble
        self.page = page
        say(SafeText(trouble), .warning, seconds: 12)
    }

    /// Looks for a text; the window goes to the first place that has it.
    mutating func setScreenSearch(_ text: String) {
        guard var page = screenPage else { return }
        page.search = text
        page.match = nil
        self.page = page
        showMatch(by: 0)
    }

    /// Goes to a place with what is looked for: the next, the one before, or the nearest at 0.
    mutating func showMatch(by step: Int) {
        guard var page = screenPage, let text = world.feed(of: page)?.text else { return }
        let places = text.places(of: page.search)
        guard !places.isEmpty else {
            if !page.search.isEmpty, step != 0 { say("\(page.search) is not on the screen now", .warning) }
            return
        }
        let isBefore = { (left: Point, right: Point) in (left.y, left.x) < (right.y, right.x) }
        // The first search finds what is nearest to what is being written.
        let found =
            switch (page.match, step) {
            case (nil, _): page.kind == .serial ? places.last : places.first
            case (let last?, 1): places.first { isBefore(last, $0) } ?? places.first
            case (let last?, -1): places.last { isBefore($0, last) } ?? places.last
            case (let last?, _): places.first { !isBefore($0, last) } ?? places.first
            }
        guard let place = found else { return }
        page.match = place
        if world.view(of: page).place(of: place) == nil {
            let view = world.view(of: page)
            page.corner = Point(place.x - view.width / 2, place.y - view.height / 2)
        }
        self.page = page
    }

    /// Moves the selection's end while there is one, else the window.
    mutating func panScreen(_ x: Int, _ y: Int) { changeScreen { $0.pan(&$1, x, y) } }

    /// The same by the keys that move in lists.
    mutating func panScreen(_ movement: Movement) {
        switch movement {
        case .first: panScreen(-10_000, -10_000)
        case .last: panScreen(0, 10_000)
        case .up, .down, .pageUp, .pageDown:
            guard let page = screenPage else { return }
            panScreen(0, movement.step(height: world.view(of: page).height))
        }
    }

    /// Whether the page shows a picture now, and not text.
    func isPicture(_ page: ScreenPage) -> Bool { page.showsPicture || (world.feed(of: page)?.text?.rows ?? 0) == 0 }

    private func pan(_ page: inout ScreenPage, _ x: Int, _ y: Int) {
        let view = world.view(of: page)
        if var selection = page.selection {
            let head = Point(
                max(0, min(view.columns - 1, selection.head.x + x)), max(0, min(view.rows - 1, selection.head.y + y)))
            selection.head = head
            page.selection = selection
            guard view.place(of: head) == nil else { return }
            page.corner = Point(
                head.x < view.corner.x ? head.x : max(view.corner.x, head.x - view.width + 1),
                head.y < view.corner.y ? head.y : max(view.corner.y, head.y - view.height + 1))
            return
        }
        if isPicture(page) {
            // An eighth of what is visible at each key, a whole window at each page.
            let share = { (step: Int, whole: Int) -> Double in
                abs(step) == 1 ? Double(step) / 8 : Double(step) / Double(max(1, whole))
            }
            page.viewport = page.viewport.panned(x: share(x, world.columns), y: share(y, world.screenRows(page)))
            return
        }
        let step = abs(x) == 1 ? 8 * x : x
        page.corner = world.corner(Point(view.corner.x + step, view.corner.y + y), of: page)
    }

    /// Copies the selection, or everything there is to read.
    mutating func copyFromScreen() -> [Effect] {
        guard var page = screenPage, let screen = world.feed(of: page)?.text, screen.rows > 0 else {
            say("There is no text to copy", .warning)
            return []
        }
        let text = page.selection.map { screen.text(in: $0) } ?? screen.text
        page.selection = nil
        self.page = page
        guard !text.isEmpty else {
            say("There is nothing in it to copy", .warning)
            return []
        }
        let count = text.count
        say("To the terminal's clipboard: \(counted(count, "character"))", .ok)
        return [.copy(text)]
    }
}
