internal import FleetModel
internal import Libvirt

extension Failure {
    /// What failed, in libvirt's words, with the next step where one is known.
    init(_ what: String, _ error: LibvirtError, host: String) {
        let call = "\(error.call), error \(error.code.rawValue)"
        let words = error.message.split(whereSeparator: \.isNewline).joined(separator: " ")
        if let trouble = SSHTrouble(words, host: host) {
            self.init(what: what, why: trouble.why, next: trouble.next, technical: "\(words) (\(call))")
        } else {
            let failure = Failure(
                what: what, why: words.isEmpty ? "libvirt gave no reason" : words,
                next: FailureAdvice.next(error, host: host), technical: call)
            self = error.isOfTheLink ? failure.onTheWay(to: host) : failure
        }
    }
}

/// The next step by libvirt's error code.
enum FailureAdvice {
    static func next(_ error: LibvirtError, host: String) -> String? {
        // The message of our own check says what to do.
        if error.code == .systemError, error.domain == .test { return nil }
        if error.call == DescriptorBudget.call { return DescriptorBudget.advice }
        if error.isOfTheLink, let advice = linkAdvice(error, host: host) { return advice }
        return error.cause?.advice ?? stateAdvice(error) ?? advice(by: error.code, host: host)
    }

    /// Only where the way to the daemon failed is the daemon to be looked at.
    private static func linkAdvice(_ error: LibvirtError, host: String) -> String? {
        switch error.code {
        case .systemError where error.message.contains("Permission denied"):
            "Join the group libvirt on \(host), or connect as a user who may manage guests"
        case .systemError, .rpc, .noServer, .noClient:
            "Check that libvirtd (or virtqemud) runs on \(host) and that the network is up"
        default: nil
        }
    }

    /// Drivers say that a guest is in the wrong state with codes of their own choice, but in the same words.
    private static func stateAdvice(_ error: LibvirtError) -> String? {
        switch error.code {
        case .operationInvalid, .operationFailed, .internalError:
            let words = error.message.lowercased()
            if words.contains("already running") || words.contains("already active") {
                return "It runs, so there is nothing to start: reboot it, or shut it down and then start it"
            }
            if words.contains("is not running") || words.contains("not active") { return "Start it first" }
            if words.contains("is not paused") { return "It is not paused: look at its state" }
            if words.contains("is transient") {
                return "It has no definition to keep this in: it is gone for good once it is off"
            }
            return nil
        default: return nil
        }
    }

    private static func advice(by code: ErrorCode, host: String) -> String? {
        switch code {
        case .operationTimeout:
            "The guest's hypervisor process does not answer: wait for its storage, or force the guest off"
        case .agentUnresponsive, .agentUnsynced:
            "The guest agent does not answer: see that qemu-guest-agent runs in the guest"
        case .authFailed, .authCancelled:
            "Check the user name and the password, then connect again"
        case .authUnavailable:
            "Join the group libvirt on \(host), or connect as a user who may manage guests"
        case .accessDenied, .operationDenied:
            "Connect for writing, as a user who may do this on \(host)"
        case .noDomain: "It is gone from its host, or was never there: look at the list of guests"
        case .resourceBusy: "Something else uses it: look at the guest's tasks and try again"
        case .operationInvalid: "Look at the guest's state and try what fits it"
        case .noSupport, .operationUnsupported, .configUnsupported, .argumentUnsupported:
            "The hypervisor on \(host) cannot do this"
        case .noConnect, .unknownHost: "Check the connection's URI and that the host's daemon runs"
        // The message of our own check says what to do.
        case .invalidArg: nil
        case .systemError: "See what the message names on \(host): the system refused it"
        case .ssh, .libssh: "Try `ssh` to the same host by hand, and add your key to an agent"
        case .gnutlsError: "Check the certificates on both sides (virt-pki-validate)"
        case .noMemory: "Free memory on \(host), or give the guest less"
        case .snapshotRevertRisky: "The snapshot lacks the running state: shut the guest down first"
        case .domExist: "Take another name"
        case .invalidConn: "The connection was lost: repeat it when \(host) can be reached again"
        default: "Look at the guest's state and at the daemon's log on \(host) (journalctl -u libvirtd)"
        }
    }

    /// Whether the error means that the connection is gone.
    static func isLoss(_ error: LibvirtError) -> Bool {
        switch error.code {
        case .invalidConn, .noConnect, .rpc, .noClient: true
        case .systemError: error.isOfTheLink
        case .internalError: error.message.contains("client socket is closed")
        default: false
        }
    }
}
