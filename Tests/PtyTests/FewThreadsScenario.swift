import Glibc
import LabSupport
import PtySupport
import Testing

/// A system that gives the program few threads, as `ulimit -u` and a container's limit do: root knows no limit, so what asks
/// for threads is made to be refused.
@Suite("Few threads", .timeLimit(.minutes(5)))
struct FewThreadsScenario {
    /// Stands before the C library: who asks for a thread is refused while so many run.
    private static let refusing = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <pthread.h>
        #include <stdlib.h>
        #include <sys/stat.h>
        typedef int creator(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
        int pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*body)(void *), void *context) {
            const char *most = getenv("MOST_THREADS");
            struct stat tasks;
            if (most && stat("/proc/self/task", &tasks) == 0 && (int)tasks.st_nlink - 2 >= atoi(most)) return EAGAIN;
            return ((creator *)dlsym(RTLD_NEXT, "pthread_create"))(thread, how, body, context);
        }

        """

    /// More than the program may have connections.
    private static let hosts = String(repeating: "-c test:///default ", count: 80)

    /// Runs a line of shell where `few N` lets the program have so many threads.
    private func session(_ line: String) throws -> PtySession {
        let prepare = """
            printf '%s' "$REFUSING" >few.c; $(command -v clang cc | head -n 1) -shared -fPIC -o few.so few.c || exit
            few() { MOST_THREADS=$1; shift; export MOST_THREADS; LD_PRELOAD=$HOME/few.so "$@"; }

            """
        return try PtySession(
            program: "/bin/sh", ["-c", "cd && \(prepare)" + line],
            environment: ["REFUSING": Self.refusing, "V": PtySession.binary], columns: 120, rows: 30)
    }

    @Test("too few to begin with is said")
    func tooFew() async throws {
        let session = try session("few 12 $V list -c test:///default")
        #expect(try await session.exit() == .code(1))
        #expect(session.screen.contains("virt-tui: the system gives only 11 more threads"))
        #expect(session.screen.contains("raise the limit: ulimit -u"))
    }

    @Test("a verb tells of the hosts that none is left for")
    func verb() async throws {
        let session = try session("few 70 $V list \(Self.hosts) >found; echo status $?; grep -c running found")
        try await session.waitFor("status 1")
        #expect(try await session.exit() == .code(0))
        #expect(session.screen.contains("The system has no thread left for a connection"))
        #expect(session.screen.contains("raise the limit before the start: ulimit -u"))
    }

    @Test("a console goes on with the hosts that there are threads for")
    func console() async throws {
        let session = try session("few 70 $V \(Self.hosts)")
        try await session.waitFor("80 hosts")
        session.send(.end)
        try await session.waitUntil("hosts with threads and hosts without") { screen in
            screen.contains("no thread left") && screen.contains("lost")
        }
        session.send(.home)
        try await session.waitUntil("a host that is there") { screen in
            screen.lines.contains { $0.contains(" test ") && $0.contains("running") }
        }
        session.send("q")
        #expect(try await session.exit() == .code(0))
    }
}
