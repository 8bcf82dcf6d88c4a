import Terminal

/// A page drawn smaller, over the page that is shown: a question, a form, a list to choose from. The uppermost has the
/// keys.
protocol Layer: Sendable {
    /// What it makes of a key.
    func press(_ key: Key, _ state: State) -> LayerOutcome

    /// Draws it over what is there; sets the cursor where it has a text field.
    func draw(in frame: inout Frame, _ state: State)

    /// What of it has the keys: where that changes by itself, keys on their way are dropped.
    var stage: LayerStage { get }

    /// Closes it from outside, with everything else over the page: what somebody waits for, or what was thought up, is
    /// kept.
    /// - Returns: whether it stays.
    func isKept(putAwayIn state: inout State) -> Bool
}

extension Layer {
    var stage: LayerStage { LayerStage(kind: ObjectIdentifier(Self.self)) }

    func isKept(putAwayIn state: inout State) -> Bool { false }

    /// The stage with what else has the keys in it.
    func stage(_ part: some Hashable & Sendable) -> LayerStage {
        LayerStage(kind: ObjectIdentifier(Self.self), part: part.hashValue)
    }
}

/// What of a layer has the keys.
struct LayerStage: Equatable, Sendable {
    let kind: ObjectIdentifier
    var part = 0
}

/// What a layer makes of a key.
enum LayerOutcome {
    /// It stays, changed or not.
    case stay(any Layer)
    /// It closes.
    case close
    /// It closes and something happens to the state.
    case finish((inout State) -> [Effect])
    /// It stays and something happens to the state besides.
    case change(any Layer, (inout State) -> Void)
    /// It stays and something is to be done outside.
    case act(any Layer, [Effect])
}
