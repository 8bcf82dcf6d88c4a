internal import FleetModel
internal import Libvirt

/// Guests that were asked to switch themselves off or to restart are waited for: events tell of them, and polls do where
/// events are missing. No call waits.
extension HostWatcher {
    /// What is waited for after an action, where that shows itself.
    func asked(by action: GuestAction, _ guest: GuestUUID, at now: Moment) -> AskedGuest? {
        guard let request = action.request else { return nil }
        // A restart shows in nothing but its event, which the test driver does not send.
        if request == .reboot, !hasEvents || address.driver == "test" { return nil }
        let way: AskedGuest.Way =
            model.guest(guest)?.details?.value.agentConnected == true
            ? .agent : address.driver == "qemu" ? .acpi : .other
        return AskedGuest(request, way, patience: policy.shutdownPatience, at: now)
    }

    /// The guest has been asked: from now on it is waited for.
    func follow(_ number: Int, _ asked: AskedGuest) {
        guard var running = actions[number] else { return }
        running.lane = nil
        running.isFollowed = true
        running.task.fate = .goesOn
        actions[number] = running
        tell(asked, of: number)
        if let sign = running.sign { return see(sign, of: number) }
        checkAsked(at: Moment.now())
    }

    /// A guest shows a sign.
    func see(_ sign: AskedGuest.Sign, of guest: GuestUUID) {
        for number in actions.keys.sorted() where actions[number]?.guest == guest { see(sign, of: number) }
    }

    private func see(_ sign: AskedGuest.Sign, of number: Int) {
        guard let running = actions[number], let asked = running.asked else { return }
        guard let state = asked.end(sign, of: running.task.title) else { return }
        // It may obey before the answer comes.
        if running.isFollowed { end(number, state) } else { actions[number]?.sign = sign }
    }

    /// Looks what polls have found out, and who has had his time.
    func checkAsked(at now: Moment) {
        for number in actions.keys.sorted() {
            // One that ends may have ended others.
            guard let running = actions[number], running.isFollowed, var asked = running.asked else { continue }
            if !isFirstPoll, model.snapshot.isListed {
                guard let guest = model.guest(running.guest) else {
                    see(.gone, of: number)
                    continue
                }
                if !guest.state.isActive {
                    see(.off(reason: guest.stateReason), of: number)
                    continue
                }
            }
            if asked.look(at: now) { tell(asked, of: number) }
            if let due = asked.ignoresAt { wake(at: due) }
        }
    }

    /// The user gives a guest its time once more.
    func waitOn(task number: Int) {
        guard var asked = actions[number]?.asked else { return }
        asked.waitOn(at: Moment.now())
        tell(asked, of: number)
        checkAsked(at: Moment.now())
    }

    private func tell(_ asked: AskedGuest, of number: Int) {
        guard var running = actions[number] else { return }
        running.asked = asked
        running.task.asked = asked
        running.task.isCancellable = true
        running.task.state = .running(progress: nil, detail: asked.progress)
        actions[number] = running
        sink(.task(running.task))
        guard asked.isIgnoring, let name = running.task.guestName else { return }
        let what = asked.request == .shutdown ? "shutdown" : "reboot"
        self.tell(
            "has ignored the \(what) for \(Units.limit(asked.patience))", .warning, guest: running.guest, name: name)
    }
}
