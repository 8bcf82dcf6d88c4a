internal import Glibc

/// The certificates that displays with TLS must be signed by.
enum AuthorityFile {
    /// The given file, or the first of the usual ones that can be read, opened for reading; nil if there is none.
    static func open(_ given: String?) -> Descriptor? {
        let home = getenv("HOME").map { String(cString: $0) }
        let usual = [
            home.map { $0 + "/.pki/CA/cacert.pem" }, "/etc/pki/libvirt-vnc/ca-cert.pem", "/etc/pki/CA/cacert.pem",
            "/etc/ssl/certs/ca-certificates.crt",
        ]
        for path in given.map({ [$0] }) ?? usual.compactMap({ $0 }) {
            // Not waiting, should it be a FIFO; reading a file is not changed by that.
            let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
            if file >= 0 { return Descriptor(adopting: file) }
        }
        return nil
    }
}
