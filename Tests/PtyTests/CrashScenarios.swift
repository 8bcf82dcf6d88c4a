import Glibc
import LabSupport
import PtySupport
import Testing

/// A fault on any thread, whichever library has made it and wherever it is, gives the terminal back.
@Suite("Crashes", .serialized, .timeLimit(.minutes(10)))
struct CrashScenarios {
    /// Breaks a thread of each name that the console has, each in a console of its own.
    private func breakEach(_ open: () async throws -> PtySession) async throws -> Set<String> {
        let names = Set(try await open().threads.values)
        for name in names {
            for alsoStack in [false, true] {
                let session = try await open()
                // Some of Dispatch's threads come and go.
                guard
                    let thread = session.threads.first(where: { $0.value == name && $0.key != session.pid })?.key
                        ?? (name == session.threads[session.pid] ? session.pid : nil)
                else { continue }
                do { try session.breakThread(thread, alsoStack: alsoStack) } catch {
                    if session.threads[thread] == nil { continue }
                    throw error
                }
                #expect(try await session.exit() == .signal(SIGSEGV), "\(name)")
                let screen = session.screen
                #expect(!screen.isAlternate && screen.cursorIsVisible && !screen.wantsMouse, "\(name), \(alsoStack)")
                #expect(session.modes?.isCanonical == true, "\(name), \(alsoStack)")
            }
        }
        return names
    }

    #if arch(x86_64)
        @Test("on every thread of the list: libvirt's, its events', Dispatch's, ours")
        func list() async throws {
            let names = try await breakEach {
                let session = try PtySession(["--demo"])
                try await session.waitUntil("guests") { $0.contains("NAME") && $0.contains("running") }
                return session
            }
            #expect(names.isSuperset(of: ["libvirt-events", "libvirt-conn", "stderr"]), "\(names)")
        }

        @Test("on every thread that reads a guest's screen", .requiresLab)
        func screen() async throws {
            let lab = try await Lab.shared()
            try await lab.waitForSerial("linux ready", ofGuest: "linux")
            let names = try await breakEach {
                let session = try await PtySession.console(lab.uri, selecting: "linux", without: "spare")
                session.send("v")
                try await session.waitUntil("its screen") { $0.contains("VNC through libvirt") && $0.contains("/ #") }
                return session
            }
            #expect(names.count > 5, "\(names)")
        }
    #endif
}
