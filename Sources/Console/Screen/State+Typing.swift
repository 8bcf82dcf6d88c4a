import FleetModel
import Terminal

/// Keys and text for a guest. They arrive in the order of typing or not at all: what follows something that was lost is
/// dropped as well, until the user says that typing goes on.
extension State {
    /// Does something on the page that it was begun on; when that was left meanwhile, nothing is sent anywhere.
    mutating func onScreen(_ page: ScreenPage, _ act: (inout State, ScreenPage) -> [Effect]) -> [Effect] {
        guard let shown = screenPage, shown.id == page.id else {
            say("The screen of \(page.name) was left meanwhile: nothing was sent", .warning)
            return []
        }
        return act(&self, shown)
    }

    /// Types text into the page's guest.
    mutating func typeIntoGuest(_ text: String, readBack: Bool, on page: ScreenPage) -> [Effect] {
        guard !text.isEmpty else { return [] }
        switch page.kind {
        case .serial: return send(.pressOnLine(.paste(text), page.guest), to: page)
        case .display: return send(.typeText(text, page.guest, readBack: readBack), to: page)
        }
    }

    /// Has something typed, or says why the guest gets none.
    mutating func send(_ typed: Effect, to page: ScreenPage) -> [Effect] {
        guard let refusal = typingRefusal(page) else { return goOn(page) + [typed] }
        if world.hosts[page.guest.host]?.isReadOnly == true {
            say(SafeText(refusal), .warning)
        } else {
            cut(page.guest, page.kind, refusal)
        }
        return []
    }

    /// Whether keys are dropped on the page, which is said again.
    mutating func isCut(_ page: ScreenPage) -> Bool {
        guard page.isTyping, let cut = page.cut else { return false }
        sayCut(cut)
        return true
    }

    /// Something that was typed does not reach the guest: neither does what follows it.
    mutating func cut(_ guest: GuestID, _ kind: ScreenKind, _ why: String) {
        answer(ScreenPage.id(guest, kind), as: ScreenPage.self) { $0.cut = why }
        if page.id == ScreenPage.id(guest, kind) { sayCut(why) }
    }

    private mutating func sayCut(_ why: String) {
        let why = why.hasSuffix(".") ? String(why.dropLast()) : why
        say("\(why). Keys are dropped: \(world.keys.hint(.turnTyping)) goes on typing", .warning, seconds: 12)
    }

    /// Turns from typing to the commands and back; after a loss, types on.
    mutating func turnTyping(_ page: ScreenPage) -> [Effect] {
        let effects = goOn(page)
        guard var page = screenPage else { return effects }
        if effects.isEmpty || !page.isTyping { page.isTyping.toggle() }
        if page.isTyping { (page.corner, page.selection) = (nil, nil) }
        self.page = page
        return effects
    }

    /// Takes keys again where they were dropped.
    private mutating func goOn(_ page: ScreenPage) -> [Effect] {
        guard page.cut != nil, var shown = screenPage else { return [] }
        shown.cut = nil
        self.page = shown
        return [.typeOn(page.guest, page.kind)]
    }
}
