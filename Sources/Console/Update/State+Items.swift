import FleetModel

/// Lists other than the main one: what is selected stays selected while lines come and go above it.
extension State {
    /// What a line of the page's list stands for; nil where lines are only read.
    func item(at line: Int) -> ListItem? {
        guard line >= 0 else { return nil }
        switch page {
        case .tasks: return line < tasks.count ? .task(tasks[tasks.count - 1 - line].id) : nil
        case .events: return line < events.count ? .event(droppedEvents + events.count - 1 - line) : nil
        case .connections: return line < hostOrder.count ? .host(hostOrder[line]) : nil
        case .guest(let page):
            let details = guest(page.guest)?.details?.value
            switch page.tab {
            case .snapshots:
                guard let names = details?.snapshots, line < names.count else { return nil }
                return .name(names[line])
            case .hardware:
                guard let devices = details?.devices, line < devices.count else { return nil }
                return .name("\(devices[line].kind) \(devices[line].name)")
            case .overview, .graphs: return nil
            }
        case .host(let page):
            guard page.tab == .numa, let cells = hosts[page.host]?.facts?.cells, line < cells.count else { return nil }
            return .name("\(cells[line].number)")
        case .fleet, .screen: return nil
        }
    }

    /// The line that stands for something now; nil when it is gone.
    private func line(of item: ListItem) -> Int? {
        if case .event(let number) = item {
            let place = number - droppedEvents
            return events.indices.contains(place) ? events.count - 1 - place : nil
        }
        return (0..<lineCount).first { self.item(at: $0) == item }
    }

    /// Moves the selected line to what is selected. What is gone gives the selection to what took its line.
    mutating func followItem() {
        guard var list = page.list else { return }
        if let item = list.item {
            if self.item(at: list.selected) == item { return }
            let line = line(of: item)
            list.select(line ?? list.selected, count: lineCount, height: listHeight)
            if line == nil { list.item = self.item(at: list.selected) }
        } else if !showsNewest {
            list.item = item(at: list.selected)
        }
        page.list = list
    }

    /// Moves the selection of the page's list; on the first event it stays with the newest, whichever that is.
    mutating func selectItem(_ line: Int) {
        guard var list = page.list else { return }
        list.select(line, count: lineCount, height: listHeight)
        list.item = showsNewest && list.selected == 0 ? nil : item(at: list.selected)
        page.list = list
    }

    /// Whether the page's first line is the newest of a record that nothing is done to.
    private var showsNewest: Bool { if case .events = page { true } else { false } }
}
