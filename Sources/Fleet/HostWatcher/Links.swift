internal import FleetModel
internal import Libvirt

/// The libvirt connections of one host in one epoch.
///
/// - `watch` carries events, lists, states and everything else that no frozen guest can hold up.
/// - `monitor` carries the questions that libvirt passes on to guests' processes; when one of them is frozen the
///   connection is given up and another opened.
/// - `agent` carries questions to guests' agents, opened when a guest with a connected one is looked at.
/// - `reports` carries what guests are told about reporting their memory, opened when the first one is.
/// - `slow` carries questions about the host that may take half a minute, once after the opening.
/// - lanes carry the user's actions, one at a time each, opened when the first action comes.
///
/// A driver inside our own process keeps its state in the connection, so there `watch` is all of them.
struct Links {
    /// A connection for actions.
    struct Lane {
        var connection: Connection
        var isBusy: Bool
        var lastUsed: Moment
    }

    /// Most lanes of one host: so many actions are under way at once, and so many can hang before the next one waits.
    static let mostLanes = 8
    /// Seconds after which a lane that nobody used is closed.
    static let laneRest = 60.0

    let watch: Connection
    var monitor: Connection?
    var agent: Connection?
    var reports: Connection?
    var slow: Connection?
    var lanes: [Int: Lane] = [:]
    var nextLane = 0
    /// Lanes that are being opened, since when.
    var opening: [Int: Moment] = [:]
    /// Why the last one was refused; nil since another succeeded.
    var refusal: LibvirtError?

    init(watch: Connection) { self.watch = watch }

    /// All of them, each once.
    private var all: [Connection] {
        var seen: Set<ObjectIdentifier> = []
        let connections = [watch, monitor, agent, reports, slow].compactMap(\.self) + lanes.values.map(\.connection)
        return connections.filter { seen.insert(ObjectIdentifier($0)).inserted }
    }

    /// Gives every connection up without waiting for any of them.
    /// - Parameter kept: connections that somebody else gives up.
    func abandon(except kept: [Connection] = []) {
        for connection in all where !kept.contains(where: { $0 === connection }) { connection.abandon() }
    }
}
