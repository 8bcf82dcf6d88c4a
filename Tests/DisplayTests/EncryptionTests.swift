import Foundation
import Glibc
import LabSupport
import Screen
import Testing

@testable import RemoteDisplay

/// A real QEMU on a TCP port of this machine, with certificates made for the test.
@Suite(.requiresLab, .serialized, .timeLimit(.minutes(10))) struct EncryptionTests {
    @Test func plainPort() async throws {
        let server = try TLSServer(isEncrypted: false)
        let frame = try await server.source(host: "127.0.0.1").frame("a picture") { _ in true }
        #expect(frame.width >= 640)
    }

    @Test func trustedCertificate() async throws {
        let server = try TLSServer()
        let frame = try await server.source(host: "localhost", authority: "ca-cert.pem").frame("a picture") { _ in true
        }
        #expect(frame.width >= 640)
    }

    @Test func unknownAuthority() async throws {
        let server = try TLSServer()
        let failure = try await server.source(host: "localhost", authority: "other-cert.pem").end()
        #expect(failure.kind == .refused)
    }

    /// The certificate is for localhost alone.
    @Test func otherName() async throws {
        let server = try TLSServer()
        let failure = try await server.source(host: "127.0.0.1", authority: "ca-cert.pem").end()
        #expect(failure.kind == .refused)
    }

    /// On a way that is safe already nothing is encrypted, and a display that insists is refused.
    @Test func encryptionWhereNoneIsAllowed() async throws {
        let server = try TLSServer()
        let connected = try await Connector.connect(host: "127.0.0.1", port: server.port, patience: 5000)
        let source = VNCSource(connected, way: .libvirt, guest: "guest", options: .testing())
        #expect(try await source.end().kind == .refused)
    }

    @Test func nobodyListens() async throws {
        let port = try TLSServer.freePort()
        let error = await #expect(throws: DisplayFailure.self) {
            try await Connector.connect(host: "127.0.0.1", port: port, patience: 1000)
        }
        #expect(error?.kind == .unreachable)
        let path = await #expect(throws: DisplayFailure.self) {
            try await Connector.connect(path: "/nonexistent/socket")
        }
        #expect(path?.kind == .unreachable)
    }
}

/// A QEMU that boots nothing and shows its firmware on VNC.
final class TLSServer {
    let port: Int
    private let folder: String
    private let process: ChildProcess

    init(isEncrypted: Bool = true) throws {
        folder = NSTemporaryDirectory() + "virt-tui-tls-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        port = try Self.freePort()
        var display = "127.0.0.1:\(port - 5900)"
        var arguments = ["-nodefaults", "-display", "none", "-vga", "std", "-m", "16"]
        if isEncrypted {
            try Self.makeCertificates(in: folder)
            arguments += ["-object", "tls-creds-x509,id=tls,dir=\(folder),endpoint=server,verify-peer=off"]
            display += ",tls-creds=tls"
        }
        arguments += ["-vnc", display, "-monitor", "stdio"]
        // The monitor answers once everything listens, and is told to quit when we close its input, or end.
        process = try ChildProcess(
            "sh", ["-c", "(echo info vnc; cat; echo quit) | qemu-system-x86_64 \"$@\"", "sh"] + arguments,
            pipeInput: true)
        var said: [String] = []
        while let line = process.readLine() {
            if line.contains("Server:") { return }
            said.append(line)
        }
        throw TestFailure("QEMU did not start: \(said.joined(separator: " "))")
    }

    deinit {
        process.closeInput()
        process.waitForExit()
        try? FileManager.default.removeItem(atPath: folder)
    }

    func source(host: String, authority: String? = nil) async throws -> VNCSource {
        var options = DisplayOptions.testing()
        options.authorityFile = authority.map { "\(folder)/\($0)" }
        let connected = try await Connector.connect(host: host, port: port, patience: 5000)
        return VNCSource(connected, way: .port(host: host, port: port), guest: "guest", options: options)
    }

    /// A port on which nobody listens now.
    static func freePort() throws -> Int {
        for _ in 0..<100 {
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let isBound = withUnsafeMutablePointer(to: &address) { address in
                address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                    bind(descriptor, address, length) == 0 && getsockname(descriptor, address, &length) == 0
                }
            }
            let port = Int(UInt16(bigEndian: address.sin_port))
            if isBound, port > 5900 { return port }
        }
        throw TestFailure("no free port")
    }

    private static func makeCertificates(in folder: String) throws {
        try "cn = Test\nca\ncert_signing_key\n".write(toFile: "\(folder)/ca.info", atomically: true, encoding: .utf8)
        try "cn = localhost\ndns_name = localhost\ntls_www_server\nencryption_key\nsigning_key\n"
            .write(toFile: "\(folder)/server.info", atomically: true, encoding: .utf8)
        for name in ["ca", "other", "server"] {
            _ = try ChildProcess.run(
                "certtool", ["--generate-privkey", "--ecc", "--outfile", "\(folder)/\(name)-key.pem"])
        }
        for name in ["ca", "other"] {
            _ = try ChildProcess.run(
                "certtool",
                [
                    "--generate-self-signed", "--load-privkey", "\(folder)/\(name)-key.pem", "--template",
                    "\(folder)/ca.info", "--outfile", "\(folder)/\(name)-cert.pem",
                ])
        }
        _ = try ChildProcess.run(
            "certtool",
            [
                "--generate-certificate", "--load-privkey", "\(folder)/server-key.pem", "--load-ca-certificate",
                "\(folder)/ca-cert.pem", "--load-ca-privkey", "\(folder)/ca-key.pem", "--template",
                "\(folder)/server.info", "--outfile", "\(folder)/server-cert.pem",
            ])
    }
}
