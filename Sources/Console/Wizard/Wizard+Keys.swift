import FleetModel
import LibvirtConfig
import LibvirtDesigner
import OSInfo
import Terminal
import XMLTree

extension Wizard {
    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        changed.error = nil
        // Whoever goes on typing does not want what was asked for before any more.
        (changed.browsed, changed.wantsList, changed.isImpatient) = (nil, false, false)
        let effects = summary == nil ? changed.pressForm(key) : changed.pressSummary(key)
        switch effects {
        case .stay(let effects): return .act(changed, effects)
        case .choose(let choice): return .change(changed) { $0.layers.append(choice) }
        case .leave:
            return .finish { state in
                state.wizardDrafts.append(changed)
                state.say("Kept as it is: \(state.world.keys.hint(.newGuest)) goes on with it")
                return []
            }
        case .make(let plan, let name):
            let (id, host) = (id, host)
            return .finish { state in
                state.wizardsAtWork.append(changed)
                state.awaitsTask = true
                state.open(TasksPage())
                return [.makeGuest(id, host, plan, name: name)]
            }
        }
    }

    /// What a key leads to.
    private enum Step {
        case stay([Effect])
        case choose(Choice)
        case leave
        case make(WizardPlan.ID, name: String)
    }

    // MARK: The form

    private mutating func pressForm(_ key: Key) -> Step {
        switch key {
        case .escape: return .leave
        case .tab, .down: return .stay(turn(1))
        case .backtab, .up: return .stay(turn(-1))
        case .enter: return .stay(goOn())
        case .named(.f2, []) where takesPlace:
            let (choice, effects) = browse()
            return choice.map { .choose($0) } ?? .stay(effects)
        case .left where !focus.isText: choose(-1)
        case .right where !focus.isText, .space where !focus.isText: choose(1)
        default:
            guard focus.isText else { return .stay([]) }
            var field = texts[focus] ?? TextField()
            _ = field.handle(key)
            texts[focus] = field
        }
        redesign()
        return .stay([])
    }

    /// Goes to another line, and asks about what was typed in this one.
    private mutating func turn(_ step: Int) -> [Effect] {
        let fields = fields
        let place = fields.firstIndex(of: focus) ?? 0
        takeSystem()
        focus = fields[(place + step + fields.count) % fields.count]
        return inquire()
    }

    private mutating func choose(_ step: Int) {
        func turned<Value: Equatable>(_ value: Value, in values: [Value]) -> Value {
            guard let place = values.firstIndex(of: value) else { return values.first ?? value }
            return values[(place + step + values.count) % values.count]
        }
        switch focus {
        case .preset:
            preset = turned(preset, in: [nil] + presets.map(\.name))
            takePreset()
        case .source: source = turned(source, in: sources)
        case .network: network = turned(network, in: networkChoices)
        case .graphics: graphics = turned(graphics, in: [nil] + GraphicsWish.allCases)
        case .firmware: firmware = turned(firmware, in: [nil] + FirmwareWish.allCases)
        case .virtualisation: virtualisation = turned(virtualisation, in: [nil, "kvm", "qemu"])
        default: break
        }
    }

    /// Enter: the next thing that is missing, or the summary.
    private mutating func goOn() -> [Effect] {
        takeSystem()
        if focus != .path, source.needsPath, text(.path).isEmpty {
            focus = .path
            return inquire()
        }
        do throws(WizardProblem) {
            _ = try wish()
        } catch {
            focus = error.field
            self.error = SafeText(error.text)
            return []
        }
        // What stood in the way may have been put right meanwhile, on the host too.
        if design == nil { answered = nil }
        isImpatient = true
        let effects = inquire()
        return awaited == nil ? effects + finish() : effects
    }

    /// The first system that matches what was typed takes its place.
    private mutating func takeSystem() {
        guard focus == .system, let catalogue, !text(.system).isEmpty, catalogue.find(text(.system)) == nil,
            let first = catalogue.search(text(.system)).first
        else { return }
        texts[.system] = TextField(first.system.shortID)
    }

    /// Asks the runtime about the wish, unless it was asked already.
    mutating func inquire() -> [Effect] {
        var question = Wish(source: source == .container ? .container(directory: nil, command: "/bin/sh") : .blank)
        do throws(WizardProblem) {
            let wish = try wish()
            question.source = wish.source
            question.firmware = wish.firmware
            question.virtualisation = wish.virtualisation
            question.disks = wish.disks?.filter { $0.location != nil }
        } catch {}
        let inquiry = Inquiry(host: host, wish: question, system: text(.system))
        guard inquiry != answered || facts == nil else { return [] }
        guard inquiry != awaited else { return [] }
        awaited = inquiry
        return [.inquire(inquiry)]
    }

    // MARK: Answers

    /// Takes what the host and the database know.
    mutating func receive(_ facts: Facts, _ located: Wish, _ catalogue: SystemCatalogue?, to inquiry: Inquiry)
        -> [Effect]
    {
        guard inquiry == awaited else { return [] }
        awaited = nil
        answered = inquiry
        self.facts = facts
        self.located = located
        if let catalogue { self.catalogue = catalogue }
        if checkNetwork(), isImpatient {
            isImpatient = false
            focus = .network
        }
        redesign()
        return isImpatient ? finish() : []
    }

    /// Takes that the host could not answer.
    mutating func receive(_ failure: Failure, to inquiry: Inquiry) {
        guard inquiry == awaited else { return }
        awaited = nil
        isImpatient = false
        error = SafeText([failure.description, failure.next].compactMap(\.self).joined(separator: ". "))
    }

    /// Shows the summary, or the line that is wrong.
    private mutating func finish() -> [Effect] {
        isImpatient = false
        redesign()
        switch outcome {
        case .design(let design):
            guard let facts else { return [] }
            summary = WizardSummary(design, facts: facts)
            return [.planGuest(host, design)]
        case .problem(let field, let text):
            focus = fields.contains(field) ? field : focus
            error = SafeText(text)
        case nil: break
        }
        return []
    }

    // MARK: The summary

    private mutating func pressSummary(_ key: Key) -> Step {
        guard var summary else { return .stay([]) }
        summary.error = nil
        defer { if self.summary != nil { self.summary = summary } }
        if var name = summary.presetName {
            switch key {
            case .escape: summary.presetName = nil
            case .enter: return .stay(savePreset(&summary, name.text.trimmed))
            default:
                _ = name.handle(key)
                summary.presetName = name
            }
            return .stay([])
        }
        let tabs = summary.tabs
        let place = tabs.firstIndex(of: summary.tab) ?? 0
        let count = summary.lines(width: 72).count
        func turn(_ step: Int) { summary.show(tabs[(place + step + tabs.count) % tabs.count]) }
        func scroll(_ step: Int) { summary.list.select(summary.list.selected + step, count: count, height: 10) }
        switch key {
        case .escape:
            self.summary = nil
            return .stay([])
        case .enter:
            // What runs is what was read before: the plan itself, and only once it has been on the screen.
            if let plan = summary.plan, summary.isPlanSeen { return .make(plan.id, name: summary.design.name) }
            summary.show(.plan)
        case .tab, .right, .character("l", []): turn(1)
        case .backtab, .left, .character("h", []): turn(-1)
        case .up, .character("k", []): scroll(-1)
        case .down, .character("j", []): scroll(1)
        case .pageUp: scroll(-10)
        case .pageDown: scroll(10)
        case .home: scroll(-count)
        case .end: scroll(count)
        case .character("s", []):
            var name = TextField(preset ?? "")
            name.isProposed = true
            summary.presetName = name
        case .character("e", []):
            if let document = summary.document {
                return .stay([.edit(document, name: "\(summary.design.name).xml")])
            }
            summary.error = "Go to the XML with Tab first: e edits it."
        default: break
        }
        return .stay([])
    }

    /// Takes an edited document; one that cannot be read is said and changes nothing.
    mutating func receive(edited text: String) -> [Effect] {
        guard var summary else { return [] }
        defer { self.summary = summary }
        do throws(ParseError) {
            let domain = try DomainConfig(parsing: text)
            guard domain.element.name == "domain" else {
                summary.error =
                    "The document's root is \(domain.element.name); a guest's is domain. Nothing was changed."
                return []
            }
            if summary.tab == .install { summary.design.install = domain } else { summary.design.domain = domain }
            summary.design.name = domain.name ?? summary.design.name
        } catch {
            let why = error.description.hasSuffix(".") ? String(error.description.dropLast()) : error.description
            summary.error = "\(why). Nothing was changed: e edits it again."
            return []
        }
        summary.isEdited = true
        (summary.plan, summary.refusal, summary.isPlanSeen) = (nil, nil, false)
        return [.planGuest(host, summary.design)]
    }

    /// Takes the steps, or why there are none.
    mutating func receive(_ plan: Result<WizardPlan, Failure>, of design: Design) {
        guard summary?.design == design else { return }
        switch plan {
        case .success(let plan):
            summary?.plan = plan
            let isShown = summary?.tab == .plan
            summary?.isPlanSeen = isShown
            // libvirt leaves out what it does not know, and says nothing.
            if summary?.isEdited == true, let first = plan.violations.first {
                summary?.error = SafeText("\(first). libvirt may refuse it or leave it out: e edits it again.")
            }
        case .failure(let failure): summary?.refusal = failure
        }
    }
}
