internal import FleetModel
internal import Libvirt

/// The libvirt connections of one host in one epoch.
///
/// - `watch` carries lists and states: the list waits for nothing else.
/// - `sides` are threads of their own on the same connection, for events and for what no frozen guest can hold up: host
///   facts, guests' facts. With `watch`, the first lane and the slow facts of a host they are as many calls under way as a
///   daemon takes of one client by default (`max_client_requests`, 5).
/// - `monitor` carries the questions that libvirt passes on to guests' processes; when one of them is frozen the
///   connection is given up and another opened.
/// - `agent` carries questions to guests' agents, opened when a guest with a connected one is looked at.
/// - `reports` carries what guests are told about reporting their memory, opened when the first one is.
/// - `slow` carries questions about the host that may take half a minute, once after the opening; a thread as well.
/// - lanes carry the user's actions, one at a time each. The first is one more thread, so that an action need not wait for
///   an opening; others are opened while it is busy.
///
/// A driver inside our own process keeps its state in the connection, so there `watch` is all of them.
struct Links {
    /// A connection for actions.
    struct Lane {
        var connection: Connection
        var isBusy: Bool
        var lastUsed: Moment
        /// Whether it is a thread on the connection that is watched, which costs nothing to keep.
        var isShared = false
    }

    /// Most lanes of one host: so many actions are under way at once, and so many can hang before the next one waits.
    static let mostLanes = 8
    /// Seconds after which a lane that nobody used is closed.
    static let laneRest = 60.0

    let watch: Connection
    let sides: [Connection]
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

    private init(watch: Connection, sides: [Connection], lane: Connection?) {
        (self.watch, self.sides) = (watch, sides)
        guard let lane else { return }
        lanes[nextLane] = Lane(connection: lane, isBusy: false, lastUsed: Moment.now(), isShared: true)
        nextLane += 1
    }

    /// The threads on a connection that has just been opened. Asks the daemon nothing.
    static func around(_ watch: Connection) async -> Links {
        // Drivers inside our own process do one thing at a time.
        guard !watch.address.isEmbedded else { return Links(watch: watch, sides: [], lane: nil) }
        let sides = [try? await watch.another(), try? await watch.another()].compactMap(\.self)
        return Links(watch: watch, sides: sides, lane: try? await watch.another())
    }

    /// Where events come in and guests' facts are asked.
    var events: Connection { sides.first ?? watch }
    /// Where the host is asked about itself.
    var host: Connection { sides.last ?? watch }
    /// The thread for the facts of the n-th guest.
    func facts(_ number: Int) -> Connection { sides.isEmpty ? watch : sides[number % sides.count] }

    /// All of them, each once.
    private var all: [Connection] {
        var seen: Set<ObjectIdentifier> = []
        let further = [monitor, agent, reports, slow].compactMap(\.self) + lanes.values.map(\.connection)
        return ([watch] + sides + further).filter { seen.insert(ObjectIdentifier($0)).inserted }
    }

    /// Gives every connection up without waiting for any of them. What is several threads on one connection stays open for
    /// those of them that are kept.
    /// - Parameter kept: connections that somebody else gives up.
    func abandon(except kept: [Connection] = []) {
        for connection in all where !kept.contains(where: { $0 === connection }) { connection.abandon() }
    }
}
