import Libvirt
import LibvirtBuilder
import LibvirtDesigner

/// Makes a guest with an empty disk, shows the plan and the progress, and deletes it again with its volume.
///
///     libvirt-builder-example [URI]
@main
struct Main {
    static func main() async {
        let uri = CommandLine.arguments.dropFirst().first ?? "test:///default"
        do {
            let connection = try await Connection.open(uri)

            // What the host is like, and what a guest should be on it.
            var wish = Wish(name: "builder-example", source: .blank)
            wish.disks = [.new(bytes: 1 << 30)]
            let knowledge = try await FactGatherer(connection: connection).gather(for: wish, system: "debian11")
            let design = try Designer.design(knowledge.wish, facts: knowledge.facts)

            // What has to be done for it, before anything is.
            let plan = try await Planner.plan(design, knowledge)
            print(plan.text)
            try await Builder.run(
                plan, on: connection,
                progress: { progress in
                    print("[\(progress.step)/\(progress.count)] \(progress.phase): \(progress.title)")
                })

            // The same way back: what goes and what stays is known first.
            let host = try await HostInventory.gather(from: connection, volumes: .everything)
            let guest = try await GuestInventory.gather(design.name, from: connection)
            try await connection.domain(guest.uuid).destroy()
            let off = try await GuestInventory.gather(design.name, from: connection)
            let deletion = try Deletion(of: off, storage: .delete(except: []), on: host)
            for fate in deletion.fates { print(fate.text) }
            try await Builder.run(deletion.plan, on: connection)
        } catch {
            print(error)
        }
    }
}
