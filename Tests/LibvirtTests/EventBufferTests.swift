import Testing

@testable import Libvirt

@Suite struct EventBufferTests {
    @Test func overflowReplacesEverythingByOneMark() async {
        let buffer = EventBuffer<Int>(limit: 3)
        for value in 0..<10 { buffer.add(value) }
        #expect(await buffer.next() == .overflow)
        buffer.add(42)
        #expect(await buffer.next() == .event(42))
        buffer.finish()
        #expect(await buffer.next() == nil)
    }

    @Test func orderIsKeptUpToTheLimit() async {
        let buffer = EventBuffer<Int>(limit: 3)
        for value in 0..<3 { buffer.add(value) }
        buffer.finish()
        buffer.add(99)
        #expect(await buffer.next() == .event(0))
        #expect(await buffer.next() == .event(1))
        #expect(await buffer.next() == .event(2))
        #expect(await buffer.next() == nil)
    }

    @Test func cancellationEndsTheWait() async {
        let buffer = EventBuffer<Int>(limit: 3)
        let task = Task { await buffer.next() }
        task.cancel()
        #expect(await task.value == nil)
        buffer.add(1)
        #expect(await buffer.next() == .event(1))
    }

    @Test func manyProducersLoseNothingWithinTheLimit() async {
        let buffer = EventBuffer<Int>(limit: 10_000)
        let sum = Task {
            var sum = 0
            while case .event(let value)? = await buffer.next() { sum += value }
            return sum
        }
        await withTaskGroup { group in
            for producer in 0..<10 {
                group.addTask { for value in 0..<100 { buffer.add(producer * 100 + value) } }
            }
        }
        buffer.finish()
        #expect(await sum.value == 499_500)
    }
}
