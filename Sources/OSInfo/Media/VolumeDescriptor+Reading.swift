extension VolumeDescriptor {
    /// Gives `length` bytes from `offset`, fewer only where the image ends.
    public typealias Reader = (_ offset: UInt64, _ length: Int) async throws -> [UInt8]

    /// Reads an image's descriptors: 64 KiB at its beginning, and 4 KiB behind it where it has only UDF.
    /// - Parameters:
    ///   - name: what the image is called in errors.
    ///   - read: gives bytes of it, from a file or from a volume of another host.
    /// - Throws: `OSInfoError` of kind `notAnISO`; what `read` throws.
    public static func read(
        name: String, isolation: isolated (any Actor)? = #isolation, _ read: Reader
    ) async throws -> VolumeDescriptor {
        let start = try await read(0, beginning)
        if let descriptor = try known(start, name) { return descriptor }
        let extent = try udfDescriptors(try await read(udfAnchor, sector), name)
        return VolumeDescriptor(volumeID: UDF.volumeID(try await read(extent.offset, extent.length)), hasUDF: true)
    }

    /// Reads the descriptors of a file of this machine. Blocks.
    static func read(path: String) throws(OSInfoError) -> VolumeDescriptor {
        let file = try LocalFile(path)
        if let descriptor = try known(try file.read(0, beginning), path) { return descriptor }
        let extent = try udfDescriptors(try file.read(udfAnchor, sector), path)
        return VolumeDescriptor(volumeID: UDF.volumeID(try file.read(extent.offset, extent.length)), hasUDF: true)
    }

    static let sector = 2048
    /// Sixteen sectors that belong to nobody and up to sixteen descriptors.
    private static let beginning = 32 * sector
    private static let udfAnchor = 256 * UInt64(sector)

    /// The descriptor at an image's beginning; nil when it is UDF alone.
    private static func known(_ start: [UInt8], _ name: String) throws(OSInfoError) -> VolumeDescriptor? {
        guard !start.isEmpty else {
            throw OSInfoError(.notAnISO, "\(name) is empty; copy or download it again")
        }
        if let descriptor = iso9660(start) { return descriptor }
        guard hasUDF(start) else { throw OSInfoError(.notAnISO, ForeignFormat.sentence(name: name, start: start)) }
        return nil
    }

    private static func udfDescriptors(
        _ anchor: [UInt8], _ name: String
    ) throws(OSInfoError) -> (offset: UInt64, length: Int) {
        guard let extent = UDF.descriptors(anchor) else {
            throw OSInfoError(
                .notAnISO,
                "\(name) begins like a DVD's image but its descriptors are missing; copy or download it again")
        }
        return extent
    }

    /// The primary descriptor and what stands beside it, from the first 32 sectors.
    private static func iso9660(_ start: [UInt8]) -> VolumeDescriptor? {
        var found: VolumeDescriptor?
        var isBootable = false
        for sector in sectors(start) {
            guard sector.dropFirst().starts(with: Array("CD001".utf8)) else { break }
            let kind = sector.first
            if kind == 255 { break }
            if kind == 0, sector.dropFirst(7).starts(with: Array("EL TORITO SPECIFICATION".utf8)) { isBootable = true }
            if kind == 1, found == nil { found = primary(sector) }
        }
        found?.isBootable = isBootable
        found?.hasUDF = hasUDF(start)
        return found
    }

    private static func primary(_ sector: ArraySlice<UInt8>) -> VolumeDescriptor {
        func text(_ offset: Int, _ length: Int) -> String? {
            let bytes = sector.dropFirst(offset).prefix(length).prefix { $0 != 0 }
            let text = String(decoding: bytes, as: UTF8.self)
            let end = text.lastIndex { !$0.isWhitespace }
            return end.map { String(text[...$0]) }
        }
        func number(_ offset: Int, _ length: Int) -> UInt64 {
            sector.dropFirst(offset).prefix(length).reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        // 32 bits times 16 bits fit.
        let size = number(80, 4) * number(128, 2)
        return VolumeDescriptor(
            systemID: text(8, 32), volumeID: text(40, 32), volumeSetID: text(190, 128), publisherID: text(318, 128),
            preparerID: text(446, 128), applicationID: text(574, 128), size: size == 0 ? nil : size)
    }

    private static func hasUDF(_ start: [UInt8]) -> Bool {
        sectors(start).contains { sector in
            let mark = sector.dropFirst().prefix(5)
            return mark.elementsEqual("NSR02".utf8) || mark.elementsEqual("NSR03".utf8)
        }
    }

    /// Sectors 16 to 31, the whole ones.
    private static func sectors(_ start: [UInt8]) -> [ArraySlice<UInt8>] {
        stride(from: 16 * sector, to: 32 * sector, by: sector).compactMap { offset in
            offset + sector <= start.count ? start[offset..<offset + sector] : nil
        }
    }
}
