import GrowthSupport
import LibvirtConfig
import Testing

@testable import LibvirtBuilder

@Suite("Cost of cloning large guests")
struct CloneGrowthTests {
    /// A part of a definition for each number `#`.
    struct Part: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var device = ""
        var outside = ""
    }

    private static let parts = [
        Part(testDescription: "volumes", device: Samples.disk("vd#", "/images/#.img")),
        Part(
            testDescription: "volumes by name",
            device: "<disk type='volume'><source pool='images' volume='#.img'/><target dev='vd#'/></disk>"),
        Part(
            testDescription: "images on servers",
            device: """
                <disk type='network'><source protocol='rbd' name='#.img'/><readonly/><target dev='vd#'/>\
                <serial>S#</serial></disk>
                """),
        Part(
            testDescription: "disks without a target", device: "<disk type='file'><source file='/other/#.img'/></disk>"),
        Part(
            testDescription: "interfaces",
            device: """
                <interface type='udp'><mac address='52:54:00:00:00:01'/><source address='10.0.0.1' port='#'>\
                <local address='10.0.0.2' port='2#'/></source><target dev='tap#' managed='no'/></interface>
                """),
        Part(
            testDescription: "forwarded ports",
            device: """
                <interface type='user'><portForward proto='tcp'><range start='2#'/></portForward>\
                <portForward proto='tcp'><range start='1' end='65535'/></portForward></interface>
                """),
        Part(
            testDescription: "channels",
            device: "<channel type='unix'><source mode='bind' path='/run/#/agent'/><log file='/log/#'/></channel>"),
        Part(
            testDescription: "displays",
            device: "<graphics type='vnc' port='#'><listen type='socket' socket='/run/vnc#'/></graphics>"),
        Part(testDescription: "sounds", device: "<audio id='#' type='file' path='/sound/#'/>"),
        Part(testDescription: "TPMs", device: "<tpm><backend type='emulator'><source path='/tpm/#'/></backend></tpm>"),
        Part(testDescription: "folders", device: "<filesystem><source dir='/srv/#'/><target dir='#'/></filesystem>"),
        Part(
            testDescription: "host's devices",
            device: "<hostdev type='usb'><source><address bus='1' device='#'/></source></hostdev>"),
        Part(
            testDescription: "memory", device: "<memory model='nvdimm'><source><path>/mem/#</path></source></memory>"),
        Part(
            testDescription: "metadata",
            outside: "<sysinfo type='smbios'><system><entry name='uuid'>#</entry></system></sysinfo>"),
    ]

    /// The guest with `count` of a part, on a host with a volume for each.
    private static func guest(_ part: Part, _ count: Int) throws -> (GuestInventory, HostInventory) {
        func all(_ text: String) -> String { (0..<count).map { text.replacing("#", with: String($0)) }.joined() }
        let guest = try Samples.guest("web", devices: all(part.device), more: all(part.outside))
        var host = Samples.host((0..<count).map { "\($0).img" })
        host.pools.append(
            HostInventory.Pool(
                name: "ceph", type: "rbd", volumes: (0..<count).map { .init(name: "\($0)", path: "\($0).img") }))
        return (guest, host)
    }

    @Test("grows in step with each list of the definition", arguments: parts)
    func lists(_ part: Part) throws {
        let factor = try Growth.factor(from: 100) {
            try Self.guest(part, $0)
        } _: { guest, host in
            let cloning = try Cloning(of: guest, name: "copy", on: host)
            #expect(!cloning.plan.steps.isEmpty)
        }
        #expect(factor < Growth.bound)
    }

    @Test("grows in step with one interface's forwarded ports and one machine's numbers")
    func inner() throws {
        let factor = try Growth.factor(from: 200) { count in
            let ranges = (0..<count).map { "<range start='2\($0)'/>" }.joined()
            let forwards = (0..<count).map { "<portForward><range start='3\($0)'/></portForward>" }.joined()
            let entries = (0..<count).map { _ in "<entry name='uuid'>u</entry>" }.joined()
            return try Samples.guest(
                "web", devices: "<interface type='user'><portForward>\(ranges)</portForward>\(forwards)</interface>",
                more: "<sysinfo type='smbios'><system>\(entries)</system></sysinfo>")
        } _: { guest in
            let cloning = try Cloning(of: guest, name: "copy", on: HostInventory())
            #expect(!cloning.notes.isEmpty)
        }
        #expect(factor < Growth.bound)
    }

    @Test("grows in step with the length of names and texts")
    func long() throws {
        let factor = try Growth.factor(from: 5000) { count in
            let (folders, blanks) = (String(repeating: "//a", count: count), String(repeating: "a  b", count: count))
            return try Samples.guest(
                "web",
                devices: Samples.disk("vda", "\(folders)/web.img") + "<audio id='1' type='file' path='\(folders)'/>",
                more: "<metadata><a b='\(blanks)'>\(blanks)</a></metadata><title>\(blanks)</title>")
        } _: { guest in
            let cloning = try Cloning(of: guest, name: "copy", on: HostInventory())
            #expect(cloning.plan.steps.count == 2)
        }
        #expect(factor < Growth.bound)
    }

    @Test("free ports are found in step with their number")
    func ports() throws {
        let factor = try Growth.factor(from: 1000) { count in
            let range = "<portForward><range start='10000' end='\(10_000 + count)'/></portForward>"
            return try Samples.configuration("web", devices: "<interface type='user'>\(range)</interface>")
        } _: { configuration in
            var names = HostNames(of: HostInventory(), and: configuration)
            let taken = configuration.devices.interfaces[0].portForwards[0].ranges[0].end ?? 0
            #expect((10_000...taken).map { names.port(insteadOf: $0) }.min() == taken + 1)
        }
        #expect(factor < Growth.bound)
    }
}
