internal import CLibvncclient
internal import Glibc
internal import RFBControl

extension DisplaySession {
    /// The library wants room for a screen of a new size.
    func frameNeeded(_ client: Client?) -> rfbBool {
        guard let client else { return 0 }
        let width = Int(client.pointee.width)
        let height = Int(client.pointee.height)
        guard FrameLimits.allow(width: width, height: height) else {
            failure = .size
            return 0
        }
        // A server's version can have made the library choose its own messages again.
        vnc_keep_silent(client)
        frame.clear(width: width, height: height)
        client.pointee.frameBuffer = frame.pixels
        size = (width, height)
        changes.removeAll()
        needsWhole = true
        return 1
    }

    /// The display's password, which the library frees; nil makes it give up.
    func password(_ client: Client?) -> UnsafeMutablePointer<CChar>? {
        guard let client, isProven(client), case .password(let password)? = ask(.password) else { return nil }
        return strdup(password)
    }

    /// A name and a password, or the certificates that are trusted; the library frees it. Nil makes it give up.
    func credential(_ client: Client?, kind: Int32) -> UnsafeMutablePointer<rfbCredential>? {
        guard let client else { return nil }
        var credential = rfbCredential()
        switch kind {
        case Int32(rfbCredentialTypeUser):
            guard isProven(client), case .account(let user, let password)? = ask(.account) else { return nil }
            credential.userCredential.username = strdup(user)
            credential.userCredential.password = strdup(password)
        case Int32(rfbCredentialTypeX509):
            guard let name = vnc_authority_name() else {
                failure = .noAuthority
                return nil
            }
            credential.x509Credential.x509CACertFile = strdup(name)
        default: return nil
        }
        guard let memory = malloc(MemoryLayout<rfbCredential>.size) else { return nil }
        let pointer = memory.bindMemory(to: rfbCredential.self, capacity: 1)
        pointer.initialize(to: credential)
        return pointer
    }

    /// No secret goes through a channel whose other end nobody has proven.
    private func isProven(_ client: Client) -> Bool {
        guard !options.isTunnelled, Self.isAnonymous(client) else { return true }
        failure = .anonymous
        return false
    }

    /// Asks the console and waits for its answer; the user may take as long as they like.
    private func ask(_ question: HelperQuestion) -> HelperAnswer? {
        alarm(on: false)
        defer { alarm(on: true) }
        control.send(.question(question))
        while let message = control.receive() {
            switch message {
            case .answer(.refusal):
                failure = .unanswered
                return nil
            case .answer(let answer): return answer
            case .ping(let number): control.send(.pong(number))
            default: continue
            }
        }
        _exit(0)
    }
}
