import LibvirtDesigner
import XMLTree

/// A guest of QEMU as libvirt tells of it: how it runs, and how it starts next.
enum ChangeSamples {
    static let qemu = ChangeHost(driver: .qemu)

    /// Running and defined alike, but for what libvirt adds to a running guest.
    static func running() throws -> GuestDocuments {
        GuestDocuments(
            running: try document(isRunning: true), defined: try document(isRunning: false), autostart: false)
    }

    static func off() throws -> GuestDocuments {
        GuestDocuments(running: nil, defined: try document(isRunning: false), autostart: false)
    }

    static func document(isRunning: Bool) throws -> Element {
        func live(_ text: String) -> String { isRunning ? text : "" }
        return try Element(
            parsing: """
                <domain type='kvm'\(live(" id='3'"))>
                  <name>web</name>
                  <uuid>6695eb01-f6a4-8304-79aa-97f2502e193f</uuid>
                  <memory unit='KiB'>2097152</memory>
                  <currentMemory unit='KiB'>2097152</currentMemory>
                  <vcpu placement='static' current='2'>4</vcpu>\(live("\n  <resource>\n    <partition>/machine</partition>\n  </resource>"))
                  <os>
                    <type arch='x86_64' machine='pc-q35-7.2'>hvm</type>
                    <boot dev='hd'/>
                  </os>
                  \(isRunning ? "<cpu mode='custom' match='exact' check='full'>\n    <model fallback='forbid'>Skylake</model>\n    <feature policy='require' name='vmx'/>\n  </cpu>" : "<cpu mode='host-model' check='partial'/>")
                  <on_crash>destroy</on_crash>
                  <devices>
                    <emulator>/usr/bin/qemu-system-x86_64</emulator>
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='qcow2'/>
                      <source file='/pool/web.qcow2'\(live(" index='2'"))/>\(live("\n      <backingStore/>"))
                      <target dev='vda' bus='virtio'/>\(live("\n      <alias name='virtio-disk0'/>"))
                      <address type='pci' domain='0x0000' bus='0x01' slot='0x00' function='0x0'/>
                    </disk>
                    <disk type='file' device='cdrom'>
                      <driver name='qemu' type='raw'/>
                      <target dev='sda' bus='sata'/>
                      <readonly/>\(live("\n      <alias name='sata0-0-0'/>"))
                    </disk>
                    <controller type='pci' index='0' model='pcie-root'/>
                    <controller type='pci' index='1' model='pcie-root-port'>
                      <address type='pci' domain='0x0000' bus='0x00' slot='0x02' function='0x0'/>
                    </controller>
                    <controller type='pci' index='2' model='pcie-root-port'>
                      <address type='pci' domain='0x0000' bus='0x00' slot='0x02' function='0x1'/>
                    </controller>
                    <controller type='pci' index='3' model='pcie-root-port'>
                      <address type='pci' domain='0x0000' bus='0x00' slot='0x02' function='0x2'/>
                    </controller>
                    <interface type='network'>
                      <mac address='52:54:00:00:00:01'/>
                      <source network='default'\(live(" portid='5d' bridge='virbr0'"))/>\(live("\n      <target dev='vnet7'/>"))
                      <model type='virtio'/>\(live("\n      <alias name='net0'/>"))
                      <address type='pci' domain='0x0000' bus='0x02' slot='0x00' function='0x0'/>
                    </interface>
                    <console type='pty'\(live(" tty='/dev/pts/4'"))>\(live("\n      <source path='/dev/pts/4'/>"))
                      <target type='serial' port='0'/>
                    </console>
                    <graphics type='vnc' port='\(isRunning ? "5900" : "-1")' autoport='yes' listen='127.0.0.1' passwd='secret'>
                      <listen type='address' address='127.0.0.1'/>
                    </graphics>
                    <memballoon model='virtio'>\(live("\n      <stats period='5'/>\n      <alias name='balloon0'/>"))
                    </memballoon>
                    <rng model='virtio'>
                      <backend model='random'>/dev/urandom</backend>
                    </rng>
                  </devices>\(live("\n  <seclabel type='dynamic' model='dac' relabel='yes'/>"))
                </domain>
                """)
    }

    /// What comes of assignments.
    static func plan(
        _ documents: GuestDocuments, _ assignments: String..., policy: ChangePolicy = .liveAndNext,
        host: ChangeHost = qemu
    ) throws -> GuestChangePlan {
        var edit = GuestEdit(try GuestChange.base(documents, policy))
        for assignment in assignments { try edit.set(assignment) }
        return try GuestChange.plan(
            documents, wanted: edit.document, policy: policy, autostart: edit.autostart, host: host)
    }
}
