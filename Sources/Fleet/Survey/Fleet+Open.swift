public import FleetModel
public import Libvirt

extension Fleet {
    /// Opens a connection of its own for one long action, for commands.
    ///
    /// It is pinged, so that a daemon that hangs counts as gone after half a minute at most.
    /// - Parameters:
    ///   - purpose: what it is for, for the failure: `create the guest web`.
    ///   - timeout: seconds until it has to be open, the user's typing not counted.
    ///   - credentials: asks the user what a daemon asks; nil when there is nobody to ask.
    public static func open(
        _ settings: ConnectionSettings, for purpose: String, timeout: Double,
        credentials: CredentialsAnswers? = nil
    ) async throws(Failure) -> Connection {
        let address = HostAddress(settings.uri)
        let host = settings.name ?? address.suggestedName
        let authentication = credentials.map { CommandAuthentication($0, host: HostID(0), hostName: host) }
        let late = Failure(
            what: purpose, why: "\(host) has not answered within \(Units.limit(timeout))",
            next: "look whether the host and its libvirt daemon run, or give it longer with --timeout")
        return try await answer(within: timeout, orElse: late, authentication) { () async throws(Failure) in
            do throws(LibvirtError) {
                return try await settings.connectPinged(authentication: authentication?.authenticator)
            } catch {
                throw Failure(purpose, error, host: host).unasked(error, authentication)
            }
        }
    }

    /// Waits for an answer for so many seconds, the user's typing not counted, or until the task is cancelled; what comes
    /// later is given up.
    static func answer<Value: Sendable>(
        within seconds: Double, orElse late: Failure, _ authentication: CommandAuthentication? = nil,
        _ work: @escaping @Sendable () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        let answer = Box<Result<Value, Failure>>()
        let done = Countdown(1)
        let task = Task {
            do throws(Failure) { answer.set(.success(try await work())) } catch { answer.set(.failure(error)) }
            done.step()
        }
        await authentication.wait(for: done, atMost: seconds)
        let known = answer.value
        task.cancel()
        guard let known else { throw Task.isCancelled ? Failure(what: late.what, why: "cancelled") : late }
        return try known.get()
    }
}
