public import Libvirt

/// Why a step could not be done.
public struct StepFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reason. May hold words from the far side: never trusted.
    public let reason: String

    /// What to do next, where that is known.
    public let next: String?

    /// The user broke it off.
    public let isCancellation: Bool

    /// The connection has gone away.
    public let isDisconnection: Bool

    /// The way to the host failed, not what it was asked to do.
    public private(set) var isOfTheLink = false

    /// The host has not answered: it may still do it, or have done it.
    public private(set) var isUnanswered = false

    /// Makes a failure with a reason and the next step.
    public init(_ reason: String, next: String? = nil) {
        self.init(reason, next: next, isCancellation: false, isDisconnection: false)
    }

    private init(_ reason: String, next: String?, isCancellation: Bool, isDisconnection: Bool) {
        self.reason = reason
        self.next = next
        self.isCancellation = isCancellation
        self.isDisconnection = isDisconnection
    }

    /// The user broke it off.
    public static var cancelled: StepFailure {
        StepFailure("it was cancelled", next: nil, isCancellation: true, isDisconnection: false)
    }

    /// A host has been silent for so many seconds, and nobody waits any longer.
    static func unanswered(_ host: String, _ seconds: Int, isCancelled: Bool) -> StepFailure {
        var failure = StepFailure(
            "\(host) has not answered for \(seconds) s", next: nil, isCancellation: isCancelled, isDisconnection: false)
        failure.isUnanswered = true
        return failure
    }

    /// The connection has gone away with the words.
    static func disconnected(_ reason: String) -> StepFailure {
        StepFailure(
            reason, next: "look whether the host and its libvirt daemon run, then do it again", isCancellation: false,
            isDisconnection: true)
    }

    /// Makes a failure of libvirt's error.
    public init(_ error: LibvirtError) {
        switch error.code {
        case .operationAborted where Task.isCancelled: self = .cancelled
        case .invalidConn: self = .disconnected(error.message)
        default: self.init(error.message, next: Self.advice(for: error))
        }
        isOfTheLink = error.isOfTheLink && !isCancellation
    }

    /// The reason as one line.
    public var description: String { reason }

    private static func advice(for error: LibvirtError) -> String? {
        switch error.code {
        case _ where error.cause != nil: error.cause?.advice.lowercasedFirst
        case .operationDenied, .accessDenied: "use a connection that may change the host, without --read-only"
        case .noSupport: "this host's libvirt cannot do it; do it with the host's own tools"
        case .rpc: "check what answers as libvirt's daemon on that host, and that both sides are up to date"
        case .noStoragePool: "`virsh pool-list --all` shows the host's pools"
        case .noStorageVol: "`virsh vol-list POOL` shows the pool's volumes; `virsh pool-refresh POOL` finds new ones"
        case .noNetwork: "`virsh net-list --all` shows the host's networks"
        case .storageVolExist: "choose another name for the volume, or delete the one that is there"
        case .noDomain: "`virt-tui list` shows the guests"
        // What QEMU says before it ends names the accelerator that failed.
        case .internalError where error.message.lowercased().contains("kvm"):
            "the host offers KVM but cannot run this guest with it: let the processor be emulated, with Processor qemu in the wizard or --virt-type qemu"
        default: nil
        }
    }
}

extension Result where Failure == StepFailure {
    /// Runs libvirt calls and takes their error over.
    static func libvirt(
        _ body: () async throws(LibvirtError) -> Success
    ) async -> Result<Success, StepFailure> {
        do throws(LibvirtError) { return .success(try await body()) } catch { return .failure(StepFailure(error)) }
    }
}
