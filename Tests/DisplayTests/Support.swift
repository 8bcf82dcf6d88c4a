import Foundation
import GuestKeys
import PtySupport
import RFBSupport
import RemoteDisplay
import Screen

extension DisplayOptions {
    /// The program as just built as the helper; patience for busy machines, unless the test is about its end.
    static func testing(patience: UInt32 = 20_000) -> DisplayOptions {
        var options = DisplayOptions(helper: HelperProgram(path: PtySession.binary))
        options.patience = patience
        options.firstRetry = 1
        options.longestRetry = 50
        options.liveRetry = 50
        return options
    }
}

extension VNCSource {
    /// A source that speaks to a scripted server.
    convenience init(
        _ server: ScriptedServer, patience: UInt32 = 20_000, way: DisplayWay = .libvirt,
        authenticator: DisplayAuthenticator? = nil
    ) throws {
        guard let client = server.takeClient() else { throw TestFailure("the server's other end was taken already") }
        self.init(
            Descriptor(adopting: client), way: way, guest: "guest", options: .testing(patience: patience),
            authenticator: authenticator)
    }

    /// Takes frames until one satisfies the condition.
    func frame(_ what: String, where condition: (Framebuffer) -> Bool) async throws -> Framebuffer {
        for await event in events {
            switch event {
            case .frame: if let frame = takeFrame(), condition(frame) { return frame }
            case .ended(let failure): throw TestFailure("ended before \(what): \(failure)")
            }
        }
        throw TestFailure("the events ended before \(what)")
    }

    /// Takes all frames until the end and tells why it came.
    func end() async throws -> DisplayFailure {
        for await event in events {
            switch event {
            case .frame: _ = takeFrame()
            case .ended(let failure): return failure
            }
        }
        throw TestFailure("the events ended without a reason")
    }
}

/// A test that cannot go on.
struct TestFailure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Pixels of a pattern in which no two neighbours are alike.
func pattern(_ width: Int, _ height: Int, seed: UInt32 = 1) -> [UInt32] {
    (0..<width * height).map { (UInt32($0) &* 2_654_435_761 &+ seed &* 40_503) >> 4 & 0x00FF_FFFF }
}

extension GuestDisplay {
    /// Takes frames until one satisfies the condition.
    func frame(_ what: String, where condition: (Framebuffer) -> Bool) async throws -> Framebuffer {
        var failures: [DisplayFailure] = []
        for await event in events {
            switch event {
            case .frame: if let frame = takeFrame(), condition(frame) { return frame }
            case .status(.failed(let failure, _)):
                failures.append(failure)
                // Some failures are to be overcome; what fails again and again never works.
                if failures.suffix(20).count == 20 { throw TestFailure("\(failure) before \(what)") }
            case .status(.showing): failures = []
            case .status: break
            }
        }
        throw TestFailure("the screen was closed before \(what)")
    }

    /// Waits for a status, which may be the present one; frames are left lying.
    func status(_ what: String, where condition: (DisplayStatus) -> Bool) async throws {
        if condition(status) { return }
        for await event in events {
            if case .status(let status) = event, condition(status) { return }
        }
        throw TestFailure("the screen was closed before it was \(what)")
    }
}

/// This process's open descriptors.
enum Descriptors {
    static var count: Int { (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? -1 }
}
