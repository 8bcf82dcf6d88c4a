import FleetModel
import LibvirtDesigner
import Terminal
import XMLTree

/// A change of a guest while it is thought up: its fields, what they are now and at the next boot, and what will be done.
/// The plan that is shown is the one that is carried out.
struct Sheet: Layer {
    /// What it does to the guest's document besides what its fields say.
    enum Purpose: Sendable {
        /// Nothing: the fields change what is there.
        case edit(DevicePlace)
        /// Puts devices in; the fields are those of the last one.
        case add([Element])
        /// Takes a device out.
        case remove(DeviceIdentity)
        /// Puts this document in the place of the one that was read.
        case replace(Element)
    }

    /// What is asked before it closes.
    enum Question: Hashable, Sendable {
        /// Whether the changes are to be lost.
        case leave
        /// Whether it is meant although somebody else manages the guest.
        case yes
        /// A word that shows that this guest is meant.
        case word(String)
    }

    /// What the fields come to.
    enum Outcome: Sendable {
        /// Nothing is changed.
        case nothing
        case plan(GuestChangePlan)
        /// What is wrong, as a sentence.
        case refused(String)
    }

    /// Whose sheet it is, as at the key press.
    let target: Target
    /// What it is about.
    let title: SafeText
    /// What it does.
    let purpose: Purpose
    /// The guest as it was read.
    let documents: GuestDocuments
    /// Its host.
    let host: ChangeHost
    /// The guest's URI, for virsh lines.
    let uri: String
    /// The fields as records, by their names in the form.
    let records: [SheetField]
    /// Why a proposal is as it is, as sentences.
    let reasons: [String]
    /// The fields.
    var form: Form
    /// Names to choose from.
    var names = HostNames()
    /// The texts that the form began with.
    let initial: [String: String]
    /// What they come to now.
    private(set) var outcome = Outcome.nothing
    /// The first line of the plan that is seen.
    var top = 0
    /// What is asked now.
    var question: Question?
    /// The answer where a word is asked for.
    var typed = TextField()
    /// The folder whose content is awaited.
    var browsed: String?

    init(
        _ purpose: Purpose, title: SafeText, of target: Target, _ documents: GuestDocuments, host: ChangeHost,
        uri: String,
        fields: [SheetField], reasons: [String] = []
    ) {
        (self.purpose, self.title, self.target, self.documents) = (purpose, title, target, documents)
        (self.host, self.uri, self.reasons) = (host, uri, reasons)
        let subject = Self.subject(purpose, documents)
        let shown = subject.map { element in fields.filter { $0.isShown(element) } } ?? []
        // A name may have several records, of which one at a time is asked.
        records = fields
        initial = Dictionary(
            fields.map { field in (field.name, subject.map { field.get($0).trimmed } ?? "") },
            uniquingKeysWith: { $0.isEmpty ? $1 : $0 })
        let texts = initial
        form = Form(Self.formFields(fields, shown, texts) + Self.policyField(documents))
        refresh()
    }

    /// The element that the fields are of, as it begins; nil where there is none.
    private static func subject(_ purpose: Purpose, _ documents: GuestDocuments) -> Element? {
        switch purpose {
        case .edit(let place):
            (documents.defined ?? documents.running).flatMap(place.read) ?? documents.running.flatMap(place.read)
        case .add(let devices): devices.last
        case .remove, .replace: nil
        }
    }

    private static func formFields(
        _ fields: [SheetField], _ shown: [SheetField], _ texts: [String: String]
    ) -> [FormField] {
        var seen: Set<String> = []
        return (shown + fields).filter { seen.insert($0.name).inserted }
            .sorted { left, right in
                (fields.firstIndex { $0.name == left.name } ?? 0) < (fields.firstIndex { $0.name == right.name } ?? 0)
            }
            .map { field in
                let text = texts[field.name] ?? ""
                if case .words(let words) = field.kind {
                    return FormField(field.name, field.label, hint: field.hint, words: words, chosen: text)
                }
                return FormField(
                    field.name, field.label, hint: field.hint, text: text,
                    // What the document says already is not for the form to doubt.
                    problem: { $0 == text ? nil : field.problem(of: $0.trimmed) })
            }
    }

    /// Where the change is to hold, where that is a question.
    private static func policyField(_ documents: GuestDocuments) -> [FormField] {
        guard documents.running != nil, documents.defined != nil else { return [] }
        return [
            FormField(
                "holds", "Holds",
                hint: "What cannot change while the guest runs comes with its next start, and says so.",
                words: ChangePolicy.allCases.map(\.words), chosen: ChangePolicy.liveAndNext.words)
        ]
    }

    /// Where the change is to hold.
    var policy: ChangePolicy { ChangePolicy.allCases.first { $0.words == form.text("holds") } ?? .liveAndNext }

    /// Whether some field, or the sheet itself, changes something.
    var isChanged: Bool {
        if case .edit = purpose { return records.contains { form.text($0.name) != initial[$0.name] } }
        return true
    }

    /// The document that is wanted; nil where the guest has none to begin with.
    var wanted: Element? {
        guard var document = documents.base(for: policy) else { return nil }
        switch purpose {
        case .replace(let edited): return edited
        case .remove(let identity): DevicePlace.device(identity).write(nil, into: &document)
        case .add(let devices):
            for device in devices.dropLast() { DevicePlace.append(device, to: &document) }
            guard let last = devices.last else { break }
            DevicePlace.append(changed(last), to: &document)
        case .edit(let place):
            guard let element = place.read(document) else { return nil }
            place.write(changed(element), into: &document)
        }
        return document
    }

    /// An element with what the fields say of it.
    private func changed(_ element: Element) -> Element {
        var element = element
        for record in records where form.text(record.name) != initial[record.name] && record.isShown(element) {
            record.set(&element, form.text(record.name))
        }
        return element
    }

    /// Works out what the fields come to now, and which of them are asked.
    mutating func refresh() {
        let element = Self.subject(purpose, documents).map(changed)
        let shown = Set(records.filter { record in element.map(record.isShown) ?? false }.map(\.name))
        form.hidden = Set(records.map(\.name)).subtracting(shown)
        outcome = planned
    }

    private var planned: Outcome {
        guard isChanged else { return .nothing }
        if let field = form.fields.first(where: { !form.hidden.contains($0.name) && $0.complaint != nil }) {
            return .refused(field.complaint ?? "")
        }
        guard let wanted else {
            return .refused(
                "It is not in the \(policy == .liveOnly ? "running guest" : "definition"): choose where it holds.")
        }
        do throws(GuestChangeError) {
            let plan = try GuestChange.plan(documents, wanted: wanted, policy: policy, host: host)
            return plan.isEmpty ? .nothing : .plan(plan)
        } catch {
            return .refused(error.description)
        }
    }
}

extension ChangePolicy {
    /// As the form says it.
    var words: String {
        switch self {
        case .liveAndNext: "now and at next boot"
        case .liveOnly: "now, until it stops"
        case .nextOnly: "from the next boot on"
        }
    }
}
