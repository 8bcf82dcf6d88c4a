public import GuestKeys
internal import Helpers
public import Libvirt
public import Screen
internal import Synchronization

/// Screenshots and key presses through libvirt: for guests without VNC and hosts that let only libvirt through.
public final class ScreenshotSource: DisplaySource {
    /// Always `.screenshots`.
    public let way = DisplayWay.screenshots
    /// What happens, for one consumer.
    public let events: AsyncStream<DisplaySourceEvent>

    private let domain: Domain
    private let id: Int32?
    private let store = FrameStore()
    private let told: AsyncStream<DisplaySourceEvent>.Continuation
    /// Tells the loop that the last picture was taken.
    private let taken: AsyncStream<Void>.Continuation
    private let loop = Mutex<Task<Void, Never>?>(nil)

    /// Starts taking pictures of a running guest; it ends when that run does.
    public init(_ domain: Domain, id: Int32, options: DisplayOptions = DisplayOptions()) {
        self.domain = domain
        self.id = id
        (events, told) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
        let wishes: AsyncStream<Void>
        (wishes, taken) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        let task = Task { [domain, store, told] in
            let failure = await Self.run(domain, id, store, told, wishes, options)
            told.yield(.ended(failure))
            told.finish()
        }
        loop.withLock { $0 = task }
    }

    deinit { loop.withLock { $0?.cancel() } }

    /// The picture with what changed since it was last taken; lets the next one be taken.
    public func takeFrame() -> Framebuffer? {
        guard let frame = store.take() else { return nil }
        taken.yield()
        return frame
    }

    /// Presses keys together through libvirt and waits until they are up again.
    public func press(_ chord: KeyChord) async throws(DisplayFailure) {
        let codes = chord.keys.compactMap { $0.code.map { UInt32($0.rawValue) } }
        guard codes.count == chord.keys.count else {
            throw DisplayFailure(
                .unavailable, "Through libvirt only keys of a US keyboard can be pressed; this character is on none.")
        }
        do {
            try await domain.sendKeys(codes, in: .linux, hold: Self.hold)
        } catch {
            throw DisplayFailure(.unreachable, "The guest took no key: \(error).")
        }
        // libvirt answers at once; the next keys would pile up in the hypervisor's queue, which drops what is too much.
        try? await Task.sleep(for: .milliseconds(Int(Self.hold) * 2))
    }

    /// Does nothing: libvirt moves no pointer.
    public func point(_ pointer: PointerState) async throws(DisplayFailure) {}

    /// Takes no more pictures.
    public func close() { loop.withLock { $0 }?.cancel() }

    /// How long a key stays down, ms.
    private static let hold: UInt32 = 20

    private static func run(
        _ domain: Domain, _ id: Int32, _ store: FrameStore, _ told: AsyncStream<DisplaySourceEvent>.Continuation,
        _ wishes: AsyncStream<Void>, _ options: DisplayOptions
    ) async -> DisplayFailure {
        var wishes = wishes.makeAsyncIterator()
        let late = DisplayFailure(
            .silent, "libvirt took no screenshot within \(options.patience / 1000) s; the guest may be frozen.")
        let reader: PictureReader
        do throws(DisplayFailure) { reader = try PictureReader(options.helper, patience: options.patience) } catch {
            return error
        }
        while !Task.isCancelled {
            do throws(DisplayFailure) {
                let file = try await Patience.wait(options.patience, late) { () throws(DisplayFailure) in
                    try await take(domain, id)
                }
                try await reader.read(file, into: store)
            } catch {
                return error
            }
            if store.hasChanges {
                told.yield(.frame)
                guard await wishes.next() != nil else { break }
            }
            try? await Task.sleep(for: .milliseconds(options.screenshotInterval))
        }
        return DisplayFailure(.ended, "The screen was closed.")
    }

    private static func take(_ domain: Domain, _ id: Int32) async throws(DisplayFailure) -> [UInt8] {
        do {
            let bytes = try await domain.screenshot(limit: PictureHelper.longestFile).bytes
            // The same guest may have been started anew, and then this is another run's picture.
            guard try await domain.currentID() == id else {
                throw DisplayFailure(.guestGone, "The guest was stopped or started again.")
            }
            return bytes
        } catch let error as DisplayFailure {
            throw error
        } catch {
            throw DisplayFailure(.unavailable, "libvirt took no screenshot: \(error).")
        }
    }
}
