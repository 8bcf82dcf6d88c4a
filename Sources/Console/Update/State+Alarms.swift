import FleetModel
import Terminal

/// What the console itself finds out is told like what the hosts tell.
extension State {
    /// Looks at the thresholds again.
    mutating func lookAtThresholds() -> [Effect] {
        let hosts = world.hostOrder.compactMap { world.hosts[$0] }
        return world.alarms.look(hosts, at: world.now).map { alarm in
            let host = alarm.subject.host.flatMap { world.hosts[$0] }
            let guest = alarm.subject.guest.flatMap { uuid in
                alarm.subject.host.flatMap { world.guest(GuestID(host: $0, uuid: uuid)) }
            }
            let entry = TimeLineEntry(alarm, host: host, guest: guest, time: world.time)
            if alarm.isOver { return .record(entry) }
            say("\(guest?.name ?? entry.host): \(alarm.text)", alarm.severity.role, seconds: 12)
            return .alert(entry)
        }
    }

    /// Takes a screen's word; one that somebody should look at is told when it comes up.
    mutating func take(_ word: ScreenWord?, of id: GuestID) -> [Effect] {
        let before = world.screenWords[id]
        world.screenWords[id] = word
        guard let word, word.isAlarming, before?.text != word.text, let host = world.hosts[id.host],
            let guest = world.guest(id)
        else { return [] }
        return [.record(TimeLineEntry(screen: word.text, of: guest, on: host, time: world.time))]
    }
}
