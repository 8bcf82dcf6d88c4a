internal import Fleet
internal import FleetModel
internal import Logging
internal import Synchronization

extension Engine {
    /// The real polling model. Its log goes nowhere: what matters comes as failures.
    static var live: Engine {
        Engine(
            survey: { settings, survey in
                await Fleet.survey(
                    settings, timeout: survey.timeout, rates: survey.rates, details: survey.details,
                    sizes: survey.sizes, host: survey.host,
                    credentials: TerminalQuestions.answers, log: silent)
            },
            perform: { action, guest, settings, timeout, approval in
                await Fleet.perform(
                    action, guest: guest, settings: settings, timeout: timeout,
                    credentials: TerminalQuestions.answers, approval: approval, log: silent)
            },
            watch: { settings, interval, survey in Watch(settings, interval: interval, survey: survey).snapshots },
            updates: follow,
            open: { settings, purpose, timeout throws(Failure) in
                try await Fleet.open(
                    settings, for: purpose, timeout: timeout, credentials: TerminalQuestions.answers)
            })
    }

    /// Nothing is looked at but what is there: events come by themselves.
    private static func follow(_ settings: [ConnectionSettings]) -> AsyncStream<FleetUpdate> {
        AsyncStream(bufferingPolicy: .bufferingOldest(100_000)) { stream in
            let fleet = Fleet(log: silent) { stream.yield($0) }
            for settings in settings {
                var settings = settings
                settings.memoryReports = false
                fleet.add(settings)
            }
            fleet.setInterest(Interest())
            stream.onTermination = { _ in Task { await fleet.close() } }
        }
    }

    private static var silent: Logger { Logger(label: "virt-tui") { _ in SwiftLogNoOpLogHandler() } }

    /// Hosts that stay connected, read out at each interval.
    private final class Watch: Sendable {
        private let newest = Mutex<[HostID: HostSnapshot]>([:])
        private let settings: [ConnectionSettings]
        private let interval: Double
        private let survey: Survey

        init(_ settings: [ConnectionSettings], interval: Double, survey: Survey) {
            self.settings = settings
            self.interval = interval
            self.survey = survey
        }

        var snapshots: AsyncStream<[HostSnapshot]> {
            AsyncStream(bufferingPolicy: .bufferingNewest(1)) { stream in
                let task = Task {
                    await self.run { stream.yield($0) }
                    stream.finish()
                }
                stream.onTermination = { _ in task.cancel() }
            }
        }

        private func run(_ yield: ([HostSnapshot]) -> Void) async {
            let asked = AsyncStream<CredentialsRequest>.makeStream()
            let fleet = Fleet(log: silent) { update in
                switch update {
                case .host(let host): self.newest.withLock { $0[host.id] = host }
                case .credentials(let request): asked.continuation.yield(request)
                default: break
                }
            }
            let keepsQuestions = survey.keepsQuestions
            let answering = Task {
                for await request in asked.stream {
                    let answer: @Sendable ([String]?) -> Void = { fleet.answer(request.id, $0) }
                    if keepsQuestions {
                        TerminalQuestions.keep(request, then: answer)
                    } else {
                        TerminalQuestions.ask(request, then: answer)
                    }
                }
            }
            defer { answering.cancel() }
            let hosts = settings.map { settings in
                var settings = settings
                settings.interval = min(max(interval / 2, 0.2), 3600)
                // A verb that only looks changes nothing.
                settings.memoryReports = false
                return fleet.add(settings)
            }
            fleet.setInterest(Interest())
            await settle(hosts, fleet)
            while !Task.isCancelled {
                let known = newest.withLock { $0 }
                let snapshots = hosts.compactMap { known[$0] }
                yield(snapshots)
                look(at: snapshots, fleet)
                try? await Task.sleep(for: .seconds(interval))
            }
            await fleet.close()
        }

        private func look(at snapshots: [HostSnapshot], _ fleet: Fleet) {
            guard survey.details.isAny || survey.sizes || survey.rates != nil || !survey.needs.isEmpty else { return }
            fleet.setInterest(interest(in: snapshots))
        }

        /// The first report waits for the first lists, for rates where they are wanted and for what a query speaks of, but no
        /// longer than the timeout.
        private func settle(_ hosts: [HostID], _ fleet: Fleet) async {
            let start = Moment.now()
            var listedAt: Moment?
            while !Task.isCancelled, Moment.now().seconds(since: start) < survey.timeout {
                let known = newest.withLock { $0 }
                if listedAt == nil, hosts.allSatisfy({ known[$0]?.isListed == true }) {
                    listedAt = .now()
                    if !survey.needs.isEmpty { look(at: hosts.compactMap { known[$0] }, fleet) }
                }
                let isKnown = known.values.allSatisfy { $0.guests.allSatisfy { $0.knows(survey.needs) } }
                if let listedAt, isKnown, Moment.now().seconds(since: listedAt) >= (survey.rates ?? 0) { return }
                try? await Task.sleep(for: .milliseconds(20))
            }
        }

        private func interest(in hosts: [HostSnapshot]) -> Interest {
            var interest = Interest(needs: survey.needs)
            for host in hosts {
                for guest in host.guests { interest.visible.insert(GuestID(host: host.id, uuid: guest.uuid)) }
            }
            return interest
        }
    }
}
