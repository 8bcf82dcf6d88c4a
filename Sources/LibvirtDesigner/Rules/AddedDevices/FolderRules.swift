extension Question {
    /// How a folder of the host is shared.
    static let folderDriver = Question(
        "folder.driver", "driver", scope: .addedDevice, answer: { $0.added?.folderDriver },
        rules: [
            Rule("virtiofs", "It is fast, and files look as they do on a local disk.", from: [.domainCapabilities]) {
                draft in
                guard case .folder = draft.added?.wish, draft.isQEMU,
                    draft.offer?.has("filesystem", "driverType", "virtiofs") == true
                else { return nil }
                draft.added?.folderDriver = "virtiofs"
                return .because(.domainCapabilities("virtiofs is offered"))
            },
            Rule(
                "9p", "The hypervisor serves the folder itself, with nothing else to install.",
                from: [.domainCapabilities]
            ) { draft in
                guard case .folder = draft.added?.wish, draft.isQEMU else { return nil }
                draft.added?.folderDriver = "path"
                return .because(.domainCapabilities("virtiofs is not offered"))
            },
        ])

    /// The name by which the guest mounts a folder.
    static let folderTag = Question(
        "folder.tag", "mount tag", scope: .addedDevice, answer: { $0.added?.folderTag },
        rules: [
            Rule("name", "It is the folder's own name.", from: [.wish]) { draft in
                guard case .folder(let path, _) = draft.added?.wish, !draft.isContainer else { return nil }
                let name = String(path.split(separator: "/").last ?? "root")
                let taken = draft.added?.tags ?? []
                let names = [name] + (2...(taken.count + 2)).map { "\(name)-\($0)" }
                draft.added?.folderTag = names.first { !taken.contains($0) } ?? name
                return .because(.wish)
            },
            Rule("path", "A container sees the folder at the place where the host has it.", from: [.guest]) { draft in
                guard case .folder(let path, _) = draft.added?.wish, draft.isContainer else { return nil }
                draft.added?.folderTag = path
                return .because(.guest("it is a container"))
            },
        ])

    /// Whether the guest's memory can be seen by the server of a folder.
    static let folderMemory = Question(
        "folder.memory", "guest's memory", scope: .addedDevice, answer: { $0.added?.sharedMemory },
        rules: [
            Rule("shared", "The folder's server reads and writes the guest's memory itself.", from: [.guest]) { draft in
                guard draft.added?.folderDriver == "virtiofs", draft.added?.isMemoryShared == false else { return nil }
                draft.added?.sharedMemory = "memfd, shared"
                return .because(
                    .guest("its memory is not shared"),
                    warning: "virtiofs needs the guest's memory to be shared, which changes when the guest is started"
                        + " anew.")
            }
        ])
}
