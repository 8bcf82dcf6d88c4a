import Fleet
import FleetModel
import FleetSupport
import Foundation
import LabSupport
import Libvirt
import LibvirtDesigner
import Logging
import Testing

@testable import LibvirtBuilder

/// What the program can do to a host, tried past the program's own refusals: the daemon has to refuse it.
@Suite("Over a read-only connection", .requiresLab, .aloneInLab, .timeLimit(.minutes(10)))
struct RefusalTests {
    /// Where the client's library knows of it, and where the daemon alone does.
    private func ways(_ lab: Lab) -> [ConnectionSettings] {
        [
            ConnectionSettings(uri: lab.uri, isReadOnly: true),
            ConnectionSettings(uri: "qemu+unix:///system?socket=\(lab.readOnlySocket)"),
        ]
    }

    @Test("libvirt refuses every action on guests")
    func actions() async throws {
        let lab = try await Lab.shared()
        try await lab.virsh("snapshot-create-as", "spare", "old")
        let before = try await lab.virsh("dumpxml", "--inactive", "spare")
        for settings in ways(lab) {
            for action in GuestAction.samples {
                let result = await Fleet.perform(
                    action, guest: "spare", settings: settings, timeout: 60, log: Logger(label: "lab"))
                guard case .failure(let failure) = result else {
                    Issue.record("\(action.verb) was done")
                    continue
                }
                #expect(
                    failure.technical?.hasSuffix("error \(ErrorCode.operationDenied.rawValue)") == true, "\(failure)")
            }
        }
        #expect(try await lab.virsh("dumpxml", "--inactive", "spare") == before)
        #expect(try await lab.virsh("snapshot-list", "--name", "spare").contains("old"))
        try await lab.virsh("snapshot-delete", "spare", "old")
    }

    @Test("libvirt refuses every step of a plan")
    func steps() async throws {
        let lab = try await Lab.shared()
        try await lab.virsh("vol-create-as", "lab", "own.img", "1M")
        try await lab.virsh("pool-define-as", "idle", "dir", "--target", "\(lab.directory)/idle")
        try await lab.virsh("net-define", try idleNetwork(lab))
        let uuid = try #require(Libvirt.UUID(try await lab.virsh("domuuid", "spare").filter { !$0.isWhitespace }))
        let own = VolumeName(pool: "lab", name: "own.img")
        let new = VolumeName(pool: "lab", name: "new.img")
        let xml = try await lab.virsh("dumpxml", "--inactive", "spare")
        let writer = try await Connection.open(lab.uri)
        let spare = try await ChangeableGuest.read("spare", from: writer)
        await writer.close()
        let steps: [any Step] = [
            CheckGuest(spare), ChangeDefinition(spare, to: try #require(spare.documents.defined)),
            ChangeGuest(spare, .setAutostart(true, before: false)),
            DefineDomain("spare", xml: xml), StartTransient("spare", xml: xml), StartDomain("spare"),
            SetAutostart("spare", true), UndefineDomain("spare", uuid), DeleteVolume(own, detail: "1 MiB"),
            MakeVolume(new, xml: "<volume><name>new.img</name><capacity>4096</capacity></volume>", detail: "4 KiB"),
            CopyVolume(new, from: own, disk: "vda"), ResizeVolume(own, to: 2 << 20), RemoveTemporaryVolume(own),
            UploadVolume(own, with: .bytes([1, 2, 3], what: "text")),
            CopyFile(from: "\(lab.directory)/pool/own.img", to: "\(lab.directory)/pool/new.img", isOptional: false),
            StartPool("idle"), MakePool("made", path: "\(lab.directory)/made"), RefreshPool("lab"),
            StartNetwork("idle"),
        ]
        #expect(Set(steps.map { "\(type(of: $0))" }) == (try stepsOfTheProgram()))
        for settings in ways(lab) {
            let connection = try await Connection.open(settings.uri, readOnly: settings.isReadOnly)
            for step in steps {
                do throws(BuildFailure) {
                    let report = try await Builder.run(Plan(purpose: "try", steps: [step]), on: connection)
                    // A volume that is no longer needed is left with a sentence.
                    #expect(
                        step is RemoveTemporaryVolume && report.remarks.contains { $0.contains("forbidden") }, "\(step)"
                    )
                } catch {
                    #expect(error.reason.contains("forbidden"), "\(step.title): \(error.reason)")
                }
            }
            connection.abandon()
        }
        #expect(try await lab.virsh("vol-list", "lab").contains("own.img"))
        #expect(try await !lab.virsh("vol-list", "lab").contains("new.img"))
        try await lab.virsh("vol-delete", "own.img", "lab")
        try await lab.virsh("pool-undefine", "idle")
        try await lab.virsh("net-undefine", "idle")
    }

    @Test("libvirt refuses keys, consoles, screens and the end of a job")
    func talking() async throws {
        let lab = try await Lab.shared()
        for settings in ways(lab) {
            let connection = try await Connection.open(settings.uri, readOnly: settings.isReadOnly)
            let linux = try await connection.domain(named: "linux")
            let stream = try await connection.stream(.nonBlocking)
            await refused { () throws(LibvirtError) in try await linux.sendKeys([28]) }
            await refused { () throws(LibvirtError) in try await linux.openConsole(on: stream, .force) }
            await refused { () throws(LibvirtError) in _ = try await linux.openGraphics(0, .skipAuthentication) }
            await refused { () throws(LibvirtError) in _ = try await linux.screenshot() }
            await refused { () throws(LibvirtError) in try await linux.abortJob() }
            connection.abandon()
        }
    }

    private func refused(_ body: () async throws(LibvirtError) -> Void) async {
        do throws(LibvirtError) {
            try await body()
            Issue.record("it was done")
        } catch {
            #expect(error.code == .operationDenied, "\(error)")
        }
    }

    private func idleNetwork(_ lab: Lab) throws -> String {
        let path = "\(lab.directory)/idle.xml"
        try "<network><name>idle</name></network>".write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    /// The names of the kinds of steps in the sources.
    private func stepsOfTheProgram() throws -> Set<String> {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/LibvirtBuilder/Steps")
        var names: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            for match in try String(contentsOf: file, encoding: .utf8).matches(of: /struct (\w+): Step \{/) {
                names.insert(String(match.1))
            }
        }
        return names
    }
}
