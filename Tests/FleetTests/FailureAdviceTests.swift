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

    @Test("the words matter only where the state is meant")
    func others() {
        #expect(next(.noConnect, "is already running")?.contains("URI") == true)
        #expect(next(.operationInvalid, "something else")?.contains("state") == true)
        #expect(next(.internalError, "client socket is closed") != nil)
    }
}
