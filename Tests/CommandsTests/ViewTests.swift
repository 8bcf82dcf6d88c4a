import FilesSupport
import FleetModel
import Glibc
import Testing

@testable import Commands

/// The views that were saved in the console, in the verbs.
@Suite struct ViewTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        mkdir("\(folder.path)/virt-tui", 0o700)
        folder.write(
            """
            [views.1]
            name = "web"
            filter = "web"
            columns = ["name", "cpu-graph", "cpu", "network", "screen", "address"]
            [views.3]
            name = "all"
            group = "state"
            sort = "-name"
            [views.4]
            name = "odd"
            filter = "colour:red"
            """, to: "virt-tui/config.toml")
    }

    private func run(_ arguments: String...) async -> World {
        let world = World(World.pair, environment: ["XDG_CONFIG_HOME": folder.path])
        await world.run(arguments)
        return world
    }

    @Test func theyAreListed() async {
        #expect(
            await run("views").results == """
                KEY  NAME  FILTER      GROUP  SORT   COLUMNS
                1    web   web         host   -      name,cpu-graph,cpu,network,screen,address
                3    all   -           state  -name  -
                4    odd   colour:red  host   -      -

                """)
        let json = await run("views", "--format", "json").results
        #expect(json.contains(#"{"number":3,"name":"all","filter":"","group":"state","sort":"-name","columns":[]}"#))
    }

    @Test(arguments: ["web", "1"]) func theirFilterAndColumnsArePrinted(_ name: String) async {
        let world = await run("list", "-c", "a:///", "--view", name)
        #expect(world.results == "NAME   CPU  RX  TX  IP\nweb01  52%   -   -  10.0.3.11\n", "\(world.errors)")
        #expect(await run("list", "-c", "a:///", "--view", name, "--filter", "db", "-q").results == "")
        #expect(await run("list", "-c", "a:///", "--view", name, "--columns", "name").results == "NAME\nweb01\n")
    }

    @Test func groupsStandTogetherInTheirOrder() async {
        let names = await run("list", "-c", "a:///", "--view", "all", "-q").results
        #expect(names == "test3\nweb01\nslow\ndb01\nbuild07\n")
        #expect(
            await run("list", "-c", "a:///", "--view", "all", "-q", "--reverse").results.hasPrefix("test3\nslow\nweb01")
        )
    }

    @Test func whatIsNotSavedIsTold() async {
        #expect(await run("list", "--view", "none").errors.contains("saved are web, all, odd"))
        #expect(await run("list", "--view", "odd").errors.contains("no field is called colour"))
    }
}
