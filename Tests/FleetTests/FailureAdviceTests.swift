import FleetModel
import Libvirt
import Testing

@testable import Fleet

@Suite("The next step after an error")
struct FailureAdviceTests {
    private func next(_ code: ErrorCode, _ message: String) -> String? {
        FailureAdvice.next(LibvirtError(code: code, message: message, call: "virDomainCreate"), host: "kvm1")
    }

    @Test("a guest in the wrong state is told by what to do, whichever code the driver has for it")
    func states() {
        for (code, message) in [
            (ErrorCode.operationInvalid, "Requested operation is not valid: domain is already running"),
            (.internalError, "internal error: Domain 'web' is already running"),
            (.operationFailed, "operation failed: domain 'web' is already active"),
        ] {
            #expect(next(code, message)?.contains("nothing to start") == true, "\(message)")
        }
        #expect(next(.operationInvalid, "Requested operation is not valid: domain is not running") == "Start it first")
    }

    @Test("ssh's many words become one sentence and one step; the words themselves stay to be read")
    func ssh() {
        func failure(_ message: String) -> Failure {
            Failure(
                "connecting to kvm1", LibvirtError(code: .systemError, message: message, call: "virConnectOpenAuth"),
                host: "kvm1")
        }
        let changed = failure(
            "Cannot recv data: @@@\r\n@  WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!  @\r\nHost key for kvm1 has changed.\r\n"
                + "Host key verification failed.: Connection reset by peer")
        #expect(changed.why == "the ssh key of kvm1 is not the one that is known of it")
        #expect(changed.next?.contains("ssh-keygen -R") == true)
        #expect(changed.technical?.contains("HAS CHANGED") == true)
        #expect(changed.technical?.contains(where: \.isNewline) == false)
        let denied = failure("Cannot recv data: root@kvm1: Permission denied (publickey,password).: Connection reset")
        #expect(denied.why == "ssh did not let us in: Permission denied (publickey,password)")
        let refused = failure(
            "Cannot recv data: ssh: connect to host kvm1 port 22: Connection refused: Connection reset by peer")
        #expect(refused.why == "ssh cannot reach kvm1: Connection refused")
        #expect(failure("one\ntwo").why == "one two")
        #expect(failure("").why == "libvirt gave no reason")
    }

    @Test(
        "what the daemon was asked to do gets no advice about the daemon",
        arguments: [
            ("Cannot access storage file '/x/web.iso': No such file or directory", "path"),
            ("Could not open '/x': Permission denied", "right to the file"),
            ("cannot extend file '/x': No space left on device", "space"),
            ("unable to open /x: Read-only file system", "written to"),
            ("process exited: Failed to get \"write\" lock\\nIs another process using the image [/x]?", "image open"),
            ("Requested operation is not valid: network 'default' is not active", "net-start"),
            ("storage pool 'images' is not active", "pool-start"), ("bind: Address already in use", "port"),
            ("Unable to read from monitor: Input/output error", "message"),
        ])
    func steps(message: String, advice: String) {
        for (code, domain) in [(ErrorCode.systemError, ErrorDomain.storage), (.systemError, .qemu)] {
            let error = LibvirtError(code: code, domain: domain, message: message, call: "virDomainCreate")
            let next = FailureAdvice.next(error, host: "kvm1")
            #expect(next?.contains(advice) == true && next?.contains("libvirtd") == false, "\(message)")
            #expect(!FailureAdvice.isLoss(error), "the connection stands")
        }
    }

    @Test("only the way to the daemon does")
    func links() {
        let gone = LibvirtError(
            code: .systemError, domain: .rpc, message: "Failed to connect socket to '/x': No such file or directory",
            call: "virConnectOpenAuth")
        #expect(FailureAdvice.next(gone, host: "kvm1")?.contains("libvirtd") == true && FailureAdvice.isLoss(gone))
        let denied = LibvirtError(
            code: .systemError, domain: .rpc, message: "Failed to connect socket to '/x': Permission denied",
            call: "virConnectOpenAuth")
        #expect(FailureAdvice.next(denied, host: "kvm1")?.contains("group libvirt") == true)
    }

    @Test("the words matter only where the state is meant")
    func others() {
        #expect(next(.noConnect, "is already running")?.contains("URI") == true)
        #expect(next(.operationInvalid, "something else")?.contains("state") == true)
        #expect(next(.internalError, "client socket is closed") != nil)
    }
}
