import FleetModel
import Terminal

/// The whole console as one value: the world, a stack of pages, and a stack of layers over the page that is shown.
/// Everything that is drawn comes from it, everything that happens changes it. The world's parts are read as its own.
@dynamicMemberLookup
public struct State: Sendable {
    /// What everybody may read.
    public internal(set) var world: World
    /// Pages from the bottom up; the last one is shown, the first is always the list of hosts and guests.
    var pages: [any Page] = [FleetPage()]
    /// What lies over the page, from the bottom up; the last one has the keys.
    var layers: [any Layer] = []
    /// The newest failure, for the error's detail.
    var lastFailure: Failure?

    /// Guests that were thought up and not made, the newest last: what was typed is not lost.
    var wizardDrafts: [Wizard] = []
    /// Guests that are being made, as they were thought up: drafts again if that fails.
    var wizardsAtWork: [Wizard] = []
    /// The number of the next wizard.
    var nextWizard = 1
    /// Whether the next task that begins is the one that the user has just asked for and waits for.
    var awaitsTask = false
    /// Questions of daemons and displays that wait until nothing else has the keys, the oldest first.
    var waitingForms: [CredentialsForm] = []
    /// Keys that were pressed and wait for those that may follow.
    var keysBefore: [Key] = []
    /// Commands that were found in the palette, the last one first.
    var lastCommands: [Command] = []
    /// Until when keys are dropped because what has them came up by itself.
    var settling: Settling?
    /// Tasks that were under way when the user left.
    var leftTasks: Set<TaskSnapshot.ID> = []

    /// A console that knows nothing yet.
    public init(preferences: Preferences = Preferences()) { world = World(preferences: preferences) }

    /// A part of the world.
    public subscript<Value>(dynamicMember path: WritableKeyPath<World, Value>) -> Value {
        get { world[keyPath: path] }
        _modify { yield &world[keyPath: path] }
    }

    /// A part of the world.
    public subscript<Value>(dynamicMember path: KeyPath<World, Value>) -> Value { world[keyPath: path] }

    /// Says something in the footer for a while.
    mutating func say(_ text: SafeText, _ role: Role = .text, seconds: Double = 5) {
        world.notice = Notice(text: text, role: role, until: world.now.advanced(bySeconds: seconds))
    }

    /// Says what failed in the footer and keeps the rest for the error's detail.
    mutating func fail(_ failure: Failure) {
        lastFailure = failure
        say("\(failure.what): \(failure.why)", .error, seconds: 12)
    }
}
