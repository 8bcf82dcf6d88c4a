public import FleetModel
public import LibvirtDesigner
public import OSInfo
public import Terminal

/// A guest while it is thought up: what was typed, what is known about the host, and what follows from both.
public struct Wizard: Layer, Identifiable {
    /// Its number, never used twice: what comes of a guest is told to the wizard that it was thought up in.
    public internal(set) var id: Int
    /// Where it is to be made.
    public let host: HostID
    /// What that host is called.
    public let hostName: String

    /// The texts, as typed.
    public var texts: [WizardField: TextField] = [:]
    /// Where the operating system comes from.
    public var source = WizardSource.iso
    /// Where the network card is plugged in. Chosen by name: which networks there are is known only later.
    public var network = NetworkChoice.automatic
    /// The display; nil for the rules' choice.
    public var graphics: GraphicsWish?
    /// The firmware; nil for the rules' choice.
    public var firmware: FirmwareWish?
    /// The hypervisor type; nil for the rules' choice.
    public var virtualisation: String?
    /// The saved choices that there are.
    public var presets: [GuestPreset] = []
    /// The name of the choices that were taken.
    public var preset: String?
    /// The line that has the keys.
    public var focus = WizardField.name
    /// The folder whose content is awaited; nil while none is.
    var browsed: String?
    /// Whether a list is wanted as soon as the host has answered.
    var wantsList = false
    /// Whether the user meant a folder, whose content is then listed before the volumes.
    var prefersFolder = false
    /// What is wrong, shown until the next key.
    public var error: SafeText?

    /// What is known about the host and about what the wish names; nil until the first answer.
    public var facts: Facts?
    /// Every known operating system; nil until the database is loaded.
    public var catalogue: SystemCatalogue?
    /// The question whose answer is awaited; nil while none is.
    public var awaited: Inquiry?
    /// The question that was answered last.
    var answered: Inquiry?
    /// The answered question's wish with the places where its files will be.
    var located: Wish?
    /// Go on to the summary as soon as the answer is there.
    var isImpatient = false

    /// A choice of the network line.
    public enum NetworkChoice: Hashable, Sendable {
        /// The rules' choice.
        case automatic
        /// This one.
        case link(NetworkWish.Link)
        /// No network card.
        case none
    }

    /// What follows from the form; nil while the host has not answered.
    public var outcome: Outcome?
    /// The summary while it is shown.
    public var summary: WizardSummary?

    /// What a form makes.
    public enum Outcome: Sendable {
        /// A guest.
        case design(Design)
        /// Something is wrong: the line and the sentence.
        case problem(WizardField, String)
    }

    /// What the runtime is asked about.
    public struct Inquiry: Equatable, Sendable {
        /// Where.
        public var host: HostID
        /// The wish so far.
        public var wish: Wish
        /// The system as typed; empty asks the medium.
        public var system: String
    }

    /// Whether the host runs containers and nothing else.
    let isForContainers: Bool

    /// The line, or the summary, with or without the steps that Enter carries out.
    var stage: LayerStage { summary.map { stage($0.plan != nil) } ?? stage(focus) }

    /// What was thought up is a draft from now on.
    func isKept(putAwayIn state: inout State) -> Bool {
        state.wizardDrafts.append(self)
        return false
    }

    init(id: Int, host: HostID, hostName: String, isForContainers: Bool = false) {
        self.id = id
        self.host = host
        self.hostName = hostName
        self.isForContainers = isForContainers
        if isForContainers { source = .container }
    }

    /// The form's lines.
    var fields: [WizardField] {
        presets.isEmpty ? source.fields : [.name, .preset] + source.fields.filter { $0 != .name }
    }

    /// The sources that make sense on this host.
    var sources: [WizardSource] {
        isForContainers ? [.container] : WizardSource.allCases.filter { $0 != .container }
    }

    /// What can be chosen for the network.
    var networkChoices: [NetworkChoice] { [.automatic] + networkLinks.map { .link($0) } + [.none] }

    private var networkLinks: [NetworkWish.Link] {
        var links = (facts?.networks ?? []).map { NetworkWish.Link.network($0.name) }
        if let bridge = facts?.defaultRouteBridge { links.append(.bridge(bridge)) }
        if facts?.driver == .qemu { links.append(.user) }
        return links
    }

    func text(_ field: WizardField) -> String { (texts[field]?.text ?? "").trimmed }

    /// The designed guest, if there is one.
    public var design: Design? { if case .design(let design)? = outcome { design } else { nil } }

    /// What was decided about a line, with its reason.
    func decision(_ field: WizardField) -> Decision? {
        guard let question = field.question, let design else { return nil }
        return design.decisions.first { $0.rule == question || $0.rule.hasPrefix(question + ".") }
    }
}
