import OSInfo

@main
struct Main {
    static func main() async throws {
        let clock = ContinuousClock()
        var systems: [OperatingSystem] = []
        let time = try await clock.measure { systems = try await OSDatabase.standard.systems() }
        print(systems.count, time, systems.map(\.devices.count).reduce(0, +), systems.map(\.media.count).reduce(0, +))
        print(systems.first { $0.shortID == "debian11" } as Any)
    }
}
