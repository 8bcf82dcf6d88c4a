import Testing

@Suite("Openings")
struct OpeningTests {
    /// Whoever opened a host in another way could forget that it may only be looked at.
    @Test("Hosts are opened in one place")
    func onePlace() throws {
        let opening = "Sources/Fleet/Connection/ConnectionSettings+Connect.swift"
        var isFound = false
        for file in try Repository().files(below: "Sources") where !file.path.hasPrefix("Sources/Libvirt/") {
            for (number, line) in file.code where line.contains("Connection.open(") {
                isFound = true
                if file.path != opening {
                    Issue.record("\(file.path):\(number): a connection is opened past ConnectionSettings.connect")
                }
            }
        }
        #expect(isFound)
    }
}
