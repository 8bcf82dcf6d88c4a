/// What kept ssh from reaching a host: libvirt passes ssh's own words on, which are many.
struct SSHTrouble {
    /// What is wrong, in one sentence.
    let why: String
    /// What to do about it.
    let next: String

    /// Nil when the words are not ssh's.
    init?(_ words: String, host: String) {
        if words.contains("REMOTE HOST IDENTIFICATION HAS CHANGED") {
            why = "the ssh key of \(host) is not the one that is known of it"
            next =
                "Find out why. If the change is meant, forget the old key (ssh-keygen -R) and log in once with ssh to accept "
                + "the new one"
        } else if words.contains("Host key verification failed") {
            why = "the ssh key of \(host) is not known"
            next = "Connect again and accept the key when you are asked, or log in there once with ssh"
        } else if let start = words.firstRange(of: "Permission denied (")?.lowerBound {
            let methods = words[start...].prefix { $0 != ")" }
            why = "ssh did not let us in: \(methods))"
            next = "Add your key to an agent (ssh-add) and to authorized_keys on \(host), or give the right password"
        } else if words.contains("Could not resolve hostname") {
            why = "ssh does not know the machine \(host)"
            next = "Check the host's name in the URI"
        } else if let start = words.firstRange(of: "ssh: connect to host")?.upperBound,
            let reason = words[start...].split(separator: ": ").dropFirst().first
        {
            why = "ssh cannot reach \(host): \(reason)"
            next = "Check that the machine is up, that its ssh server runs, and the port in the URI"
        } else if words.contains("nc: not found") || words.contains("nc: command not found") {
            why = "\(host) has no program to carry libvirt through ssh"
            next = "Install libvirt-clients (virt-ssh-helper) or netcat-openbsd there"
        } else {
            return nil
        }
    }
}

extension String {
    fileprivate func firstRange(of part: String) -> Range<String.Index>? { ranges(of: part).first }
}
