import FleetModel
import LibvirtDesigner
import Terminal

/// What can be added to a guest: what it is called, and what has to be said first.
enum AddDevice {
    /// What the user has to say before the rest can be worked out.
    private struct Question {
        let label: SafeText
        let hint: SafeText
        /// The wish of an answer, or what is wrong with it as a sentence.
        let wish: @Sendable (String) -> Result<DeviceWish, Complaint>
    }

    private struct Complaint: Error { let text: String }

    /// The kinds, the most used first.
    static func choice(for target: Target) -> Choice {
        let plain: [(SafeText, DeviceWish)] = [
            ("Network interface", .network(NetworkWish())), ("Guest agent channel", .agentChannel),
            ("Display, VNC", .graphics(.vnc)), ("Display, SPICE", .graphics(.spice)),
            ("Sound card", .sound(model: nil)), ("TPM", .tpm), ("Random numbers", .rng),
            ("Watchdog", .watchdog(model: nil)), ("USB redirection", .usbRedirection),
        ]
        let asked: [(SafeText, Question)] = [("Disk", disk), ("CD drive", drive), ("Shared folder", folder)]
        let items: [Choice.Item] =
            asked.map { title, question in
                Choice.Item(label: title, isCurrent: false) { state in
                    state.layers.append(
                        DeviceQuestion(target: target, title: title, form: form(question)) { text in
                            try? question.wish(text).get()
                        })
                    return []
                }
            }
            + plain.map { title, wish in
                Choice.Item(label: title, isCurrent: false) { $0.askForDesign(of: wish, for: target) }
            }
        return Choice(title: "Add to \(target.name)", items: items)
    }

    private static func form(_ question: Question) -> Form {
        Form(
            [
                FormField(
                    "answer", question.label, hint: question.hint, text: "",
                    problem: { text in
                        if case .failure(let complaint) = question.wish(text.trimmed) { return complaint.text }
                        return nil
                    })
            ], footer: "Enter goes on, Esc leaves")
    }

    private static let disk = Question(
        label: "Image", hint: "Its path on the host, or POOL/VOLUME; it has to exist.",
        wish: { text in location(text).map { DeviceWish.disk(.existing($0)) } })

    private static let drive = Question(
        label: "Medium", hint: "Its path on the host, or POOL/VOLUME; nothing leaves the drive empty.",
        wish: { text in
            text.isEmpty
                ? .success(DeviceWish.disk(DiskWish(device: .cdrom)))
                : location(text).map { DeviceWish.disk(DiskWish(location: $0, device: .cdrom)) }
        })

    private static let folder = Question(
        label: "Folder", hint: "Its absolute path on the host.",
        wish: { text in
            text.hasPrefix("/")
                ? .success(DeviceWish.folder(path: text, tag: nil))
                : .failure(Complaint(text: "A folder is an absolute path, such as /srv/share."))
        })

    private static func location(_ text: String) -> Result<StorageLocation, Complaint> {
        if text.isEmpty || DiskSourceText.problem(of: text) != nil {
            return .failure(Complaint(text: "Write an absolute path, such as /srv/images/disk.qcow2, or POOL/VOLUME."))
        }
        guard !text.hasPrefix("/"), let slash = text.firstIndex(of: "/") else { return .success(.path(text)) }
        return .success(.volume(pool: String(text[..<slash]), name: String(text[text.index(after: slash)...])))
    }
}
