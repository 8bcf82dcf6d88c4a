import FleetModel
import Foundation
import LibvirtDesigner
import Terminal
import XMLTree

@testable import Console

/// Guests' documents that the repository has: those of the demo, of the lab and of the views' tests, and what the
/// designer makes.
enum GuestSamples {
    /// A document by a name that a failing test shows.
    struct Sample: Sendable {
        let name: String
        let document: Element
    }

    static let all: [Sample] =
        files(in: "Tests/LibvirtConfigTests/Documents") + files(in: "Tests/LibvirtDesignerTests/Goldens/Documents")
        + files(in: "Tests/Lab/guests") + demo

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func element(_ path: String) -> Element? {
        guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else { return nil }
        return try? Element(parsing: text)
    }

    private static func files(in folder: String) -> [Sample] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
        return names.sorted().compactMap { name in
            guard let document = element("\(folder)/\(name)"), document.name == "domain" else { return nil }
            return Sample(name: name, document: document)
        }
    }

    private static let demo: [Sample] = (element("Demo/demo.xml")?.children("domain") ?? []).map {
        Sample(name: "demo \($0.child("name")?.text ?? "")", document: $0)
    }

    /// A guest that runs, with a change that waits for its next start.
    static let running = GuestDocuments(
        running: document(cache: "none", live: " id='3'"), defined: document(cache: "writeback", live: ""),
        autostart: false)

    private static func document(cache: String, live: String) -> Element {
        let text = """
            <domain type='kvm'\(live)>
              <name>guest00</name>
              <uuid>00000000-0000-0000-0000-000000000000</uuid>
              <memory unit='KiB'>2097152</memory>
              <currentMemory unit='KiB'>1048576</currentMemory>
              <vcpu placement='static' current='2'>4</vcpu>
              <os>
                <type arch='x86_64' machine='q35'>hvm</type>
                <boot dev='hd'/>
              </os>
              <devices>
                <emulator>/usr/bin/qemu-system-x86_64</emulator>
                <disk type='file' device='disk'>
                  <driver name='qemu' type='qcow2' cache='\(cache)'/>
                  <source file='/images/guest00.qcow2'/>
                  <target dev='vda' bus='virtio'/>
                </disk>
                <disk type='file' device='cdrom'>
                  <target dev='sda' bus='sata'/>
                  <readonly/>
                </disk>
                <controller type='usb' index='0' model='qemu-xhci'/>
                <interface type='network'>
                  <mac address='52:54:00:00:00:01'/>
                  <source network='default'/>
                  <model type='virtio'/>
                </interface>
                <graphics type='vnc' port='-1' autoport='yes' passwd='hidden'/>
                <novelty flavour='new'/>
              </devices>
            </domain>
            """
        return (try? Element(parsing: text)) ?? Element("domain")
    }
}

extension World {
    /// The page of the first guest with its hardware.
    static func onHardware(columns: Int = 80, rows: Int = 24, isProtected: Bool = false, isReadOnly: Bool = false)
        -> World
    {
        var world = World(columns: columns, rows: rows, guests: 1, hosts: 0)
        var host = host(0, guests: 1)
        (host.isProtected, host.isReadOnly) = (isProtected, isReadOnly)
        world.receive(host)
        world.press("enter", "tab", "tab")
        _ = world.state.update(
            .documents(KnownDocuments(guest: guest(0, 0), content: .success(GuestSamples.running))))
        return world
    }

    /// Goes to the line of a device.
    mutating func choose(_ name: String) {
        press("home")
        for _ in 0..<60 where (state.page as? GuestPage)?.hardware.list.selectedRow?.name.string != name {
            press("down")
        }
    }
}
