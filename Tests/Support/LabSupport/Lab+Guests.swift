public import Glibc

extension Lab {
    /// The folder where the daemon keeps one status document for each active guest, replaced at every change.
    private var statusFolder: String { "\(directory)/run/libvirt/qemu" }

    /// The process id of the guest's QEMU, nil while it has none. Valid also while the daemon is down.
    public func pid(ofGuest name: String) -> pid_t? {
        guard let status = FileChanges.text(ofFile: "\(statusFolder)/\(name).xml"),
            let text = Self.attribute("pid", ofStatus: status)
        else { return nil }
        return pid_t(text)
    }

    /// The state word of the daemon's status document (`running`, `paused`, `crashed`, …); `shutoff` without one.
    public func state(ofGuest name: String) -> String {
        guard let status = FileChanges.text(ofFile: "\(statusFolder)/\(name).xml") else { return "shutoff" }
        return Self.attribute("state", ofStatus: status) ?? "unknown"
    }

    /// Waits until the guest is in the state, as `state(ofGuest:)` words it.
    ///
    /// - Throws: after two minutes, with the state it stayed in.
    public func waitForState(_ state: String, ofGuest name: String) async throws {
        try await Blocking.run { [self] in
            try FileChanges.wait(for: "state \(state) of guest \(name)", inFolder: statusFolder, seconds: 120) {
                self.state(ofGuest: name) == state ? () : nil
            }
        }
    }

    /// What the guest has written to its serial port since the lab began.
    public func serialLog(ofGuest name: String) -> String {
        FileChanges.text(ofFile: "\(directory)/\(name).serial") ?? ""
    }

    /// Waits until the guest's serial port has shown the text.
    ///
    /// - Throws: after two minutes.
    public func waitForSerial(_ text: String, ofGuest name: String) async throws {
        try await Blocking.run { [self] in
            try FileChanges.wait(for: "\"\(text)\" on \(name)'s serial port", inFolder: directory, seconds: 120) {
                serialLog(ofGuest: name).contains(text) ? () : nil
            }
        }
    }

    /// Waits until the lab's storage pool has a file whose name begins so.
    ///
    /// - Throws: after two minutes.
    public func waitForFile(inPool prefix: String) async throws {
        let folder = "\(directory)/pool"
        try await Blocking.run {
            try FileChanges.wait(for: "file \(prefix)…", inFolder: folder, seconds: 120) {
                (FileChanges.names(inFolder: folder).contains { $0.hasPrefix(prefix) }) ? () : nil
            }
        }
    }

    /// Stops the guest's QEMU in its tracks (SIGSTOP), as frozen storage would: its monitor answers nothing.
    ///
    /// - Throws: when it is not active.
    public func freezeGuest(_ name: String) throws { try signal(SIGSTOP, toGuest: name) }

    /// Lets a frozen guest go on (SIGCONT).
    public func thawGuest(_ name: String) throws { try signal(SIGCONT, toGuest: name) }

    private func signal(_ signal: Int32, toGuest name: String) throws {
        guard let pid = pid(ofGuest: name), pid > 1 else {
            throw ChildProcess.Failure(description: "The lab's guest \(name) is not active.")
        }
        kill(pid, signal)
    }

    /// An attribute of the document's first element, `<domstatus state='running' reason='booted' pid='123'>`.
    private static func attribute(_ name: String, ofStatus status: String) -> String? {
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("<domstatus ") }) else { return nil }
        for word in line.split(separator: " ") where word.hasPrefix("\(name)=") {
            return String(word.drop { $0 != "'" }.dropFirst().prefix { $0 != "'" })
        }
        return nil
    }
}
