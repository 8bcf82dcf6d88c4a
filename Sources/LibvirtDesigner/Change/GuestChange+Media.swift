public import XMLTree

extension GuestChange {
    /// Puts an image into a drive of a domain document, in the place of what is in it.
    /// - Parameter path: a path of the host.
    /// - Throws: when the device is no drive.
    public static func insert(
        _ path: String, into drive: GuestDevice, of document: inout Element
    ) throws(GuestChangeError) {
        try check(drive)
        document.edit(drive) { element in
            element["type"] = path.hasPrefix("/dev/") ? "block" : "file"
            element.removeAll("source")
            ElementPlace(path.hasPrefix("/dev/") ? "source/@dev" : "source/@file")?.set(path, in: &element)
        }
    }

    /// Takes what is in a drive out of it.
    /// - Throws: when the device is no drive.
    public static func eject(_ drive: GuestDevice, of document: inout Element) throws(GuestChangeError) {
        try check(drive)
        document.edit(drive) { $0.removeAll("source") }
    }

    private static func check(_ drive: GuestDevice) throws(GuestChangeError) {
        guard drive.element.isRemovableMedium else {
            throw GuestChangeError("\(drive.identity) is no drive", next: "media go into a cdrom or a floppy")
        }
    }
}
