import LibvirtConfig
import Testing
import XMLTree

@Suite("Machinery")
struct MachineryTests {
    @Test("Putting a value makes its elements, taking it out takes those away")
    func makesAndRemoves() {
        var domain = DomainConfig()
        domain.features.kvmHidden = true
        #expect(domain.xml == "<domain><features><kvm><hidden state='on'/></kvm></features></domain>")
        domain.features.kvmHidden = nil
        #expect(domain.xml == "<domain/>")
    }

    @Test("Unknown elements, comments and order stay")
    func unknownStays() throws {
        let text = """
            <domain type='kvm'>
              <!-- mine -->
              <name>a</name>
              <future x='1'><y/></future>
              <devices>
                <disk type='file'/>
                <gadget/>
                <disk type='block'/>
              </devices>
            </domain>
            """
        var domain = try DomainConfig(parsing: text)
        #expect(domain.xml == text)
        domain.devices.disks[1].target = "vdb"
        domain.name = "b"
        #expect(
            domain.xml
                == text.replacing("<disk type='block'/>", with: "<disk type='block'><target dev='vdb'/></disk>")
                .replacing("<name>a</name>", with: "<name>b</name>"))
    }

    @Test("A list grows and shrinks around what stands between")
    func lists() throws {
        var devices = try DeviceList(
            parsing: "<devices>\n  <disk type='a'/>\n  <x/>\n  <disk type='b'/>\n  <y/>\n</devices>")
        var disk = DiskConfig()
        disk.type = "c"
        devices.disks.append(disk)
        #expect(
            devices.xml
                == "<devices>\n  <disk type='a'/>\n  <x/>\n  <disk type='b'/>\n  <disk type='c'/>\n  <y/>\n</devices>")
        devices.disks.removeFirst()
        #expect(devices.xml == "<devices>\n  <x/>\n  <disk type='b'/>\n  <disk type='c'/>\n  <y/>\n</devices>")
        devices.disks = []
        devices.append(disk)
        #expect(devices.xml == "<devices>\n  <x/>\n  <y/>\n  <disk type='c'/>\n</devices>")
        #expect(devices.disks.first?.type == "c")
    }

    @Test("New children take their place in the usual order")
    func order() throws {
        var domain = try DomainConfig(parsing: "<domain>\n  <name>a</name>\n  <devices/>\n</domain>")
        domain.memory = 1024
        domain.onCrash = .destroy
        domain.memory = 2048
        #expect(
            domain.xml
                == "<domain>\n  <name>a</name>\n  <memory unit='KiB'>2048</memory>\n  <on_crash>destroy</on_crash>\n  <devices/>\n</domain>"
        )
        domain.remove(\.memory)
        domain.onCrash = nil
        #expect(domain.xml == "<domain>\n  <name>a</name>\n  <devices/>\n</domain>")
    }

    @Test(
        "Sizes are read in any unit",
        arguments: [
            ("<memory unit='GiB'>2</memory>", 2 << 20), ("<memory>5</memory>", 5),
            ("<memory unit='b'>1025</memory>", 2),
            ("<memory unit='MB'>1</memory>", 977), ("<memory unit='parsec'>1</memory>", nil),
            ("<memory unit='EiB'>99</memory>", nil), ("<memory>much</memory>", nil),
            ("<memory unit='M'>1</memory>", 1024),
        ])
    func sizes(text: String, expected: Int?) throws {
        let domain = try DomainConfig(parsing: "<domain>\(text)</domain>")
        #expect(domain.memory == expected)
    }

    @Test("Elements in a namespace are found under any prefix and made under the usual one")
    func namespaces() throws {
        var domain = DomainConfig()
        domain.metadata.operatingSystem = "http://debian.org/debian/12"
        let uri = "http://libosinfo.org/xmlns/libvirt/domain/1.0"
        #expect(
            domain.xml == "<domain><metadata><libosinfo:libosinfo xmlns:libosinfo='\(uri)'><libosinfo:os "
                + "id='http://debian.org/debian/12'/></libosinfo:libosinfo></metadata></domain>")
        let other = try DomainConfig(
            parsing:
                "<domain xmlns:o='x'><metadata><o:libosinfo xmlns:o='\(uri)'><o:os id='win11'/></o:libosinfo></metadata></domain>"
        )
        #expect(other.metadata.operatingSystem == "win11")
        domain.metadata.operatingSystem = nil
        #expect(domain.xml == "<domain/>")
    }
}
