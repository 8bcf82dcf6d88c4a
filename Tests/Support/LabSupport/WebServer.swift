import Dispatch
import Glibc

/// A web server on a loopback address that serves a folder, and a few addresses that misbehave:
/// `/loop` leads to itself, `/away` to a file of the client's, `/short` ends before its announced end, `/silent` never
/// answers, `/broken` is a server's failure.
public final class WebServer: Sendable {
    /// Its address, without a slash at the end.
    public let url: String
    private let listener: Int32
    private let folder: String

    /// Starts it. It ends with the object.
    public init(folder: String) throws {
        self.folder = folder
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let port = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name -> UInt16? in
                guard bind(listener, name, length) == 0, listen(listener, 64) == 0,
                    getsockname(listener, name, &length) == 0
                else { return nil }
                return UnsafeRawPointer(name).load(as: sockaddr_in.self).sin_port.bigEndian
            }
        }
        guard let port else { throw ChildProcess.Failure(description: "No web server can be started.") }
        url = "http://127.0.0.1:\(port)"
        let queue = DispatchQueue(label: "web-server", attributes: .concurrent)
        queue.async {
            while case let client = accept(listener, nil, nil), client >= 0 {
                queue.async {
                    Self.serve(client, folder)
                    close(client)
                }
            }
            close(listener)
        }
    }

    deinit {
        // Whoever accepts closes it: until then nothing else gets its number.
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private static func serve(_ client: Int32, _ folder: String) {
        var request: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while !request.contains(13) {
            let count = read(client, &chunk, chunk.count)
            guard count > 0 else { return }
            request += chunk[..<count]
        }
        let words = String(decoding: request, as: UTF8.self).split(separator: " ")
        guard words.count > 1 else { return }
        let path = String(words[1])
        switch path {
        case "/loop": send(client, "302 Found\r\nLocation: /loop")
        case "/away": send(client, "302 Found\r\nLocation: file:///etc/hostname")
        case "/broken": send(client, "500 Broken")
        case "/short": send(client, "200 OK\r\nContent-Length: 1000", "short")
        case "/silent": while read(client, &chunk, chunk.count) > 0 {}
        default:
            guard !path.contains(".."), let file = fopen(folder + path, "re") else {
                return send(client, "404 Not Found\r\nContent-Length: 0")
            }
            defer { fclose(file) }
            var facts = stat()
            guard fstat(fileno(file), &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
                return send(client, "404 Not Found\r\nContent-Length: 0")
            }
            send(client, "200 OK\r\nContent-Length: \(facts.st_size)")
            guard words[0] == "GET" else { return }
            while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
                guard Glibc.send(client, chunk, count, Int32(MSG_NOSIGNAL)) == count else { return }
            }
        }
    }

    private static func send(_ client: Int32, _ head: String, _ body: String = "") {
        let bytes = Array("HTTP/1.0 \(head)\r\nConnection: close\r\n\r\n\(body)".utf8)
        // A client may go away early; that is no signal's matter.
        _ = Glibc.send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
}
