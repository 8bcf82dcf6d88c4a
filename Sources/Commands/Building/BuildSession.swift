internal import Fleet
internal import FleetModel
internal import Libvirt
internal import LibvirtBuilder
internal import LibvirtDesigner
internal import Synchronization
internal import Terminal
internal import Threads

/// Carries plans out for verbs: opens the host, shows the progress, says what came of it.
struct BuildSession: Sendable {
    let context: Context
    let settings: ConnectionSettings
    /// Seconds until the host has to have answered, up to the first change.
    let timeout: Double
    private let began = ContinuousClock.now

    /// A session whose time begins now.
    init(context: Context, settings: ConnectionSettings, timeout: Double) {
        self.context = context
        self.settings = settings
        self.timeout = timeout
    }

    /// Opens the host.
    func open(for purpose: String) async throws(Failure) -> Connection {
        try await context.engine.open(settings, purpose, timeout)
    }

    /// Does what comes before the first change, in the rest of the time: asking the host, deciding, planning. A host that
    /// stops answering ends it, and so does the first signal, at once.
    /// - Throws: what went wrong, in a sentence.
    func decide<Value: Sendable>(
        _ purpose: String, _ work: @escaping @Sendable () async throws -> Value
    ) async throws(Failure) -> Value {
        let host = hostName
        let late = Failure(
            what: purpose,
            why: "\(host) has not answered everything within \(Units.limit(timeout)), and nothing was done",
            next: "look whether its storage pools answer (virsh pool-refresh), or give it longer with --timeout")
        return try await Deadline.wait(
            seconds: timeLeft, orElse: late,
            ifCancelled: Failure(what: purpose, why: "cancelled before anything was done")
        ) { () async throws(Failure) in
            do { return try await work() } catch {
                switch error {
                case let failure as Failure: throw failure
                case let failure as StepFailure: throw Failure(purpose, failure, host: host)
                case let error as DesignError: throw Failure(what: purpose, why: error.description)
                case let error as LibvirtError: throw Failure(purpose, StepFailure(error), host: host)
                default: throw Failure(what: purpose, why: "\(error)")
                }
            }
        }
    }

    /// What the host is called in sentences.
    var hostName: String { settings.name ?? HostAddress(settings.uri).suggestedName }

    /// What is left of the timeout. Whoever may have been asked for a password gets all of it again.
    private var timeLeft: Double {
        TerminalQuestions.answers != nil ? timeout : timeout - (ContinuousClock.now - began) / .seconds(1)
    }

    /// Opens the host again, as the builder wants it.
    func reopen(for purpose: String) -> @Sendable () async throws(LibvirtError) -> Connection {
        { () async throws(LibvirtError) in
            do throws(Failure) { return try await open(for: purpose) } catch {
                throw LibvirtError(code: .noConnect, message: error.why, call: "virConnectOpenAuth")
            }
        }
    }

    /// On a terminal somebody sees the silence, and gives up when it takes too long. Elsewhere a step under way is given ten
    /// times what a host has to answer before.
    private var patience: Patience { Patience(limit: context.output.progress == nil ? 10 * timeout : nil) }

    /// What `patience` means, for the verbs' help.
    static let patienceHelp = """
        A host that stops answering while something is being done is said to; Ctrl-C gives up then and says what may have been \
        done. Where standard error is no terminal, a step is given up after ten times --timeout without a word, and longer \
        where much is copied.
        """

    /// Carries the plan out and writes that into the time line; the sentences in the end go to standard error.
    /// - Parameters:
    ///   - name: the guest's that it is about.
    ///   - guest: which guest, where that is known before.
    ///   - command: the virsh line that does the same.
    ///   - done: what there is to say of it when it was done.
    func run(
        _ plan: Plan, on connection: Connection, about name: String, _ guest: GuestUUID? = nil, command: String? = nil,
        done: String? = nil
    ) async throws(Failure) {
        let begin = context.now()
        var place = TimeLineEntry.Place(
            host: hostName, uri: connection.address.uri, guest: name, uuid: guest)
        do throws(BuildFailure) {
            let report = try await carryOut(plan, on: connection)
            if let made = report.guest { place.uuid = GuestUUID(made) }
            context.record(plan.purpose, since: begin, ended: .succeeded(done), at: place, command: command)
            for remark in report.remarks { context.output.complain(remark) }
        } catch {
            let failure = Failure(error, host: hostName)
            let aftermath = error.aftermath.joined(separator: " ")
            context.record(
                plan.purpose, since: begin,
                ended: error.isCancellation ? .cancelled(aftermath.isEmpty ? nil : aftermath) : .failed(failure),
                at: place, command: command)
            for sentence in error.aftermath { context.output.errors(SafeText(sentence).string + "\n") }
            throw failure
        }
    }

    /// Carries the plan out and shows how far it is.
    private func carryOut(_ plan: Plan, on connection: Connection) async throws(BuildFailure) -> Builder.Report {
        let (line, silences) = (ProgressLine(context.output.progress), Silences())
        defer { line.clear() }
        return try await Builder.run(
            plan, on: connection, host: hostName, patience: patience,
            progress: { [output = context.output, hostName] in
                line.show($0)
                if output.progress == nil, let silence = silences.first($0) {
                    output.complain(
                        "\(hostName) has not answered for \(silence) s and may still do this: \($0.title)")
                }
            },
            reconnect: reopen(for: plan.purpose))
    }
}

/// Steps whose silence has been told.
private final class Silences: Sendable {
    private let told = Mutex<Set<Int>>([])

    /// For how many seconds a step has been silent, the first time it is; nil otherwise.
    func first(_ progress: BuildProgress) -> Int? {
        guard let silence = progress.silence, told.withLock({ $0.insert(progress.step).inserted }) else { return nil }
        return silence
    }
}

extension Failure {
    /// A plan that did not come to its end.
    init(_ failure: BuildFailure, host: String) {
        let step = failure.step.map { "\($0): " } ?? ""
        self.init(
            what: failure.purpose, why: failure.isCancellation ? "cancelled" : step + failure.reason,
            next: failure.next)
        if failure.isOfTheLink { self = onTheWay(to: host) }
    }

    /// A step or a decision that failed before anything was done.
    /// - Parameter host: whom it was asked of; nil where it was nobody.
    init(_ purpose: String, _ failure: StepFailure, host: String? = nil) {
        self.init(what: purpose, why: failure.reason, next: failure.next)
        if let host, failure.isOfTheLink { self = onTheWay(to: host) }
    }
}
