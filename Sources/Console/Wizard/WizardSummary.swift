public import FleetModel
import LibvirtConfig
public import LibvirtDesigner
public import Terminal

/// What the wizard is about to do, before it does it.
public struct WizardSummary: Sendable {
    /// Its parts.
    public enum Tab: Int, CaseIterable, Sendable {
        case plan, choices, xml, install, command

        /// The heading.
        var title: SafeText {
            switch self {
            case .choices: "Choices"
            case .plan: "Plan"
            case .xml: "XML"
            case .install: "Install XML"
            case .command: "virt-install"
            }
        }
    }

    /// The guest.
    public var design: Design
    /// The part that is shown.
    public private(set) var tab = Tab.plan
    /// Where the user is in it.
    public var list = ScrolledList()
    /// The steps, in order; nil while they are being worked out.
    public var plan: WizardPlan?
    /// Whether the steps have been on the screen: nothing is carried out unseen.
    var isPlanSeen = false
    /// Why there are none.
    public var refusal: Failure?
    /// The name under which the choices are about to be saved; nil while that is not asked.
    public var presetName: TextField?
    /// The user has changed a document.
    var isEdited = false
    /// What is wrong with an edited document.
    public var error: SafeText?

    /// The command of virt-install that would make much the same guest.
    let command: String

    init(_ design: Design, facts: Facts) {
        self.design = design
        command = VirtInstallCommand(design, facts: facts).description
    }

    /// Shows another part.
    mutating func show(_ tab: Tab) {
        self.tab = tab
        list = ScrolledList()
        if tab == .plan, plan != nil { isPlanSeen = true }
    }

    /// The parts that there are.
    var tabs: [Tab] { Tab.allCases.filter { $0 != .install || design.install != nil } }

    /// The document that `e` edits.
    var document: String? {
        switch tab {
        case .xml: design.domain.xml
        case .install: design.install?.xml
        default: nil
        }
    }

    /// The lines of the part that is shown.
    func lines(width: Int) -> [[Span]] {
        switch tab {
        case .choices: choiceLines
        case .plan: planLines(width: width)
        case .xml, .install: Self.text(document ?? "")
        case .command: Self.text(command)
        }
    }

    private func planLines(width: Int) -> [[Span]] {
        if let refusal {
            return SafeText("\(refusal.what): \(refusal.why)").wrapped(width: width).map {
                [Span($0, .error, on: .overlay)]
            }
                + SafeText(refusal.next ?? "").wrapped(width: width).map { [Span($0, .text, on: .overlay)] }
        }
        guard let plan else { return [[Span("Asking the host…", .dim, on: .overlay)]] }
        var lines: [[Span]] = []
        for (index, step) in plan.steps.enumerated() {
            lines += Self.item(SafeText("\(index + 1). "), step, .text, width)
        }
        let notes = plan.notes.filter { !design.warnings.contains($0) }
        if !notes.isEmpty { lines.append([]) }
        for note in notes { lines += Self.item("- ", note, .dim, width) }
        return lines
    }

    /// A text with a mark before its first line.
    private static func item(_ mark: SafeText, _ text: String, _ role: Role, _ width: Int) -> [[Span]] {
        SafeText(text, limit: 600).wrapped(width: max(8, width - 4)).enumerated().map { index, line in
            [
                Span((index == 0 ? mark : "").padded(to: 4), .dim, on: .overlay), Span(line, role, on: .overlay),
            ]
        }
    }

    private static func text(_ document: String) -> [[Span]] {
        document.split(separator: "\n", omittingEmptySubsequences: false).map {
            [Span(SafeText(String($0), limit: 1000), .text, on: .overlay)]
        }
    }
}

/// The steps that make a guest, as sentences.
public struct WizardPlan: Equatable, Sendable, Identifiable {
    /// Which plan it is: the one that is carried out when the user agrees.
    public var id: Int
    /// What is done, in order.
    public var steps: [String]
    /// What there is to know besides.
    public var notes: [String]
    /// What libvirt's schema does not allow in the guest's documents.
    public var violations: [String]

    /// Makes a plan.
    public init(id: Int, steps: [String], notes: [String] = [], violations: [String] = []) {
        self.id = id
        self.steps = steps
        self.notes = notes
        self.violations = violations
    }
}
