internal import CLibosinfo

extension OSDatabase {
    /// The system that can be installed from a folder, or whose files it holds: what the database says of its
    /// `.treeinfo`, else what its files say, else what its address says.
    /// - Throws: `OSInfoError` of kind `database`. C: `osinfo_db_identify_treelist`; the network is not used.
    public func identify(tree: TreeDescription) throws(OSInfoError) -> Detection {
        let catalogue = try catalogue()
        let clues = TreeClues(tree)
        var detection = Detection(
            kind: clues?.isRoot == true ? .root : .tree,
            architecture: clues?.architecture ?? Architecture.mentioned(in: tree.location),
            kernel: clues?.bootFiles?.kernel ?? tree.bootFiles?.kernel,
            initrd: clues?.bootFiles?.initrd ?? tree.bootFiles?.initrd,
            reason: "nothing in \(tree.location) says which system it holds; say which")
        let named = clues.flatMap { catalogue.named($0.name) }
        let entries = try known(tree)
        let systems = entries.compactMap { catalogue.system($0.system) }
        let doubt = "the .treeinfo in \(tree.location) may be of"
        if let match = Match(asked: tree.location, anyOf: systems, because: doubt),
            let known = entries.first(where: { $0.system == match.system.id })?.tree
        {
            detection.match = match
            detection.variants = known.variants
            detection.kernel = detection.kernel ?? known.kernel
            detection.initrd = detection.initrd ?? known.initrd
            detection.reason = "\(catalogue.title) knows the .treeinfo in \(tree.location)"
            // An entry for the versions to come has less to say than the newest one that came.
            if match.system.isForUnknownVersions, let named, named.system.distribution == match.system.distribution {
                detection.match = named
            }
        } else if let clues {
            detection.match = named
            let found = "\(clues.source) in \(tree.location) names “\(clues.name)”"
            detection.reason =
                named == nil ? "\(found), which \(catalogue.title) does not know; say which system is like it" : found
        } else if let match = catalogue.guess(address: tree.location) {
            detection.match = match
            detection.reason = "the address \(tree.location) names it"
        }
        return detection
    }

    /// Every entry of the database that a tree fits: a system's id and the tree with its details.
    private func known(_ description: TreeDescription) throws(OSInfoError) -> [(system: String, tree: Tree)] {
        let db = try handle()
        guard let text = description.treeInfo, !text.utf8.contains(0) else { return [] }
        let tree = cosinfo_tree_new(text, description.location)
        defer { cosinfo_release(tree) }
        guard let object = LibraryObject(tree) else { return [] }
        return LibraryObject.map(cosinfo_identify_trees(db, object.pointer)) { entry in
            let system = cosinfo_tree_system(entry.pointer)
            defer { cosinfo_release(system) }
            return LibraryObject(system).map { ($0.id, SystemReader.tree(entry)) }
        }
    }
}
