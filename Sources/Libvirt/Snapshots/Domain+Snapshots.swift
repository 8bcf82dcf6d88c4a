import CLibvirt

extension Domain {
    /// The snapshots; with `.roots` only those without a parent. `virDomainListAllSnapshots`.
    public func snapshots(_ flags: Snapshot.ListFlags = []) async throws(LibvirtError) -> [Snapshot] {
        try await list("virDomainListAllSnapshots") { virDomainListAllSnapshots($0, $1, flags.rawValue) }
    }

    /// The snapshot of that name; throws `ErrorCode.noDomainSnapshot` if there is none. `virDomainSnapshotLookupByName`.
    public func snapshot(named name: String) async throws(LibvirtError) -> Snapshot {
        try await make("virDomainSnapshotLookupByName") { virDomainSnapshotLookupByName($0, name, 0) }
    }

    /// The snapshot that the domain goes on from; nil if there is none. `virDomainSnapshotCurrent`.
    public func currentSnapshot() async throws(LibvirtError) -> Snapshot? {
        let connection = connection
        return try await run { domain throws(LibvirtError) in
            guard try check("virDomainHasCurrentSnapshot", virDomainHasCurrentSnapshot(domain, 0)) == 1 else {
                return nil
            }
            let raw = try check("virDomainSnapshotCurrent", virDomainSnapshotCurrent(domain, 0))
            return Snapshot(adopting: raw, of: connection)
        }
    }

    /// Takes a snapshot as a document describes. `virDomainSnapshotCreateXML`.
    public func createSnapshot(_ xml: String, _ flags: Snapshot.CreateFlags = []) async throws(LibvirtError) -> Snapshot
    {
        try await make("virDomainSnapshotCreateXML") { virDomainSnapshotCreateXML($0, xml, flags.rawValue) }
    }

    /// Goes back to a snapshot; what happened since is lost unless another snapshot holds it.
    /// `virDomainRevertToSnapshot`.
    public func revert(to snapshot: Snapshot, _ flags: Snapshot.RevertFlags = []) async throws(LibvirtError) {
        try await snapshot.run { snapshot throws(LibvirtError) in
            try check("virDomainRevertToSnapshot", virDomainRevertToSnapshot(snapshot, flags.rawValue))
        }
    }
}

extension Snapshot {
    /// The snapshot's document. `virDomainSnapshotGetXMLDesc`.
    public func xml(_ flags: XMLFlags = []) async throws(LibvirtError) -> String {
        try await run { snapshot throws(LibvirtError) in
            try check("virDomainSnapshotGetXMLDesc", taking: virDomainSnapshotGetXMLDesc(snapshot, flags.rawValue))
        }
    }

    /// The snapshot it was taken from; nil for a root. `virDomainSnapshotGetParent`.
    public func parent() async throws(LibvirtError) -> Snapshot? {
        let connection = connection
        return try await run { snapshot throws(LibvirtError) in
            guard let raw = virDomainSnapshotGetParent(snapshot, 0) else {
                let error = LibvirtError.last("virDomainSnapshotGetParent")
                if error.code == .noDomainSnapshot { return nil }
                throw error
            }
            return Snapshot(adopting: raw, of: connection)
        }
    }

    /// The snapshots taken from it. `virDomainSnapshotListAllChildren`.
    public func children(_ flags: ListFlags = []) async throws(LibvirtError) -> [Snapshot] {
        try await list("virDomainSnapshotListAllChildren") {
            virDomainSnapshotListAllChildren($0, $1, flags.rawValue)
        }
    }

    /// Whether the domain goes on from it. `virDomainSnapshotIsCurrent`.
    public func isCurrent() async throws(LibvirtError) -> Bool {
        try await run { snapshot throws(LibvirtError) in
            try check("virDomainSnapshotIsCurrent", virDomainSnapshotIsCurrent(snapshot, 0)) == 1
        }
    }

    /// Whether libvirt itself keeps records of it. `virDomainSnapshotHasMetadata`.
    public func hasMetadata() async throws(LibvirtError) -> Bool {
        try await run { snapshot throws(LibvirtError) in
            try check("virDomainSnapshotHasMetadata", virDomainSnapshotHasMetadata(snapshot, 0)) == 1
        }
    }

    /// Deletes it; its state can never be gone back to. `virDomainSnapshotDelete`.
    public func delete(_ flags: DeleteFlags = []) async throws(LibvirtError) {
        try await run { snapshot throws(LibvirtError) in
            try check("virDomainSnapshotDelete", virDomainSnapshotDelete(snapshot, flags.rawValue))
        }
    }
}
