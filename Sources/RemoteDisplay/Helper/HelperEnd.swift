internal import Glibc
internal import RFBControl

/// How a helper's conversation ended.
enum HelperEnd: Equatable {
    /// It said why.
    case told(HelperFailure)
    /// Its end of the socket is closed.
    case hangUp
    /// It did not answer any more.
    case silence
    /// It is well, but the display sends no picture.
    case noPicture
    /// It said what has no place.
    case nonsense

    /// Whether it will not end by itself.
    var isHang: Bool { self == .silence || self == .noPicture || self == .nonsense }

    /// The failure as the user reads it.
    /// - Parameters:
    ///   - status: the exit code, or 256 + the signal.
    ///   - patience: how long a message may take, ms.
    static func failure(_ end: HelperEnd, status: Int32, patience: UInt32) -> DisplayFailure {
        switch end {
        case .told(let failure): told(failure)
        case .silence:
            DisplayFailure(.silent, "The display did not answer for \(seconds(patience)); it is tried again.")
        case .noPicture:
            DisplayFailure(
                .silent,
                "The display sent no picture for \(seconds(patience)); the guest may be frozen, it is tried again.")
        case .nonsense:
            DisplayFailure(.helper, "The helper process sent what makes no sense and was ended; it is started again.")
        case .hangUp:
            switch status {
            case 256 + SIGALRM:
                DisplayFailure(
                    .silent, "The display did not finish a message within \(seconds(patience)); it is tried again.")
            case 256 + SIGSYS:
                DisplayFailure(
                    .helper, "The helper process was stopped at something it must not do; it is started again.")
            case 256...:
                DisplayFailure(
                    .helper,
                    "The helper process was ended by signal \(status - 256) while reading the display; it is started "
                        + "again.")
            case 64, 127:
                DisplayFailure(
                    .helper, "The helper process could not start; check that the virt-tui program is installed whole.")
            default:
                DisplayFailure(.helper, "The helper process ended with code \(status); it is started again.")
            }
        }
    }

    private static func told(_ failure: HelperFailure) -> DisplayFailure {
        let words = failure.detail.isEmpty ? "" : " (\(failure.detail))"
        return switch failure.reason {
        case .setup:
            DisplayFailure(
                .helper, "The helper process could not be set up\(words); check the kernel's seccomp support.")
        case .refused:
            DisplayFailure(
                .refused,
                "The display let nobody in\(words); check its password and which kinds of authentication it wants.")
        case .unanswered: DisplayFailure(.unanswered, "The display asked and got no answer; open it again to answer.")
        case .anonymous:
            DisplayFailure(
                .refused, "The display offers encryption without a certificate, which proves nothing; give it one.")
        case .size:
            DisplayFailure(
                .broken,
                "The screen has no size or is larger than \(FrameLimits.side) pixels a side; choose a smaller mode.")
        case .broken: DisplayFailure(.broken, "The display sent what cannot be shown\(words); it is opened again.")
        case .ended: DisplayFailure(.ended, "The display closed the connection; it is opened again.")
        case .noAuthority:
            DisplayFailure(
                .refused,
                "The display shows a certificate, and there are none to check it with; put its authority's into "
                    + "~/.pki/CA/cacert.pem.")
        case .control: DisplayFailure(.helper, "The helper process did not understand us; it is started again.")
        }
    }

    private static func seconds(_ milliseconds: UInt32) -> String {
        milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }
}
