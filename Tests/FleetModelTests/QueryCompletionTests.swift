import FleetModel
import Testing

@Suite struct QueryCompletionTests {
    private func labels(_ text: String) -> [String] {
        Query.completions(for: text, in: [Samples.host(guests: [Samples.web])]).map(\.label)
    }

    @Test func names() {
        #expect(labels("sta") == ["state:"])
        #expect(labels("web -(ag") == ["agent"])
        #expect(labels("ne") == ["net:", "net>"])
        #expect(labels("").contains("cpu>"))
        #expect(labels("agent").isEmpty)
    }

    @Test func values() {
        #expect(labels("state:shu") == ["state:shutting_down", "state:shut_off"])
        #expect(labels("tag:") == ["tag:\"two words\"", "tag:web"])
        #expect(labels("tag:\"two w") == ["tag:\"two words\""])
        #expect(labels("host:") == ["host:kvm1.example"])
        #expect(labels("agent:") == ["agent:yes", "agent:no"])
        #expect(labels("nothing:").isEmpty)
        #expect(labels("os:d") == ["os:\"Debian GNU/Linux 12\""])
    }

    @Test func theRestIsKept() {
        let completions = Query.completions(for: "cpu>80 -sta")
        #expect(completions.map(\.text) == ["cpu>80 -state:"])
    }

    /// What is offered can be read, and finds the guest it came from.
    @Test func offersCanBeRead() throws {
        var guest = Samples.web
        guest.details?.value.tags = ["a\"b", "c\\d", "e|f", "(g)", "h*", "ünï", "-x", ""]
        let host = Samples.host(guests: [guest])
        for completion in Query.completions(for: "tag:", in: [host]) where completion.label != "tag:\"\"" {
            #expect(try Query.parse(completion.text).matches(guest, on: host, at: Samples.now), "\(completion.text)")
        }
    }
}
