internal import Files
internal import FleetModel
internal import Libvirt
internal import LibvirtBuilder
internal import LibvirtConfig
internal import LibvirtDesigner
internal import Settings
internal import Terminal

/// A guest's document in the user's editor, until libvirt takes it or the user gives up.
struct DocumentEditing {
    let session: ChangeSession
    let change: ChangeArguments
    let context: Context

    func run() async throws -> Int32 {
        guard let edit = context.edit else {
            throw Failure(
                what: session.purpose, why: "no editor can be opened here",
                next: "use a terminal, or `virt-tui xml GUEST --set PATH=VALUE`")
        }
        let host = try await session.open()
        if host.connection.isReadOnly { throw Failure(readOnly: session.purpose) }
        let policy = change.policy
        let ((guest, base), target) = try await session.decide(on: host) { guest, _ in
            (guest, try guest.base(for: policy))
        }
        let kept = "\(context.paths.state)/edited/\(target.uuid).xml"
        var text = base.documentText
        if let old = keptText(kept), let ask = context.ask {
            let answer = ask("A text of \(SafeText(target.name)) that was not taken is kept. Go on with it? [Y/n] ")
            if Self.isYes(answer) { text = old }
        }
        while true {
            guard let edited = try edit(text, "\(target.name).xml") else { return 1 }
            text = edited
            if text == base.documentText {
                context.output.complain("nothing was changed")
                return 0
            }
            do throws(Failure) {
                for sentence in Self.complaints(about: text) { context.output.complain(sentence) }
                let proposal = try workOut(text, guest, policy)
                let code: Int32
                do {
                    code = try await session.carryOut(
                        proposal, on: host, target, change.shown, change.consent.consent, done: "edited")
                } catch let failure as Failure { throw failure } catch {
                    throw Failure(what: session.purpose, why: "\(error)")
                }
                remove(kept)
                if !change.shown.isDry { await tellLosses(proposal, host) }
                return code
            } catch {
                // The way back to it is known before anything else is said.
                keep(text, at: kept)
                context.output.fail(error)
                guard let ask = context.ask, Self.isYes(ask("Edit it again? [Y/n] ")) else {
                    context.output.errors(
                        "The text is kept: \(SafeText(kept)); `virt-tui xml --edit` offers it again.\n")
                    return 1
                }
            }
        }
    }

    private func workOut(
        _ text: String, _ guest: ChangeableGuest, _ policy: ChangePolicy
    ) throws(Failure) -> ChangeProposal {
        do throws(GuestChangeError) {
            let wanted = try GuestEdit.document(text)
            return ChangeProposal(
                guest, try GuestChange.plan(guest.documents, wanted: wanted, policy: policy, host: guest.host))
        } catch { throw Failure(what: session.purpose, why: error.reason, next: error.next) }
    }

    /// What libvirt's schema finds wrong. libvirt itself may be newer and take it.
    private static func complaints(about text: String) -> [String] {
        (DomainSchema.violations(in: text) ?? []).prefix(5).map { "\($0)" }
    }

    /// Says what libvirt did not keep as it was written.
    private func tellLosses(_ proposal: ChangeProposal, _ host: ChangeSession.Opened) async {
        let stored = try? await ChangeableGuest.read(host.connection.domain(proposal.guest.uuid))
        guard let now = stored?.documents.base(for: proposal.change.policy) else { return }
        for loss in GuestChange.lost(of: proposal.change.wanted, in: now) {
            let became = loss.shownNew.map { "made it \($0)" } ?? "dropped it"
            context.output.complain("\(loss.title) was written as \(loss.shownOld ?? ""), and libvirt \(became)")
        }
    }

    private func keptText(_ path: String) -> String? {
        guard let bytes = try? FileReader.read(path, limit: 8 << 20) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func keep(_ text: String, at path: String) {
        do throws(FileError) {
            try FileWriter.write(Array(text.utf8), to: path, for: .ownerOnly, makesFolders: true)
        } catch { context.output.complain("the text could not be kept: \(error)") }
    }

    private func remove(_ path: String) { FileWriter.remove(path) }

    private static func isYes(_ answer: String?) -> Bool {
        guard let answer else { return false }
        return ["", "y", "yes"].contains(answer.lowercased().filter { !$0.isWhitespace })
    }
}
