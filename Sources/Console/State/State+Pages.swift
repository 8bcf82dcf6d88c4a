import FleetModel

extension State {
    /// The page that is shown.
    var page: any Page {
        get { pages[pages.count - 1] }
        set { pages[pages.count - 1] = newValue }
    }

    /// The list of hosts and guests, which is always the first page.
    var fleet: FleetPage {
        get { pages.first as? FleetPage ?? FleetPage() }
        set { pages[0] = newValue }
    }

    /// Opens a page, or goes back to it where it is open already.
    mutating func open(_ page: any Page) {
        if let index = pages.firstIndex(where: { $0.id == page.id }) {
            pages.removeSubrange((index + 1)...)
        } else {
            pages.append(page)
        }
    }

    /// Gives a page what it sent for, wherever in the stack it is; nothing where it was left.
    mutating func answer<Asker: Page>(_ id: PageID, as kind: Asker.Type, _ take: (inout Asker) -> Void) {
        guard let place = pages.firstIndex(where: { $0.id == id }), var page = pages[place] as? Asker else { return }
        take(&page)
        pages[place] = page
    }

    /// Leaves the page that is shown, if it is not the first.
    mutating func leavePage() { if pages.count > 1 { pages.removeLast() } }

    /// Closes a page, the filter, the marks; in that order, one at a time.
    mutating func goBack() {
        if pages.count > 1 {
            pages.removeLast()
        } else if !fleet.filter.isEmpty {
            fleet.setFilter("")
        } else if !fleet.marks.isEmpty {
            fleet.marks = []
        }
    }
}
