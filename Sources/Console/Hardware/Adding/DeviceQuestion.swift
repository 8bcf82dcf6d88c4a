import FleetModel
import LibvirtDesigner
import Terminal

/// What has to be said of a device before the rest is worked out.
struct DeviceQuestion: Layer {
    let target: Target
    let title: SafeText
    var form: Form
    /// The wish of an answer that is right.
    let wish: @Sendable (String) -> DeviceWish?

    init(target: Target, title: SafeText, form: Form, wish: @escaping @Sendable (String) -> DeviceWish?) {
        (self.target, self.title, self.form, self.wish) = (target, title, form, wish)
    }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        switch changed.form.press(key) {
        case .stays: return .stay(changed)
        case .leaves: return .close
        case .finishes:
            guard let wish = self.wish(form.text("answer")) else { return .stay(changed) }
            let target = target
            return .finish { $0.askForDesign(of: wish, for: target) }
        }
    }

    func draw(in frame: inout Frame, _ state: State) {
        state.drawForm(form, title: "\(title) for \(target.name)", in: &frame)
    }
}
