internal import FleetModel
internal import Libvirt

extension HostWatcher {
    /// Seconds for which events are gathered before they hasten a poll.
    static let merging = 0.05

    /// Follows a connection's events until it is closed.
    func listen(to events: EventStream<DomainEvent>, _ epoch: Int) {
        guard epoch == machine.epoch, links != nil else { return }
        hasEvents = true
        // What happened between the list and this.
        hastenPolls()
        // The stream ends with its connection or when the task is cancelled.
        listeners.append(
            Task { [weak self] in
                for await event in events { await self?.heard(event, epoch) }
            })
    }

    private func heard(_ event: StreamedEvent<DomainEvent>, _ epoch: Int) {
        guard epoch == machine.epoch, links != nil else { return }
        switch event {
        case .overflow:
            hastenPolls(.list, .visible)
            facts.restart()
        case .event(let event): heard(event)
        }
    }

    private func heard(_ event: DomainEvent) {
        let guest = GuestUUID(event.domain.uuid)
        if let (text, severity) = EventText.text(event) {
            tell(text, severity, guest: guest, name: event.domain.name)
        }
        switch event.detail {
        case .lifecycle(let kind, let detail):
            facts.expire(guest)
            if let state = GuestState(after: kind), model.hear(state, event.domain) {
                told.note(guest, at: Moment.now())
                // Somebody may have asked for it.
                isAwaited = true
                publish(at: Moment.now())
            }
            if kind == .started { reports.started(guest, at: Moment.now()) }
            if kind == .stopped { see(.off(reason: EventText.reason(stopped: detail)), of: guest) }
            if kind == .stopped { reports.stopped(guest, isSaved: EventText.isSaved(kind, detail)) }
            // A saved guest has memory waiting, a defined one may start with the host.
            if kind == .defined || kind == .stopped || kind == .started || kind == .undefined {
                hastenPolls(.list)
            } else {
                hastenPolls()
            }
        case .reboot:
            see(.restarted, of: guest)
            hastenPolls()
        case .deviceAdded, .deviceRemoved, .metadataChange, .diskChange, .trayChange, .agentLifecycle:
            facts.expire(guest)
            hastenPolls()
        case .balloonChange, .ioError, .watchdog, .pmSuspend, .pmSuspendDisk, .pmWakeup, .controlError:
            hastenPolls()
        default: break
        }
    }

    private func hastenPolls(_ more: PollSchedule.Work...) {
        let soon = Moment.now().advanced(bySeconds: Self.merging)
        eventsPending = true
        for work in more + [.states] { schedule.hasten(work, to: soon) }
        wake(at: soon)
    }

    /// Writes what a poll found out into the event log.
    func tell(_ changes: [HostModel.Change]) {
        for change in changes {
            switch change {
            case .appeared(let guest, let name): tell("appeared", guest: guest, name: name)
            case .vanished(let guest, let name): tell("gone", guest: guest, name: name)
            case .renamed(let guest, let old, let new): tell("renamed from \(old)", guest: guest, name: new)
            case .state(let guest, let name, _, let state, let reason):
                let text = reason.map { "\(state.name) (\($0))" } ?? state.name
                tell(text, EventText.severity(state, reason), guest: guest, name: name)
            }
        }
    }
}
