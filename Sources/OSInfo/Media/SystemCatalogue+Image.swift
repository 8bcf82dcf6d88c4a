extension SystemCatalogue {
    /// The system on a disk image by its file's name, as distributions name their cloud images:
    /// `debian-12-genericcloud-amd64.qcow2`, `noble-server-cloudimg-amd64.img`.
    ///
    /// - Parameter imageName: a file's name or path; only its last part counts.
    /// - Returns: a detection without a match when the name says nothing.
    public func identify(imageName: String) -> Detection {
        let file = imageName.split(separator: "/").last.map(String.init) ?? imageName
        let lowered = file.lowercased()
        let hasCloudInit =
            ["cloudimg", "genericcloud", "generic-cloud", "cloud-base", "cloudinit", "-cloud.", "-cloud-", "nocloud"]
                .contains { lowered.contains($0) } ? true : nil
        // Debian's "nocloud" images are the ones without cloud-init; Alpine's prefix means the data source.
        let isPlain = lowered.contains("-nocloud")
        var detection = Detection(
            kind: .image, architecture: Architecture.mentioned(in: file), hasCloudInit: isPlain ? false : hasCloudInit,
            reason: "the file's name says nothing about its system")
        let whole = SystemName(file)
        for start in whole.words.indices {
            let name = SystemName(words: Array(whole.words[start...]), like: whole)
            guard let found = relative(of: name), start == 0 || found.name.words.joined().count > 2 else { continue }
            detection.match = match(found, asked: file, text: "the system of \(file)")
            detection.reason = "the file is named \(file)"
            return detection
        }
        return detection
    }
}
