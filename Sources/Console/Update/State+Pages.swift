extension State {
    /// Closes a page, the filter, the marks; in that order, one at a time.
    mutating func goBack() {
        if pages.count > 1 {
            pages.removeLast()
        } else if !fleet.filter.isEmpty {
            setFilter("")
        } else if !marks.isEmpty {
            marks = []
        }
    }

    /// Opens a page, or goes back to it where it is open already.
    mutating func openPage(_ page: Page) {
        if let index = pages.firstIndex(where: { $0.identity == page.identity }) {
            pages.removeSubrange((index + 1)...)
        } else {
            pages.append(page)
        }
    }
}
