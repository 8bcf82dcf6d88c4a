import FleetModel
import Terminal

/// The saved views of the guests by their numbers: apply one, save what is shown, rename, delete.
struct ViewChooser: Layer {
    /// The selected line.
    private var list = ScrolledList()

    init(_ state: State) {
        let numbers = Array(SavedView.numbers)
        let place = numbers.firstIndex { $0 == state.shownView }
        list.selected = place ?? numbers.firstIndex { state.world.preferences.views[$0] == nil } ?? 0
    }

    private var number: Int { SavedView.numbers.lowerBound + list.selected }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        let (number, view) = (number, state.world.preferences.views[number])
        switch key {
        case .escape, .character("q", []): return .close
        case .enter where view == nil, .character("s", []):
            return .finish { state in
                state.layers.append(ViewNaming(number, saves: state.currentView(named: view?.name ?? "")))
                return []
            }
        case .enter: return .finish { $0.apply(view: number) }
        case .character("r", []):
            guard let view else { break }
            return .finish { state in
                state.layers.append(ViewNaming(number, saves: view))
                return []
            }
        case .character("D", []), .delete:
            return .finish { state in
                state.layers.append(self)
                return state.save(nil, asView: number)
            }
        case .up, .character("k", []): changed.list.selected = max(0, list.selected - 1)
        case .down, .character("j", []):
            changed.list.selected = min(SavedView.numbers.count - 1, list.selected + 1)
        case .character(let digit, []):
            if let number = digit.wholeNumberValue, SavedView.numbers.contains(number) {
                changed.list.selected = number - SavedView.numbers.lowerBound
            }
        default: break
        }
        return .stay(changed)
    }

    func draw(in frame: inout Frame, _ state: State) {
        let shown = state.shownView
        let check = SafeText(CollectionOfOne(frame.canvas.glyphs.check)) + " "
        let lines = SavedView.numbers.map { number in
            let view = state.world.preferences.views[number]
            return [
                Span(number == shown ? check : "  ", .accent, on: .overlay), Span("\(number) ", .key, on: .overlay),
                Span(SafeText(view?.name ?? "").padded(to: 18) + " ", .text, on: .overlay),
                Span(view.map { SafeText($0.summary, limit: 200) } ?? "free", .dim, on: .overlay),
            ]
        }
        let box = Box(
            title: "Views of the guests", lines: lines, list: list, selected: list.selected,
            footer: "Enter applies, s saves what is shown here, r renames, D deletes",
            size: (width: 72, height: SavedView.numbers.count))
        state.drawBox(box, in: &frame)
    }
}

/// Asks for a view's name and saves it.
struct ViewNaming: Layer {
    private let number: Int
    private let view: SavedView
    private var form: Form

    init(_ number: Int, saves view: SavedView) {
        (self.number, self.view) = (number, view)
        form = Form(
            [
                FormField(
                    "name", "Name", hint: "\(view.summary)", text: view.name, isProposed: true,
                    problem: { $0.trimmed.isEmpty ? "A view has a name: list --view finds it by that." : nil })
            ])
    }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        switch changed.form.press(key) {
        case .stays: return .stay(changed)
        case .leaves: return .close
        case .finishes:
            var view = view
            view.name = changed.form.text("name")
            return .finish { [number] in $0.save(view, asView: number) }
        }
    }

    func draw(in frame: inout Frame, _ state: State) {
        state.drawForm(form, title: "View \(number)", in: &frame)
    }
}
