internal import Libvirt

/// Opens a guest's screen on the first way that brings a picture.
struct Opener: Sendable {
    var options: DisplayOptions
    let authenticator: DisplayAuthenticator?

    /// An opened screen; the event that told of its first picture has been taken.
    struct Opened: Sendable {
        let source: any DisplaySource
        /// Why the ways before it did not do.
        let passedOver: [DisplayFailure]
        /// What lives as long as the source.
        let tunnel: Tunnel?
    }

    /// Tries the ways one after another.
    /// - Throws: why none of them works; `.guestGone` as soon as the run has ended.
    func open(_ run: GuestRun) async throws(DisplayFailure) -> Opened {
        let ways = WayPlan.ways(graphics: run.graphics, link: run.link, choice: options.ways)
        guard !ways.isEmpty else { throw Self.nothing(run.graphics) }
        var failures: [DisplayFailure] = []
        for way in ways {
            do throws(DisplayFailure) {
                return try await open(way, run, passedOver: failures)
            } catch {
                if error.kind == .guestGone || Task.isCancelled { throw error }
                failures.append(error)
            }
        }
        throw Self.combined(failures)
    }

    private func open(
        _ way: DisplayWay, _ run: GuestRun, passedOver: [DisplayFailure]
    ) async throws(DisplayFailure) -> Opened {
        let (source, tunnel) = try await source(way, run)
        var events = source.events.makeAsyncIterator()
        switch await events.next() {
        case .frame:
            // A tunnel connects when it likes, so only now is it known when it had.
            if tunnel != nil { try await run.confirm(patience: options.patience) }
            return Opened(source: source, passedOver: passedOver, tunnel: tunnel)
        case .ended(let failure):
            guard let words = tunnel?.lastWords() else { throw failure }
            throw DisplayFailure(
                .unreachable,
                "The tunnel to the display failed: \(words.hasSuffix(".") ? String(words.dropLast()) : words).")
        case nil:
            source.close()
            throw DisplayFailure(.ended, "The screen was closed.")
        }
    }

    private func source(_ way: DisplayWay, _ run: GuestRun) async throws(DisplayFailure) -> (any DisplaySource, Tunnel?)
    {
        let descriptor: Descriptor
        var tunnel: Tunnel?
        switch way {
        case .screenshots: return (ScreenshotSource(run.domain, id: run.id, options: options), nil)
        case .libvirt: descriptor = try await open(run)
        case .socket(let path): descriptor = try await Connector.connect(path: path)
        case .port(let host, let port):
            descriptor = try await Connector.connect(host: host, port: port, patience: options.patience)
        case .tunnel(_, let host, let port):
            let made = try Tunnel(run.link, to: host, port: port)
            tunnel = made
            descriptor = made.descriptor
        }
        // What we are connected to is this guest's only if the run goes on: a port or path passes on to others later.
        try await run.confirm(patience: options.patience)
        let source = VNCSource(
            descriptor, way: way, guest: run.domain.name, options: options, authenticator: authenticator)
        return (source, tunnel)
    }

    private func open(_ run: GuestRun) async throws(DisplayFailure) -> Descriptor {
        let domain = run.domain
        let index = run.graphics.vncIndex ?? 0
        let late = DisplayFailure(
            .silent, "The guest's hypervisor did not open its display within \(options.patience / 1000) s; it may hang."
        )
        return try await Patience.wait(options.patience, late) { () throws(DisplayFailure) in
            do {
                return Descriptor(adopting: try await domain.openGraphics(index, .skipAuthentication))
            } catch {
                throw DisplayFailure(.unreachable, "libvirt could not open the display: \(error).")
            }
        }
    }

    private static func nothing(_ graphics: GraphicsList) -> DisplayFailure {
        if graphics.kinds.isEmpty, !graphics.hasVideo {
            return DisplayFailure(
                .unavailable, "The guest has no display; use its serial console, or add a VNC display and a video card."
            )
        }
        return DisplayFailure(
            .unavailable, "No way to the guest's display is open from here; allow ssh to its host or add a VNC display."
        )
    }

    private static func combined(_ failures: [DisplayFailure]) -> DisplayFailure {
        guard let first = failures.first, failures.count > 1 else {
            return failures.first ?? DisplayFailure(.unavailable, "There is no way to the guest's display.")
        }
        let kind = failures.first { $0.isForTheUser }?.kind ?? first.kind
        return DisplayFailure(kind, failures.map(\.description).joined(separator: " "))
    }
}
