import FilesSupport
import Glibc
import RPCSupport
import Synchronization
import Testing

@testable import SecureShell

/// What is made of an ssh that says this or that: scripts stand in for it.
@Suite("A login over ssh", .timeLimit(.minutes(2)))
struct SSHLoginTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    /// An ssh that tells a configuration and otherwise runs some lines.
    private func login(configuration: String = "controlmaster false", _ lines: String) throws -> SSHLogin {
        let script = """
            #!/bin/sh
            [ "$1" = -G ] && { echo '\(configuration)'; exit 0; }
            \(lines)

            """
        let program = scratch.program(script, named: "ssh")
        return SSHLogin(
            to: SSHDestination(program: program, host: "far", user: "ann"), in: "\(scratch.path)/run", keptFor: 60)
    }

    @Test("is left to the user's own configuration where that shares it")
    func theirs() async throws {
        let login = try login(configuration: "controlpath /home/ann/.ssh/%C", "exit 3")
        #expect(await login.prepare() == .theirs)
    }

    @Test("goes through the one that lives, whoever made it")
    func shared() async throws {
        let login = try login("exit 3")
        // Makes the folder.
        #expect(await login.prepare() == .alone(reason: "ssh did not stay logged in"))
        let name = SSHDestination(program: "\(scratch.path)/ssh", host: "far", user: "ann").name
        let master = try FakeControlMaster(at: "\(scratch.path)/run/\(name).s")
        #expect(await login.prepare() == .shared(program: "\(scratch.path)/run/\(name)"))
        withExtendedLifetime(master) {}
    }

    @Test("has its questions answered by the person, each once more when the answer was wrong")
    func questions() async throws {
        let login = try login(
            """
            first=$("$SSH_ASKPASS" "ann@far's password: ")
            second=$("$SSH_ASKPASS" "ann@far's password: ")
            printf "Permission denied (%s, %s).\\n" "$first" "$second" >&2
            exit 255
            """)
        let asked = Mutex<[String]>([])
        let outcome = await login.prepare { question in
            asked.withLock { asked in
                asked.append(question.prompt)
                return asked.count == 1 ? "wrong" : "it's \\right"
            }
        }
        #expect(asked.withLock { $0 } == ["ann@far's password: ", "ann@far's password:  (2)"])
        #expect(outcome == .refused("Permission denied (wrong, it's \\right).\n"))
    }

    @Test("is not made when the person gives up")
    func declined() async throws {
        let login = try login(#""$SSH_ASKPASS" "Password:" || { echo "Permission denied (declined)." >&2; exit 255; }"#)
        #expect(await login.prepare { _ in nil } == .refused("Permission denied (declined).\n"))
    }

    @Test("shows the fingerprint of a key that is not known")
    func hostKey() {
        let question = SSHQuestion(
            text: """
                The authenticity of host 'far (10.0.0.1)' can't be established.
                ED25519 key fingerprint is SHA256:dIbM4HHjIY777vHN8irS1PZ573j3+uBmwcoqJDeqE1I.
                This key is not known by any other names.
                Are you sure you want to continue connecting (yes/no/[fingerprint])?
                """, attempt: 1)
        #expect(question.isAboutHostKey)
        #expect(
            question.prompt
                == "Unknown ED25519 key SHA256:dIbM4HHjIY777vHN8irS1PZ573j3+uBmwcoqJDeqE1I: accept it (yes or no)")
    }

    @Test("is not shared in a folder that others may write to, or where nothing can be written")
    func folders() async throws {
        let login = try login("exit 3")
        mkdir("\(scratch.path)/run", 0o777)
        chmod("\(scratch.path)/run", 0o777)
        #expect(
            await login.prepare()
                == .alone(reason: "\(scratch.path)/run is not a folder of ours alone (chmod 700)"))
        let nowhere = SSHLogin(
            to: SSHDestination(program: "\(scratch.path)/ssh", host: "far"), in: "/proc/none", keptFor: 1)
        guard case .alone = await nowhere.prepare() else {
            Issue.record("shared in /proc")
            return
        }
    }
}
