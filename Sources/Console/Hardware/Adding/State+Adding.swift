import FleetModel
import LibvirtConfig
import LibvirtDesigner
import Terminal

extension State {
    /// Has the device worked out with what the host offers.
    mutating func askForDesign(of wish: DeviceWish, for target: Target) -> [Effect] {
        say("Asking \(target.hostName) what the guest can have…")
        return [.designDevice(target.guest, wish)]
    }

    /// Shows a device that was worked out, with its reasons, where its guest's hardware still is what is looked at.
    mutating func receive(_ design: Result<DeviceDesign, Failure>, for guest: GuestID) {
        guard let page = page as? GuestPage, page.guest == guest, page.shown == .hardware, layers.isEmpty else {
            return
        }
        switch design {
        case .failure(let failure): fail(failure)
        case .success(let design):
            guard design.volumes.isEmpty, design.newPool == nil else {
                say("It needs a volume that does not exist: make the image first, then add it", .warning, seconds: 12)
                return
            }
            world.notice = nil
            let devices = design.needed.map { $0.element } + [design.device.element]
            let family = DeviceFamily.of(design.device.element)
            openSheet(
                .add(devices), title: "Add \(family.title)", family.fields,
                reasons: design.warnings + design.decisions.map { "\($0.subject) \($0.value): \($0.reason)" })
        }
    }
}
