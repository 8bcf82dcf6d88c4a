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

    @Test("the words matter only where the state is meant")
    func others() {
        #expect(next(.noConnect, "is already running")?.contains("URI") == true)
        #expect(next(.operationInvalid, "something else")?.contains("state") == true)
        #expect(next(.internalError, "client socket is closed") != nil)
    }
}
