internal import FleetModel
internal import Libvirt
internal import XMLTree

/// What is to be done about a guest's statistics period.
enum ReportOrder: Sendable, Equatable {
    /// The running guest is to report.
    case begin(GuestUUID)
    /// The running guest is to stop.
    case end(GuestUUID)
    /// The guest was saved while it reported: its saved document is not to go on with it.
    case mend(GuestUUID)

    /// What became of it.
    enum Outcome: Sendable, Equatable {
        case done
        /// Nothing was changed: the period is somebody else's, or it cannot be changed.
        case declined
        /// No answer came: it may have been done.
        case unknown
        /// It never went out.
        case unsent
    }

    var guest: GuestUUID {
        switch self {
        case .begin(let guest), .end(let guest), .mend(let guest): guest
        }
    }

    /// What takes it back; nil where nothing has to be.
    var undone: ReportOrder? { if case .begin(let guest) = self { .end(guest) } else { nil } }

    /// The periods before and after, seconds; 0 is none.
    var change: (from: Int, to: Int) {
        switch self {
        case .begin: (0, ReportBook.period)
        case .end, .mend: (ReportBook.period, 0)
        }
    }

    /// Whether an error says for certain that the period is not ours.
    private func isFinal(_ error: LibvirtError) -> Bool {
        if FailureAdvice.isLoss(error) { return false }
        if case .begin = self { return true }
        // It is gone or off. Whatever else kept it from being told will pass.
        return [.noDomain, .operationInvalid].contains(error.code)
    }

    /// Carries it out, unless somebody else has changed the period meanwhile.
    func carryOut(on connection: Connection, _ calls: CallCounter) async -> Outcome {
        guard let uuid = guest.libvirt else { return .declined }
        calls.add(3)
        do throws(LibvirtError) {
            let domain = try await connection.domain(uuid)
            if case .mend = self { return try await mend(domain) }
            guard GuestFacts(reading: try await domain.xml())?.details.memoryPeriod == change.from else {
                return .declined
            }
            try await domain.setMemoryStatisticsPeriod(Int32(change.to), .live)
            return .done
        } catch {
            return isFinal(error) ? .declined : .unknown
        }
    }

    private func mend(_ domain: Domain) async throws(LibvirtError) -> Outcome {
        guard try await domain.hasManagedSave(),
            let saved = try? Element(parsing: try await domain.managedSaveXML(.secure)),
            GuestFacts(saved).details.memoryPeriod == change.from
        else { return .declined }
        try await domain.defineManagedSave(saved.withoutReports.xml)
        return .done
    }
}

extension Element {
    /// A domain's document whose guest is not told to report its memory.
    var withoutReports: Element {
        var copy = self
        for (place, node) in copy.children.enumerated() {
            guard case .element(var child) = node else { continue }
            switch child.name {
            case "devices": child = child.withoutReports
            case "memballoon":
                child.children.removeAll { if case .element(let part) = $0 { part.name == "stats" } else { false } }
            default: continue
            }
            copy.children[place] = .element(child)
        }
        return copy
    }
}
