import Terminal
import Testing

@testable import Console

/// The engine for fields, without a layer and without a terminal.
@Suite struct FormTests {
    private func form(goesOnWithEnter: Bool = false) -> Form {
        Form(
            [
                FormField(
                    "name", "Name", hint: "what it is called", text: "",
                    problem: { $0.isEmpty ? "It needs a name." : nil }),
                FormField("secret", "Password", text: "", isSecret: true),
                FormField("on", "Switch", isOn: false),
            ], goesOnWithEnter: goesOnWithEnter)
    }

    private func press(_ form: inout Form, _ names: String...) -> Form.Outcome {
        var outcome = Form.Outcome.stays
        for name in names { if let key = Key(name: name) { outcome = form.press(key) } }
        return outcome
    }

    @Test func valuesAreTyped() {
        var form = form()
        _ = press(&form, "a", "b", "tab", "x", "tab", "space")
        #expect(form.text("name") == "ab" && form.text("secret") == "x" && form.isOn("on"))
        let end = press(&form, "enter")
        #expect(end == .finishes)
    }

    @Test func whatIsWrongIsSaidAtItsField() {
        var form = form()
        let end = press(&form, "tab", "enter")
        #expect(end == .stays)
        #expect(form.focus == 0 && form.error == "It needs a name.")
        _ = press(&form, "a")
        #expect(form.error == nil)
    }

    @Test func enterGoesOnWhereItIsMeantTo() {
        var form = form(goesOnWithEnter: true)
        let first = press(&form, "a", "enter", "enter")
        #expect(first == .stays && form.focus == 2)
        let last = press(&form, "enter")
        #expect(last == .finishes)
        let left = press(&form, "esc")
        #expect(left == .leaves)
    }

    @Test func fieldsGoRound() {
        var form = form()
        _ = press(&form, "up")
        #expect(form.focus == 2)
        _ = press(&form, "down")
        #expect(form.focus == 0)
        var empty = Form([])
        let end = press(&empty, "tab", "x", "enter")
        #expect(end == .finishes)
    }

    @Test func aSecretIsNotShown() {
        var state = State()
        _ = state.update(.resized(columns: 60, rows: 20))
        var form = form()
        _ = press(&form, "a", "tab", "s", "e", "c")
        var frame = Frame(canvas: Canvas(width: 60, height: 20))
        state.drawForm(form, title: "Form", in: &frame)
        let text = frame.canvas.lines.joined()
        #expect(text.contains("***") && !text.contains("sec") && text.contains("[ ]"))
    }
}
