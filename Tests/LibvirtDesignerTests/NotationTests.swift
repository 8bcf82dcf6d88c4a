import LibvirtDesigner
import Testing

@Suite struct NotationTests {
    @Test(arguments: ["default", "bridge=br0", "direct=eth0", "user", "network=user", "network=bridge=x"])
    func aNetworkIsWrittenAsItIsRead(text: String) { #expect(NetworkWish.Link(notation: text).notation == text) }
}
