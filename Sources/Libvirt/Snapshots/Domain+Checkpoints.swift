import CLibvirt

extension Domain {
    /// The checkpoints. `virDomainListAllCheckpoints`.
    public func checkpoints(_ flags: Checkpoint.ListFlags = []) async throws(LibvirtError) -> [Checkpoint] {
        try await list("virDomainListAllCheckpoints") { virDomainListAllCheckpoints($0, $1, flags.rawValue) }
    }

    /// The checkpoint of that name. `virDomainCheckpointLookupByName`.
    public func checkpoint(named name: String) async throws(LibvirtError) -> Checkpoint {
        try await make("virDomainCheckpointLookupByName") { virDomainCheckpointLookupByName($0, name, 0) }
    }

    /// Sets a checkpoint as a document describes. `virDomainCheckpointCreateXML`.
    public func createCheckpoint(
        _ xml: String, _ flags: Checkpoint.CreateFlags = []
    ) async throws(LibvirtError) -> Checkpoint {
        try await make("virDomainCheckpointCreateXML") { virDomainCheckpointCreateXML($0, xml, flags.rawValue) }
    }
}

extension Checkpoint {
    /// The checkpoint's document. `virDomainCheckpointGetXMLDesc`.
    public func xml(_ flags: XMLFlags = []) async throws(LibvirtError) -> String {
        try await run { checkpoint throws(LibvirtError) in
            try check(
                "virDomainCheckpointGetXMLDesc", taking: virDomainCheckpointGetXMLDesc(checkpoint, flags.rawValue))
        }
    }

    /// The checkpoint before it; nil for a root. `virDomainCheckpointGetParent`.
    public func parent() async throws(LibvirtError) -> Checkpoint? {
        let connection = connection
        return try await run { checkpoint throws(LibvirtError) in
            guard let raw = virDomainCheckpointGetParent(checkpoint, 0) else {
                let error = LibvirtError.last("virDomainCheckpointGetParent")
                if error.code == .noDomainCheckpoint { return nil }
                throw error
            }
            return Checkpoint(adopting: raw, of: connection)
        }
    }

    /// The checkpoints after it. `virDomainCheckpointListAllChildren`.
    public func children(_ flags: ListFlags = []) async throws(LibvirtError) -> [Checkpoint] {
        try await list("virDomainCheckpointListAllChildren") {
            virDomainCheckpointListAllChildren($0, $1, flags.rawValue)
        }
    }

    /// Deletes it; its changes then count for the one before. `virDomainCheckpointDelete`.
    public func delete(_ flags: DeleteFlags = []) async throws(LibvirtError) {
        try await run { checkpoint throws(LibvirtError) in
            try check("virDomainCheckpointDelete", virDomainCheckpointDelete(checkpoint, flags.rawValue))
        }
    }
}
