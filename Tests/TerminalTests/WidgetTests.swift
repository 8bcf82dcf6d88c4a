import Testing

@testable import Terminal

@Suite struct WidgetTests {
    private func lines(_ width: Int, _ height: Int, _ draw: (Rect, inout Canvas) -> Void) -> [String] {
        var canvas = Canvas(width: width, height: height)
        draw(canvas.bounds, &canvas)
        return canvas.lines
    }

    @Test func aMissingValueIsAGap() {
        #expect(lines(6, 1) { Sparkline([0, 50, nil, 100, .nan]).draw(in: $0, on: &$1) } == [" ▁▅ █"])
        #expect(lines(3, 1) { Sparkline([1, 2, 3, 4], maximum: 4).draw(in: $0, on: &$1) } == ["▅▇█"])
    }

    @Test func barsAreNeverMisleading() {
        #expect(lines(5, 1) { Bar(0.001).draw(in: $0, on: &$1) } == ["▓░░░░"])
        #expect(lines(5, 1) { Bar(0.999).draw(in: $0, on: &$1) } == ["▓▓▓▓░"])
        #expect(lines(5, 1) { Bar(1).draw(in: $0, on: &$1) } == ["▓▓▓▓▓"])
        #expect(lines(5, 1) { Bar(nil).draw(in: $0, on: &$1) } == [""])
        #expect(lines(15, 1) { ProgressBar(0.5).draw(in: $0, on: &$1) } == ["▓▓▓▓▓░░░░░  50%"])
    }

    @Test func graphsHaveAScale() {
        let graph = LineGraph([0, 50, nil, 100], maximum: 100) { "\(Int($0)) %" }
        #expect(lines(20, 2) { graph.draw(in: $0, on: &$1) } == ["100 %              ⠈", "  0 %             ⣸"])
    }

    @Test func keysAndTabs() {
        let bar = KeyBar([.init(.named(.f1), "Help"), .init(.enter, "Open"), .init(.character("q"), "Quit")])
        #expect(lines(30, 1) { bar.draw(in: $0, on: &$1) } == [" F1 Help  Enter Open  q Quit"])
        #expect(lines(25, 1) { bar.draw(in: $0, on: &$1) } == [" F1 Help  Enter Open"])
        #expect(bar.key(at: Point(12, 0), in: Rect(x: 0, y: 0, width: 30, height: 1)) == .enter)
        let tabs = TabBar(["Overview", "Disks", "XML"], selected: 2)
        #expect(lines(14, 1) { tabs.draw(in: $0, on: &$1) } == [" Disks  XML"])
        #expect(tabs.tab(at: Point(8, 0), in: Rect(x: 0, y: 0, width: 14, height: 1)) == 2)
    }

    @Test func aDialogAsksForTheWord() {
        var dialog = Dialog(
            "Delete", ["Delete 2 guests on kvm1?"], buttons: ["Delete", "Keep"], isDanger: true, word: "delete")
        #expect(!dialog.isReady)
        for character in "delete" {
            let isTaken = dialog.handle(.character(character))
            #expect(isTaken)
        }
        #expect(dialog.isReady)
        let takesEnter = dialog.handle(.enter)
        #expect(!takesEnter)
        #expect(
            lines(36, 9) { dialog.draw(in: $0, on: &$1) } == [
                "", " ┌ Delete ────────────────────────┐", " │ Delete 2 guests on kvm1?       │",
                " │                                │", " │ delete                         │",
                " │                                │", " │      [ Delete ]    Keep        │",
                " └────────────────────────────────┘", "",
            ])
    }

    @Test func aMenuGoesRound() {
        var menu = Menu("Guest", [.init("Start", key: .character("s")), .init("Stop")], selected: 0)
        _ = menu.handle(.up)
        #expect(menu.selected == 1)
        _ = menu.handle(.down)
        #expect(menu.selectedItem?.label == "Start")
        #expect(
            lines(14, 4) { menu.draw(in: $0, on: &$1) } == [
                "┌ Guest ────┐", "│ Start   s │", "│ Stop      │", "└───────────┘",
            ])
    }

    @Test func aFormEditsItsFields() {
        var form = Form([
            .init("Name", .text(TextField("web"))), .init("Start", .toggle(false)),
            .init("Net", .choice(["default", "none"], selected: 0), error: "no such network"),
        ])
        for key in [Key.character("1"), .down, .space, .tab, .right] {
            let isTaken = form.handle(key)
            #expect(isTaken)
        }
        #expect(form.fields[0].text == "web1")
        #expect(form.fields[1].value == .toggle(true))
        #expect(form.fields[2].value == .choice(["default", "none"], selected: 1))
        #expect(
            lines(50, 3) { form.draw(in: $0, on: &$1) } == [
                " Name  web1", "Start  [✔]", "  Net  ← none →                    no such network",
            ])
    }

    @Test(arguments: [(0, 0), (1, 1), (2, 3), (20, 5), (40, 10), (80, 24), (300, 100)])
    func nothingTrapsInAnySize(_ width: Int, _ height: Int) {
        let names = HostileText.samples(30, seed: 10).map { SafeText($0) }
        let values: [Double?] = [nil, .nan, .infinity, -.infinity, -5, 0, 1e300, .leastNonzeroMagnitude, 3]
        for glyphs in [GlyphSet.unicode, .ascii] {
            var canvas = Canvas(width: width, height: height, glyphs: glyphs)
            let rects = [
                canvas.bounds, canvas.bounds.inset(horizontal: 1, vertical: 1), canvas.bounds.offset(x: -3, y: -2),
            ]
            for rect in rects {
                Sparkline(values).draw(in: rect, on: &canvas)
                LineGraph(values, second: values.reversed()) { "\($0)" }.draw(in: rect, on: &canvas)
                for value in values {
                    Bar(value).draw(in: rect, on: &canvas)
                    ProgressBar(value, phase: .min).draw(in: rect, on: &canvas)
                }
                ScrollIndicator(offset: .max, visible: 3, total: 10).draw(in: rect, on: &canvas)
                TabBar(names, selected: 29).draw(in: rect, on: &canvas)
                KeyBar(names.map { .init(.escape, $0) }).draw(in: rect, on: &canvas)
                ListView(names.map { .init($0, note: $0) }, selected: 3).draw(in: rect, on: &canvas)
                Menu(names[0], names.map { .init($0, key: .ctrl("x")) }, selected: 20).draw(in: rect, on: &canvas)
                Dialog(names[0], names, buttons: Array(names.prefix(3)), isDanger: true, word: "x")
                    .draw(in: rect, on: &canvas)
                Form(names.map { .init($0, .text(TextField($0.string)), hint: $0) }, selected: 25)
                    .draw(in: rect, on: &canvas)
            }
            #expect(isWhole(canvas))
        }
    }
}
