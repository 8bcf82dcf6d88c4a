import CLibvirt
import Glibc

extension Connection {
    /// Opens a connection on a thread of its own.
    ///
    /// Opening may block for ever; cancelling the task lets the caller go on with `ErrorCode.operationAborted`, and a
    /// connection that comes up later is closed at once. `virConnectOpenAuth`.
    /// - Parameters:
    ///   - uri: such as `qemu:///system`; nil lets libvirt choose.
    ///   - readOnly: the daemon itself refuses changes.
    ///   - authentication: answers questions for names and passwords; without one, a question fails the opening.
    ///   - watchesLink: whether it closes itself when its link is lost, which costs one question to the daemon;
    ///     `watchLink()` has it do so later.
    ///   - holding: let go when libvirt has closed the connection, or the opening has failed or come to its end too late.
    public static func open(
        _ uri: String?, readOnly: Bool = false, authentication: Authenticator? = nil, watchesLink: Bool = true,
        holding: (any Sendable)? = nil
    ) async throws(LibvirtError) -> Connection {
        try LibvirtLibrary.initialize()
        let executor = try ConnectionExecutor(name: "libvirt-conn")
        let answer = AbandonableAnswer<Connection>()
        do throws(LibvirtError) {
            return try await answer.wait("virConnectOpenAuth") {
                executor.submit {
                    answer.settle(
                        Result { () throws(LibvirtError) in
                            let connection = try Connection(
                                blockingOn: executor, uri, readOnly, authentication, holding)
                            if watchesLink { connection.session.watchLink() }
                            return connection
                        })
                }
            }
        } catch {
            // Ends the thread once the opening, if it has begun, has come to an end.
            executor.finish {}
            throw error
        }
    }

    /// Another thread on the same connection: for calls that need not wait for each other, and for drivers inside this
    /// process, whose world is in the connection and not in a daemon.
    ///
    /// Each closes for itself, and the last one closes the connection; only the first one hears that the link is lost. A
    /// daemon answers a few calls of a connection at once (`max_client_requests`, 5 by default). `virConnectRef`.
    public func another() throws(LibvirtError) -> Connection {
        let pointer = try live("virConnectRef")
        let executor = try ConnectionExecutor(name: "libvirt-conn")
        do throws(LibvirtError) {
            try check("virConnectRef", virConnectRef(pointer))
        } catch {
            executor.finish {}
            throw error
        }
        // What is held is let go with the last of them.
        let session = Session(pointer, on: executor, holding: session.holding)
        return Connection(
            session: session, executor: executor, closed: session.reasons, address: address, readOnly: isReadOnly)
    }

    private init(
        blockingOn executor: ConnectionExecutor, _ uri: String?, _ readOnly: Bool, _ authenticator: Authenticator?,
        _ holding: (any Sendable)?
    ) throws(LibvirtError) {
        let pointer = try Self.openBlocking(uri, readOnly, authenticator)
        let session = Session(pointer, on: executor, holding: holding)
        self.init(
            session: session, executor: executor, closed: session.reasons,
            address: Self.settled(pointer) ?? HostAddress(uri), readOnly: readOnly)
    }

    /// Where a fresh connection leads, in libvirt's own words. Asks nobody far away.
    private static func settled(_ pointer: OpaquePointer) -> HostAddress? {
        guard let text = virConnectGetURI(pointer) else { return nil }
        defer { free(text) }
        return HostAddress(String(cString: text), ClientConfiguration())
    }

    private static func openBlocking(
        _ uri: String?, _ readOnly: Bool, _ authenticator: Authenticator?
    ) throws(LibvirtError) -> OpaquePointer {
        if let problem = HostAddress(uri).problem {
            throw LibvirtError(code: .invalidArg, domain: .none, message: problem, call: "virConnectOpenAuth")
        }
        try checkTestFile(uri)
        let flags = readOnly ? VIR_CONNECT_RO.rawValue : 0
        return try withOptionalCString(uri) { uri in
            Result { () throws(LibvirtError) in
                guard let authenticator else {
                    return try check("virConnectOpenAuth", virConnectOpenAuth(uri, nil, flags))
                }
                let context = Unmanaged.passRetained(AuthenticationContext(authenticator))
                defer { context.release() }
                var kinds = AuthenticationContext.kinds
                let pointer = kinds.withUnsafeMutableBufferPointer { kinds in
                    var authentication = virConnectAuth(
                        credtype: kinds.baseAddress, ncredtype: UInt32(kinds.count), cb: answerCredentials,
                        cbdata: context.toOpaque())
                    return virConnectOpenAuth(uri, &authentication, flags)
                }
                return try check("virConnectOpenAuth", pointer)
            }
        }.get()
    }

    /// The test driver lets its XML library complain on stderr about a file that is not there, which no hook stops.
    private static func checkTestFile(_ uri: String?) throws(LibvirtError) {
        let scheme = "test://"
        guard let uri, uri.hasPrefix(scheme + "/"), uri != "test:///default" else { return }
        let path = String(uri.dropFirst(scheme.count).prefix { $0 != "?" && $0 != "#" })
        guard access(path, R_OK) != 0 else { return }
        throw LibvirtError(
            code: .systemError, domain: .test, message: "The test driver's file \(path) cannot be read; check its name",
            call: "virConnectOpenAuth")
    }
}
