import Console
import Fleet
import FleetModel
import Libvirt
import SerialConsole
import Synchronization
import Terminal

/// Opens guests' serial consoles in the background; the main thread gives the terminal to one that is open.
final class ConsoleDoor: Sendable {
    /// A console that waits for the terminal.
    struct Opened: Sendable {
        let line: SerialConsole.Line
        let name: String
    }

    private let opened = Mutex<Opened?>(nil)
    private let fleet: Fleet
    private let mailbox: Mailbox

    init(fleet: Fleet, mailbox: Mailbox) {
        self.fleet = fleet
        self.mailbox = mailbox
    }

    /// Begins to open a guest's console.
    func open(_ guest: GuestID, name: String) {
        mailbox.post(.notice("Opening the console of \(name)…", isError: false))
        Task.detached { [self] in
            do {
                let domain = try await fleet.domain(of: guest, for: "opening the console of \(name)")
                let line = try await SerialConsole.open(domain)
                opened.withLock { $0 = Opened(line: line, name: name) }
                mailbox.ring()
            } catch let error as LibvirtError {
                mailbox.post(.notice("The console of \(name) cannot be opened: \(error.message)", isError: true))
            } catch {
                mailbox.post(.notice("\(error)", isError: true))
            }
        }
    }

    /// The console that waits for the terminal.
    func take() -> Opened? {
        opened.withLock { opened in
            defer { opened = nil }
            return opened
        }
    }

    /// Gives the terminal to a console until it is left; `wait` is called with a descriptor that is readable at its end, and
    /// ends it when it returns before. Main thread.
    static func attach(_ console: Opened, wait: (Int32) -> Void) -> SerialConsole.End {
        let done = Bell()
        let stop = SerialConsole.Stop()
        let end = Mutex(SerialConsole.End.stopped)
        var options = SerialConsole.Options()
        options.greeting = "virt-tui: the console of \(SafeText(console.name).string). Ctrl-] leaves.\r\n"
        let work = Task.detached { [options] in
            let result = (try? await SerialConsole.run(console.line, options, stop: stop)) ?? .guestEnded
            end.withLock { $0 = result }
            done.ring()
        }
        wait(done.descriptor)
        stop()
        done.wait()
        _ = work
        return end.withLock { $0 }
    }
}
