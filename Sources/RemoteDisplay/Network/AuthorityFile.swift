internal import Glibc

/// The certificates that displays with TLS must be signed by.
enum AuthorityFile {
    /// The given file, or the first of the usual ones that can be read; nil if there is none.
    static func find(_ given: String?) -> String? {
        let home = getenv("HOME").map { String(cString: $0) }
        let usual = [
            home.map { $0 + "/.pki/CA/cacert.pem" }, "/etc/pki/libvirt-vnc/ca-cert.pem", "/etc/pki/CA/cacert.pem",
            "/etc/ssl/certs/ca-certificates.crt",
        ]
        return (given.map { [$0] } ?? usual.compactMap { $0 }).first { access($0, R_OK) == 0 }
    }
}
