import XMLTree

/// What libvirt writes into a running guest's document by itself. It is no change that waits for the next start.
enum LibvirtAdditions {
    /// Whether a difference of the running document (`old`) from the definition (`new`) is libvirt's own.
    /// - Parameters:
    ///   - running: the device, or the guest where it is the guest's.
    ///   - defined: the same of the definition.
    static func made(_ difference: DocumentComparison.Difference, running: Element, defined: Element) -> Bool {
        let path = difference.path
        func isIn(_ places: [String]) -> Bool {
            places.contains { path == $0 || path.hasPrefix($0 + "/") || path.hasPrefix($0 + "[") }
        }
        let isOld = difference.new == nil
        if running.name == "domain" {
            if isIn(["@id", "seclabel", "resource", "genid", "vcpus", "iothreadids"]) { return true }
            if isIn(["clock/@adjustment", "clock/@basis"]) { return true }
            if isIn(["cpu"]) { return isModel(path, running, defined) }
            // What libvirt has found for a firmware that it was asked to find.
            return isIn(["os/loader", "os/nvram", "os/firmware", "os/@firmware"])
                && hasAutomaticFirmware(running, defined)
        }
        if isIn(["alias", "address", "seclabel", "source/seclabel", "backingStore", "mirror"]) { return true }
        switch running.name {
        case "disk":
            // A drive that is open or empty now; the format of nothing is raw.
            if isIn(["target/@tray"]) || isIn(["driver"]) && running.child("source") == nil { return true }
            return isIn(["source/@index", "source/privateData"]) || (isOld && isIn(["source/reservations"]))
        case "interface": return isInterface(path, isOld, defined, isIn)
        case "graphics":
            if isIn(["@port", "@tlsPort", "@websocket"]) { return defined["autoport"] == "yes" }
            return isOld && isIn(["@socket", "listen/@socket", "listen/@address", "@listen"])
        case "serial", "console", "parallel", "channel", "redirdev", "smartcard":
            if isIn(["target/@state", "@tty"]) { return true }
            return isIn(["source"]) && (isOld || defined["type"] == "pty")
        case "hostdev": return isOld && isIn(["driver", "source/address"])
        case "vsock": return isIn(["cid/@address"]) && defined.child("cid")?["auto"] == "yes"
        case "filesystem": return isOld && isIn(["source/@socket", "binary"])
        case "memory": return isIn(["target/current"])
        // The console itself asks running guests to report.
        case "memballoon": return isIn(["stats"])
        default: return false
        }
    }

    private static func isInterface(
        _ path: String, _ isOld: Bool, _ defined: Element, _ isIn: ([String]) -> Bool
    ) -> Bool {
        if isIn(["target/@dev"]) || (isOld && isIn(["target", "actual", "virtualport", "source/@portid"])) {
            return true
        }
        // A network says where its interfaces are plugged in.
        if defined["type"] == "network", isIn(["@type", "source"]) { return path != "source/@network" }
        return false
    }

    /// A processor that libvirt chooses is told by its features once it runs.
    private static func isModel(_ path: String, _ running: Element, _ defined: Element) -> Bool {
        if ["cpu/topology", "cpu/numa"].contains(where: { path.hasPrefix($0) }) { return false }
        let mode = defined.child("cpu")?["mode"]
        if mode == nil || mode == "host-model" || mode == "maximum" {
            return running.child("cpu")?["mode"] != "host-passthrough"
        }
        if path.hasPrefix("cpu/feature") || path == "cpu/@check" || path == "cpu/@match" { return true }
        return ElementPlace(path)?.value(in: defined) == nil && path != "cpu/@mode" && path != "cpu/model"
    }

    private static func hasAutomaticFirmware(_ running: Element, _ defined: Element) -> Bool {
        let os = defined.child("os")
        return os?["firmware"] != nil && os?.child("loader") == nil
            || running.child("os")?["firmware"] == os?["firmware"]
                && os?["firmware"] != nil
    }

    /// The running document with its USB devices named as in the definition: libvirt adds where they are plugged in.
    static func plain(_ running: Element, like defined: Element) -> Element {
        let known = Set(GuestDevice.all(in: defined).map(\.identity))
        var result = running
        for device in GuestDevice.all(in: running) where !known.contains(device.identity) {
            guard device.identity.kind == "hostdev", device.element["type"] == "usb" else { continue }
            var element = device.element
            element.removeAll("source/address")
            guard let key = DeviceIdentity.key(of: element), known.contains(DeviceIdentity(kind: "hostdev", key: key))
            else {
                continue
            }
            result.edit(device) { $0.removeAll("source/address") }
        }
        return result
    }

    /// A running guest's device as a definition has it.
    static func definition(of device: Element) -> Element {
        var result = device
        for path in ["alias", "address", "backingStore", "mirror"] { result.removeAll(path) }
        ElementPlace("source/@index")?.set(nil, in: &result)
        if result.name == "interface" { result.removeAll("target") }
        return result
    }
}
