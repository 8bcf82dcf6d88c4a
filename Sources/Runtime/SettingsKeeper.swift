import Console
import Dispatch
import Settings
import Synchronization

/// Keeps changed settings in the configuration, each written once. Any thread.
///
/// What cannot be written now, because a person is in the middle of editing the file or the disk is full, waits for the
/// next change, the file's own next change, and the end.
final class SettingsKeeper: Sendable {
    private struct State {
        var waiting: [SettingsChange] = []
        /// What was said last of why they wait.
        var complaint: String?

        /// Whether anything was said that is over now.
        mutating func forget() -> Bool {
            defer { complaint = nil }
            return complaint != nil
        }
    }

    private let file: String
    private let mailbox: Mailbox
    private let state = Mutex(State())
    /// A home on a dead network file system must not stop the console.
    private let disk = DispatchQueue(label: "virt-tui.configuration")

    init(file: String, mailbox: Mailbox) {
        self.file = file
        self.mailbox = mailbox
    }

    /// Writes changes as soon as that can be done, without waiting for it.
    func keep(_ changes: [SettingsChange]) {
        guard !changes.isEmpty else { return }
        state.withLock { $0.waiting += changes }
        disk.async { self.write() }
    }

    /// Writes what waits, for the file may be in order again.
    func tryAgain() {
        if state.withLock({ !$0.waiting.isEmpty }) { disk.async { self.write() } }
    }

    /// Waits for the last write, three seconds at most. Answers what is not saved, as a sentence.
    func finish() -> String? {
        tryAgain()
        let end = DispatchSemaphore(value: 0)
        disk.async { end.signal() }
        let isWritten = end.wait(timeout: .now() + 3) == .success
        return state.withLock { state in
            guard !state.waiting.isEmpty || !isWritten else { return nil }
            return "changed settings are not saved: \(state.complaint ?? "\(file) does not take them in time")"
        }
    }

    private func write() {
        let changes = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        guard !changes.isEmpty else { return }
        do throws(SettingsProblem) {
            try Settings.save(changes, to: file)
            if state.withLock({ $0.forget() }) {
                mailbox.post(.notice("what waited to be saved is saved", isError: false))
            }
        } catch {
            let complaint = error.description
            let isNew = state.withLock { state in
                state.waiting = changes + state.waiting
                defer { state.complaint = complaint }
                return state.complaint != complaint
            }
            guard isNew else { return }
            mailbox.post(.notice("not saved yet: \(complaint); it is tried again when the file changes", isError: true))
        }
    }
}
