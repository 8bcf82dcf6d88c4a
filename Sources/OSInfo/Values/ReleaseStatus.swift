/// How finished a system is.
public enum ReleaseStatus: Hashable, Sendable {
    /// Released.
    case released
    /// A snapshot of what is being made.
    case snapshot
    /// A preview of a release.
    case prerelease
    /// Released again and again under one name: it has no version and no end.
    case rolling
}
