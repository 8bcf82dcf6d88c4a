public import FleetModel
internal import Libvirt
public import Logging

extension Fleet {
    /// Looks at hosts once, for commands: connects, lists, samples, closes.
    ///
    /// The hosts are looked at side by side: one that hangs delays nobody and comes back as it is known when the time
    /// is up. A host without a list comes back as `.reconnecting` with its failure.
    /// - Parameters:
    ///   - settings: the hosts; the result is in their order, their ids count from 0.
    ///   - timeout: seconds for everything.
    ///   - rates: seconds between two samples when rates are wanted; nil asks for states only.
    ///   - details: of which guests slow facts are wanted.
    ///   - sizes: whether processors and memory of every guest are wanted, those that are off too.
    ///   - host: what is wanted of the host itself.
    ///   - credentials: asks the user what a daemon asks; nil when there is nobody to ask.
    ///   - log: where troubles are written.
    public static func survey(
        _ settings: [ConnectionSettings], timeout: Double, rates: Double?, details: DetailsWish, sizes: Bool = false,
        host: HostParts = .all, credentials: CredentialsAnswers? = nil, log: Logger
    ) async -> [HostSnapshot] {
        let names = HostNames.distinct(settings)
        return await withTaskGroup(of: (Int, HostSnapshot).self) { group in
            for (place, settings) in settings.enumerated() {
                group.addTask {
                    let survey = HostSurvey(
                        id: HostID(place), settings: settings, name: names[place], rates: rates, details: details,
                        sizes: sizes, host: host,
                        authentication: credentials.map {
                            CommandAuthentication($0, host: HostID(place), hostName: names[place])
                        })
                    return (place, await survey.run(timeout: timeout))
                }
            }
            var results: [(Int, HostSnapshot)] = []
            for await result in group { results.append(result) }
            return results.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// Does one thing to one guest, for commands.
    /// - Parameters:
    ///   - guest: its name, uuid or, while it runs, number; a name wins over the others.
    ///   - timeout: seconds for everything, connecting included, but not the user's typing.
    ///   - credentials: asks the user what a daemon asks; nil when there is nobody to ask.
    ///   - approval: hears which guest it is before anything is done to it, and throws when it is not to be; may ask the
    ///     user, whose typing does not count either.
    /// - Returns: what there is to say, or what went wrong.
    public static func perform(
        _ action: GuestAction, guest: String, settings: ConnectionSettings, timeout: Double,
        credentials: CredentialsAnswers? = nil, approval: ActionApproval? = nil, log: Logger
    ) async -> Result<String, Failure> {
        let address = HostAddress(settings.uri)
        let host = settings.name ?? address.suggestedName
        let title = "\(action.verb) \(guest)"
        let time = UserTime()
        let authentication = credentials.map { CommandAuthentication($0, host: HostID(0), hostName: host, time: time) }
        let answer = Box<Result<String, Failure>>()
        let done = Countdown(1)
        let work = Task {
            do {
                let connection = try await settings.connect(
                    watchesLink: false, authentication: authentication?.authenticator)
                defer { connection.abandon() }
                let domain = try await GuestFinder.find(guest, connection)
                if let approval {
                    guard time.begin() else { throw CancellationError() }
                    defer { time.end() }
                    try await approval(ActionTarget(domain, settings))
                }
                answer.set(.success(try await action.run(on: domain) ?? "done"))
            } catch let error as LibvirtError {
                answer.set(.failure(Failure(title, error, host: host).unasked(error, authentication)))
            } catch {
                answer.set(.failure(error as? Failure ?? Failure(what: title, why: "\(error)")))
            }
            done.step()
        }
        await time.wait(for: done, atMost: timeout)
        // Before cancelling, which leaves words of its own behind.
        let known = answer.value
        work.cancel()
        return known
            ?? .failure(
                Failure(
                    what: title, why: "\(host) has not answered within \(Units.limit(timeout))",
                    next: "Look at the guest's state: the request may still be carried out"))
    }
}

/// Finds a guest by what a person typed.
enum GuestFinder {
    static func find(_ text: String, _ connection: isolated Connection) throws(LibvirtError) -> Domain {
        do throws(LibvirtError) {
            return try connection.domain(named: text)
        } catch {
            guard error.code == .noDomain else { throw error }
            if let uuid = Libvirt.UUID(text), let domain = try? connection.domain(uuid) { return domain }
            if let number = Int32(text), number >= 0, let domain = try? connection.domain(id: number) { return domain }
            throw error
        }
    }
}
