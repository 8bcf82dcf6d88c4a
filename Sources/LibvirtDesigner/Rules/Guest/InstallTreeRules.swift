internal import OSInfo

extension Question {
    /// What an installer's kernel is told about where the rest of the system lies.
    static let treeOption = Question(
        "tree-option", "installer's source",
        answer: {
            $0.treeOption
        },
        rules: [
            Rule(
                "known", "The installer goes on from where its kernel came from, without asking for it.",
                from: [.osinfo]
            ) { draft in
                guard let option = draft.system.system?.kernelURLArgument, draft.takeTreeOption(option) else {
                    return nil
                }
                return .because(.osinfo("its installer takes the address as \(option)"))
            },
            Rule(
                "red-hat", "Installers of Fedora and its relatives go on from inst.repo; the database says it of few.",
                from: [.practice, .osinfo]
            ) { draft in
                let relatives: Set = ["fedora", "rhel", "centos", "rocky", "almalinux", "eurolinux", "ol"]
                guard relatives.contains(draft.system.system?.distribution ?? ""), draft.takeTreeOption("inst.repo")
                else { return nil }
                return .because(.practice)
            },
            Rule(
                "suse", "SUSE's installers go on from install; the database says it of few.",
                from: [.practice, .osinfo]
            ) { draft in
                let relatives: Set = ["opensuse", "sles", "sled"]
                guard relatives.contains(draft.system.system?.distribution ?? ""), draft.takeTreeOption("install")
                else { return nil }
                return .because(.practice)
            },
        ])
}

extension Draft {
    /// Tells the installer the address of the tree, unless it is none of a web server or was told already.
    fileprivate mutating func takeTreeOption(_ option: String) -> Bool {
        guard case .tree(let url, _, let arguments) = wish.source, url.lowercased().hasPrefix("http"),
            !arguments.split(separator: " ").contains(where: { $0.hasPrefix("\(option)=") })
        else { return false }
        treeOption = "\(option)=\(url)"
        return true
    }
}
