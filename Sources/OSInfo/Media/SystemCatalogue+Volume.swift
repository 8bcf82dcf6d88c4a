extension SystemCatalogue {
    /// The system on a medium by what its volume says, for media that are newer than the database.
    func infer(_ volume: VolumeDescriptor) -> Match? {
        let label = volume.volumeID ?? ""
        let publisher = (volume.publisherID ?? "").uppercased()
        var name = SystemName(Self.dotted(label))
        if publisher.contains("MICROSOFT") || Self.isWindows(label) {
            return windows(label)
        } else if publisher.contains("FREEBSD") || publisher.contains("NETBSD") || publisher.contains("OPENBSD") {
            // FreeBSD's label is only "14_1_RELEASE_AMD64_CD".
            let maker = ["freebsd", "netbsd", "openbsd"].first { publisher.lowercased().contains($0) } ?? ""
            name = SystemName(maker + " " + label.split(separator: "_").prefix(2).joined(separator: "."))
        } else if name.words.starts(with: ["d", "live"]) {
            name.words = ["debian"]
        }
        guard let found = relative(of: name) else { return nil }
        return match(found, asked: label, text: "“\(label)”")
    }

    /// Windows by a label that the database does not know. Labels do not name the version: the newest it may be, with
    /// those whose media are named like the newest one's.
    private func windows(_ label: String) -> Match? {
        let isServer = label.uppercased().hasPrefix("SSS_") || label.uppercased().contains("SERVER")
        let architecture = Architecture.mentioned(in: label)
        func names(of system: OperatingSystem) -> Set<String> {
            Set(system.media.filter { architecture == nil || $0.architecture == architecture }.compactMap(\.volumeID))
        }
        let versions = candidates(isServer ? "win2k" : "win").map { systems[$0.index] }
        guard let newest = Match(asked: label, anyOf: versions.filter { !names(of: $0).isEmpty }, because: "")?.system
        else { return nil }
        let alike = versions.filter { !names(of: $0).isDisjoint(with: names(of: newest)) }
        var match = Match(asked: label, anyOf: alike, because: "\(title) does not know “\(label)”, which may be")
        if match?.alternatives.isEmpty == true {
            match?.closeness = .relative
            match?.reason = "\(title) does not know “\(label)”; using the newest that it may be, \(newest.shortID)"
        }
        return match
    }

    /// Red Hat and its kin write 9.4 as "RHEL-9-4-0"; in other labels such numbers are dates and builds.
    private static func dotted(_ label: String) -> String {
        let kin = ["rhel-", "ol-", "almalinux-", "rocky-", "centos-", "circle-", "miraclelinux-"]
        let lowered = label.lowercased()
        guard kin.contains(where: { lowered.hasPrefix($0) }) else { return label }
        return label.split(separator: "-").reduce(into: "") { result, part in
            let joins = result.last?.isNumber == true && part.allSatisfy(\.isNumber)
            result += result.isEmpty ? String(part) : (joins ? "." : "-") + part
        }
    }

    /// The labels of Microsoft's media: `CCCOMA_X64FRE_EN-US_DV9`, `SSS_X64FREE_EN-US_DV9`.
    private static func isWindows(_ label: String) -> Bool {
        let parts = label.uppercased().split(separator: "_")
        return parts.count >= 3
            && parts.contains { part in ["X64FRE", "X86FRE", "A64FRE"].contains { part.hasPrefix($0) } }
    }
}
