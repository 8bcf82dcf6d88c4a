public import FleetModel

/// What would go with a guest's definition and what would stay, as its host knows it.
public enum DeletionForecast: Equatable, Sendable {
    /// A line each, the definition first: untrusted text.
    case lines([String])
    /// Why it cannot be deleted, or why nobody can tell.
    case refused(Failure)
}
