import LibvirtDesigner
import Terminal
import XMLTree

extension State {
    /// Takes a document that the user has edited for the guest whose document is looked at; whether there is one. What
    /// cannot be read is kept, to be edited again.
    mutating func receiveDocument(_ text: String) -> Bool {
        guard layers.isEmpty, var page = documentPage, let documents = world.documents(of: page.guest) else {
            return false
        }
        page.document.refused = nil
        defer { self.page = page }
        let document: Element
        do throws(ParseError) { document = try Element(parsing: text.trimmed) } catch {
            page.document.refused = text
            say(
                "\(error.description) \(world.keys.hint(.editDocument)) goes on with what you wrote", .error,
                seconds: 20)
            return true
        }
        if document == documents.base(for: .liveAndNext) {
            say("Nothing was changed")
        } else {
            openSheet(.replace(document), title: "Definition", [])
        }
        return true
    }
}
