import LibvirtDesigner
import Terminal
import XMLTree

extension CommandSet {
    /// A guest's document.
    static let document: CommandSet = .init(
        "A guest's document", elsewhere: "Open the guest's XML first",
        [
            .editDocument,
            Command(
                "turn-document", "Running or next", "Show the running guest's document, or that of its next boot.",
                words: "xml live inactive", keys: "i", footer: 4,
                refusal: { state in
                    guard let page = state.documentPage, let documents = state.world.documents(of: page.guest) else {
                        return "Open the guest's XML first"
                    }
                    return documents.running == nil || documents.defined == nil ? "\(page.name) has one document" : nil
                },
                changes: { state in
                    guard var page = state.documentPage else { return }
                    page.document.turn()
                    state.page = page
                }),
        ])
}

extension Command {
    static let editDocument: Command = .init(
        "edit-document", "Edit", "Change the guest's definition with your editor; what will be done is shown first.",
        words: "xml editor virsh edit", keys: "E", footer: 3,
        refusal: { state in
            guard let page = state.documentPage, state.world.documents(of: page.guest) != nil else {
                return "Open the guest's XML first"
            }
            return state.refusalOfChange
        },
        sends: { state in
            guard let page = state.documentPage, let documents = state.world.documents(of: page.guest),
                let text = page.document.refused ?? documents.base(for: .liveAndNext)?.xml
            else { return [] }
            return [.edit(text, name: "\(page.name).xml")]
        })
}

extension State {
    /// The guest's page while it shows the document.
    var documentPage: GuestPage? {
        guard let page = page as? GuestPage, page.shown == .document else { return nil }
        return page
    }
}
