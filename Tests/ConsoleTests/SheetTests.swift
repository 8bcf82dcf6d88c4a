import FleetModel
import LibvirtDesigner
import Terminal
import Testing
import XMLTree

@testable import Console

/// Forms over every document there is: what is not touched stays as it is.
@Suite struct SheetTests {
    /// A sheet of each part of a guest that has a form.
    private func sheets(_ sample: GuestSamples.Sample) -> [Sheet] {
        let documents = GuestDocuments(running: nil, defined: sample.document)
        return HardwareRow.rows(of: documents, folded: []).compactMap { row in
            guard let place = row.place, let family = row.family, !family.fields.isEmpty else { return nil }
            return Sheet(
                .edit(place), title: row.name,
                of: Target(guest: World.guest(0, 0), name: "guest", hostName: "kvm1", isProtected: false), documents,
                host: ChangeHost(driver: .qemu), uri: "qemu:///system", fields: family.fields)
        }
    }

    @Test func thereAreSamples() { #expect(GuestSamples.all.count > 40) }

    @Test func aSheetThatIsOpenedAndClosedChangesNothing() {
        for sample in GuestSamples.all {
            let text = sample.document.xml
            for sheet in sheets(sample) {
                #expect(sheet.wanted?.xml == text, "\(sample.name): \(sheet.title)")
                #expect(!sheet.isChanged, "\(sample.name): \(sheet.title)")
                if case .nothing = sheet.outcome { continue }
                Issue.record("\(sample.name): \(sheet.title) comes to something")
            }
        }
    }

    @Test func aFieldThatIsChangedAndChangedBackChangesNothing() {
        for sample in GuestSamples.all {
            for var sheet in sheets(sample) {
                for _ in sheet.form.fields {
                    let there: [Key]
                    let back: [Key]
                    switch sheet.form.focused?.value {
                    case .words: (there, back) = ([.right], [.left])
                    default: (there, back) = ([.end, .character("1")], [.backspace])
                    }
                    for key in there + back + [.tab] { _ = sheet.form.press(key) }
                }
                sheet.refresh()
                #expect(sheet.wanted?.xml == sample.document.xml, "\(sample.name): \(sheet.title)")
            }
        }
    }

    /// What a form writes it reads again, and every other value stays.
    @Test func everyFieldIsReadAsItWasWritten() {
        for sample in GuestSamples.all {
            for sheet in sheets(sample) {
                guard case .edit(let place) = sheet.purpose, let element = place.read(sample.document) else { continue }
                for field in sheet.records where field.isShown(element) {
                    guard let text = Self.sample(of: field, in: element) else { continue }
                    var changed = element
                    field.set(&changed, text)
                    #expect(field.get(changed) == text, "\(sample.name): \(sheet.title): \(field.name)")
                }
            }
        }
    }

    /// A text that the field takes and does not have.
    private static func sample(of field: SheetField, in element: Element) -> String? {
        let now = field.get(element)
        let candidates: [String]
        switch field.kind {
        case .words(let words): candidates = words.filter { !$0.isEmpty }
        case .number(let range): candidates = ["\(range.lowerBound + 1)", "\(range.upperBound)"]
        case .size: candidates = ["3 GiB", "5 GiB"]
        case .file: candidates = ["/srv/one.img", "/srv/two.img"]
        case .text, .name: candidates = field.name == "mac" ? ["52:54:00:aa:bb:cc"] : ["one", "two"]
        }
        return candidates.first { $0 != now && field.problem(of: $0) == nil }
    }
}
