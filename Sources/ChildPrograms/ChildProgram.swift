internal import Glibc

/// Programs that are started with nothing of ours but what they are given.
package enum ChildProgram {
    /// Where a program is: a path is taken as it is, a name is looked for along PATH; nil when it cannot be run.
    package static func path(of program: String) -> String? {
        if program.contains("/") { return access(program, X_OK) == 0 ? program : nil }
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        return path.split(separator: ":").map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
    }

    /// What ssh needs to find its keys, and nothing that could make it ask on a screen.
    /// - Parameter further: names of variables besides.
    package static func sshEnvironment(also further: [String] = []) -> [String] {
        let names = ["HOME", "PATH", "USER", "LOGNAME", "SSH_AUTH_SOCK", "KRB5CCNAME", "LANG"] + further
        return names.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
    }

    /// A list of strings as C programs take it: valid during the closure, ended by a null pointer.
    package static func withStrings<R>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R) -> R {
        let copies = strings.map { strdup($0) } + [nil]
        defer { copies.forEach { free($0) } }
        return body(copies)
    }
}
