internal import Libvirt
internal import LibvirtDesigner
internal import OSInfo

/// Finds out which operating system a guest is for.
struct SystemGatherer {
    let connection: Connection
    let database: OSDatabase

    /// Takes the system that was asked for, else looks at the source. A source that says nothing is no failure.
    func look(at knowledge: inout Knowledge, asked: String?) async throws(StepFailure) {
        if let asked {
            do throws(OSInfoError) {
                knowledge.match = try await database.catalogue().find(asked)
            } catch { throw StepFailure(error) }
            guard knowledge.match != nil else {
                throw StepFailure(
                    "no operating system is called \"\(asked)\"", next: "`virt-tui os list` shows those that are known")
            }
        }
        do {
            knowledge.detection = try await detect(knowledge)
        } catch {
            // Without its files there is nothing to start.
            if case .tree(_, nil, _) = knowledge.wish.source, let failure = error as? StepFailure { throw failure }
            // The system was asked for, so what the medium holds matters less; and the guest can be made without.
            knowledge.warnings.append(
                asked == nil
                    ? "Which system it is could not be found out: \(error)" : "The medium was not read: \(error)")
        }
        if knowledge.match == nil {
            knowledge.match = knowledge.detection?.match
            // A container needs nothing of a system.
            if case .container = knowledge.wish.source { return }
            if knowledge.match == nil, let reason = knowledge.detection?.reason { knowledge.warnings.append(reason) }
        }
        knowledge.facts.system = knowledge.match?.system
        knowledge.facts.alternatives = knowledge.match?.alternatives ?? []
        knowledge.facts.systemNote = knowledge.match?.reason
        knowledge.facts.mediumArchitecture = knowledge.detection?.architecture
        knowledge.facts.isMediumLive = knowledge.detection?.media.map { $0.isLive && !$0.isInstaller } ?? false
    }

    private func detect(_ knowledge: Knowledge) async throws -> Detection? {
        switch knowledge.wish.source {
        case .iso(let location): return try await identify(location, knowledge)
        case .tree(let url, _, _):
            return try await InstallTree(url).identify(in: database)
        case .image(let disk), .cloudImage(let disk):
            guard let location = disk.origin?.location ?? disk.location else { return nil }
            return try await database.catalogue().identify(imageName: location.name)
        case .container(let directory?, _):
            return knowledge.facts.isLocal ? try? await database.identify(treePath: directory) : nil
        case .kernel(let boot): return try await database.identify(tree: TreeDescription(location: "\(boot.kernel)"))
        case .network, .container, .blank: return nil
        }
    }

    private func identify(_ location: StorageLocation, _ knowledge: Knowledge) async throws -> Detection {
        if let upload = knowledge.uploads.first(where: { knowledge.volumes[location] == $0.volume }) {
            return try await database.identify(mediaPath: upload.path)
        }
        if case .path(let path) = location, knowledge.facts.isLocal, LocalFile.kind(of: path) == .file {
            return try await database.identify(mediaPath: path)
        }
        guard let name = knowledge.volumes[location] else {
            throw StepFailure("\(location) cannot be read from here")
        }
        let connection = connection
        return try await database.identify(media: "\(location)") { offset, length in
            let volume = try await name.volume(on: connection)
            let stream = try await connection.stream(.nonBlocking)
            try await volume.download(to: stream, offset: offset, length: UInt64(length))
            return try await stream.receiveAll(limit: length)
        }
    }
}

extension StorageLocation {
    /// The last part, which may say which system an image holds.
    fileprivate var name: String {
        switch self {
        case .path(let path): FreshNames.split(path: path).name
        case .volume(_, let name): name
        }
    }
}
