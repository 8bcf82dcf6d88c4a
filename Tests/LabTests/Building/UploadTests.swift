import Glibc
import LabSupport
import Libvirt
import LibvirtDesigner
import OSInfo
import Synchronization
import Testing

@testable import LibvirtBuilder

@Suite("Uploading into volumes", .requiresLab, .aloneInLab, .timeLimit(.minutes(10)))
struct UploadTests {
    private func cloudWish(_ name: String, _ image: String) -> Wish {
        var disk = DiskWish()
        disk.origin = .copy(of: .path(image))
        disk.format = "raw"
        return Workshop.wish(name, .cloudImage(disk))
    }

    @Test("cancelled in the middle leaves no volume, no guest and no file")
    func cancelling() async throws {
        let workshop = try await Workshop.open()
        let image = try workshop.lab.noise("debian-12-noise.img", mebibytes: 64)
        let before = try workshop.files()
        let plan = try await workshop.plan(cloudWish("cancelled", image))
        let seen = Mutex<[UInt64]>([])
        let outcome = Task { () -> BuildFailure? in
            do throws(BuildFailure) {
                try await Builder.run(
                    plan, on: workshop.connection,
                    progress: { progress in
                        guard progress.phase == .running, let bytes = progress.bytes else { return }
                        seen.withLock { $0.append(bytes) }
                        if bytes >= 4 << 20 { withUnsafeCurrentTask { $0?.cancel() } }
                    })
                return nil
            } catch { return error }
        }
        let failure = try #require(await outcome.value)
        #expect(failure.isCancellation)
        #expect(failure.step?.hasPrefix("Upload ") == true)
        #expect(failure.undone == ["the volume cancelled.img in pool lab"])
        #expect(failure.kept.isEmpty)
        let most = seen.withLock { $0.max() } ?? 0
        #expect(most >= 4 << 20 && most < 64 << 20)
        #expect(try await !workshop.volumes().contains("cancelled.img"))
        #expect(try workshop.files() == before)
        await #expect(throws: LibvirtError.self) { try await workshop.connection.domain(named: "cancelled") }
        // The connection is as good as before.
        #expect(try await workshop.connection.domain(named: "linux").isActive())
    }

    @Test("keeps every byte, also of a file with holes, and does not store the holes")
    func sparse() async throws {
        let workshop = try await Workshop.open()
        let path = "\(workshop.lab.directory)/sparse.img"
        let file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        try #require(file >= 0)
        ftruncate(file, 64 << 20)
        for offset in [0, 5 << 20, (64 << 20) - 4] { pwrite(file, "here", 4, off_t(offset)) }
        close(file)
        let volume = VolumeName(pool: "lab", name: "sparse.img")
        let xml = "<volume><name>sparse.img</name><capacity>\(64 << 20)</capacity><allocation>0</allocation></volume>"
        let recorder = Mutex<[BuildProgress]>([])
        try await Builder.run(
            Plan(
                purpose: "upload",
                steps: [
                    MakeVolume(volume, xml: xml, detail: "64 MiB"), UploadVolume(volume, with: .file(path)),
                ]), on: workshop.connection, progress: { value in recorder.withLock { $0.append(value) } })
        _ = try ChildProcess.run("cmp", [path, "\(workshop.lab.directory)/pool/sparse.img"])
        let info = try await volume.volume(on: workshop.connection).info()
        #expect(info.allocation < 4 << 20)
        #expect(recorder.withLock { $0 }.contains { $0.bytes == 64 << 20 && $0.total == 64 << 20 })
        try await volume.delete(on: workshop.connection)
    }

    @Test("whose daemon dies in the middle is taken back once the daemon is there again")
    func disconnecting() async throws {
        let lab = try await Lab.start()
        let workshop = Workshop(lab: lab, connection: try await Connection.open(lab.uri))
        let image = try workshop.lab.noise("debian-12-noise.img", mebibytes: 64)
        let plan = try await workshop.plan(cloudWish("cut", image))
        let daemon = try lab.daemonPID
        var failure: BuildFailure?
        do throws(BuildFailure) {
            try await Builder.run(
                plan, on: workshop.connection,
                progress: { progress in
                    if let bytes = progress.bytes, bytes >= 4 << 20, bytes < 32 << 20 { kill(daemon, SIGKILL) }
                },
                reconnect: { () throws(LibvirtError) in
                    try? await lab.startDaemon()
                    return try await Connection.open(lab.uri)
                })
        } catch { failure = error }
        let found = try #require(failure)
        #expect(!found.isCancellation)
        #expect(found.undone == ["the volume cut.img in pool lab"])
        #expect(found.kept.isEmpty)
        #expect(try !workshop.files().contains("cut.img"))
        await lab.stop()
    }

    @Test("a disc and a kernel of this machine reach a host that is another one, and the disc's system is found")
    func staging() async throws {
        let workshop = try await Workshop.open()
        let disc = "\(workshop.lab.directory)/some.iso"
        let bytes = try DiscImage.make(
            label: "Debian 11.6.0 amd64 n", files: [DiscImage.File(name: "README", bytes: Array("hello".utf8))])
        let file = try #require(fopen(disc, "we"))
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
        var wish = Workshop.wish("staged", .iso(.path(disc)))
        wish.disks = [.new(bytes: 1 << 30)]
        let plan = try await workshop.plan(wish, system: nil, isLocal: false)
        #expect(plan.steps.prefix(2).map(\.title).last == "Upload \(disc) into the volume some.iso in pool lab")
        #expect(!plan.notes.contains { $0.contains("not known") })
        try await Builder.run(plan, on: workshop.connection)
        _ = try ChildProcess.run("cmp", [disc, "\(workshop.lab.directory)/pool/some.iso"])
        try await workshop.remove("staged")

        // Now it is a volume of the host, which is read through a stream.
        wish.source = .iso(.volume(pool: "lab", name: "some.iso"))
        var gatherer = FactGatherer(connection: workshop.connection)
        gatherer.isLocal = false
        let knowledge = try await gatherer.gather(for: wish)
        #expect(knowledge.match?.system.shortID == "debian11")
        #expect(knowledge.detection?.architecture == "x86_64")
        #expect(knowledge.uploads.isEmpty)
        try await VolumeName(pool: "lab", name: "some.iso").delete(on: workshop.connection)
    }
}
