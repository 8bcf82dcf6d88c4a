import OSInfo

/// Asks the database of operating systems: `osinfo-example list TEXT`, `find NAME`.
@main
struct Main {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let catalogue = try await OSDatabase.standard.catalogue()
        for name in arguments.dropFirst() {
            if arguments.first == "list" {
                for hit in catalogue.search(name).prefix(12) { print(hit.system.shortID, hit.isEndOfLife) }
            } else {
                let m = catalogue.find(name)
                print(name, "=>", m?.system.shortID ?? "-", "|", m?.name ?? "", "|", m?.reason ?? "")
            }
        }
    }
}
