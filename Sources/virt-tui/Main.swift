import FleetModel
import Glibc
import Runtime
import Settings

@main
struct VirtTUI {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        var connections: [ConnectionSettings] = []
        if arguments.contains("--demo"), let world = try? DemoWorld.create() {
            connections = [ConnectionSettings(name: "demo", uri: world.uri)]
        }
        var rest = Array(arguments)
        while let index = rest.firstIndex(of: "-c"), index + 1 < rest.count {
            connections.append(ConnectionSettings(uri: rest[index + 1]))
            rest.removeSubrange(index...(index + 1))
        }
        exit(ConsoleApplication.run(.init(connections: connections, isSaved: false)))
    }
}
