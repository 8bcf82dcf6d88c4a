extension SystemCatalogue {
    /// The system on a medium by what its volume says, for media that are newer than the database.
    func infer(_ volume: VolumeDescriptor) -> Match? {
        let label = volume.volumeID ?? ""
        let publisher = (volume.publisherID ?? "").uppercased()
        var name = SystemName(Self.dotted(label))
        if publisher.contains("MICROSOFT") || Self.isWindows(label) {
            let isServer = label.uppercased().hasPrefix("SSS_") || label.uppercased().contains("SERVER")
            name = SystemName(words: [isServer ? "win2k" : "win"])
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
