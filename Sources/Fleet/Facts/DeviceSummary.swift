internal import FleetModel
internal import XMLTree

/// One line about a device of a domain document.
enum DeviceSummary {
    static func device(_ element: Element) -> GuestDetails.Device {
        GuestDetails.Device(kind: element.name, name: name(element), summary: summary(element))
    }

    private static func name(_ element: Element) -> String {
        switch element.name {
        case "interface": element.child("mac")?.attribute("address") ?? ""
        case "graphics", "input", "redirdev", "rng": element.attribute("type") ?? element.attribute("model") ?? ""
        case "emulator": ""
        case "video": element.child("model")?.attribute("type") ?? ""
        default:
            element.child("target")?.attribute("dev") ?? element.child("target")?.attribute("name")
                ?? element.child("target")?.attribute("port") ?? element.attribute("model")
                ?? element.attribute("type") ?? ""
        }
    }

    private static func summary(_ element: Element) -> String {
        let source = element.child("source")
        let parts: [String?]
        switch element.name {
        case "disk":
            let place = source?.attribute("file") ?? source?.attribute("dev") ?? source?.attribute("name")
            parts = [
                element.attribute("device"), element.child("target")?.attribute("bus"),
                element.child("driver")?.attribute("type"),
                place
                    ?? [source?.attribute("pool"), source?.attribute("volume")].compactMap(\.self)
                    .joined(separator: "/").nonEmpty,
                element.child("readonly") == nil ? nil : "read-only",
            ]
        case "interface":
            parts = [
                element.attribute("type"),
                source?.attribute("network") ?? source?.attribute("bridge") ?? source?.attribute("dev"),
                element.child("model")?.attribute("type"), element.child("target")?.attribute("dev"),
            ]
        case "graphics":
            let port = element.attribute("port").flatMap { $0 == "-1" ? nil : "port \($0)" }
            parts = [element.attribute("listen"), port, element.attribute("socket")]
        case "emulator": parts = [element.text]
        case "video":
            let model = element.child("model")
            parts = [
                model?.attribute("vram").map { "\($0) KiB" },
                model?.attribute("heads").flatMap { Int($0) }.map { Units.counted($0, "head") },
            ]
        case "hostdev":
            parts = [element.attribute("mode"), element.attribute("type")]
        default:
            parts = [
                element.attribute("type"), element.attribute("model"), element.child("model")?.attribute("name"),
                source?.attribute("path"), element.attribute("bus"),
            ]
        }
        return parts.compactMap { $0?.nonEmpty }.joined(separator: ", ")
    }
}
