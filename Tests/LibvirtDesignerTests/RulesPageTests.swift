import Foundation
import LibvirtDesigner
import Testing

@Suite struct RulesPageTests {
    @Test func everyRuleStandsOnItOnce() {
        let lines = RulesPage.text.split(separator: "\n")
        for rule in Designer.rules {
            let found = lines.filter { $0.hasPrefix("| `\(rule.id)` |") }
            #expect(found.count == 1 && found[0].contains(rule.reason), "\(rule.id)")
        }
    }

    @Test func thePageInTheRepositoryIsUpToDate() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/rules.md"), encoding: .utf8)
        #expect(page == RulesPage.text, "docs/rules.md is out of date: run `make docs`")
    }
}
