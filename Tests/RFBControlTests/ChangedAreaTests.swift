import RFBControl
import Testing

@Suite struct ChangedAreaTests {
    private func covers(_ area: ChangedArea, _ rectangle: FrameRectangle) -> Bool {
        area.rectangles.contains { $0.union(rectangle) == $0 }
    }

    @Test func linesThatFollowEachOtherBecomeOne() {
        var area = ChangedArea()
        for y in 0..<100 { area.add(FrameRectangle(x: 8, y: y * 16, width: 320, height: 16)) }
        #expect(area.rectangles == [FrameRectangle(x: 8, y: 0, width: 320, height: 1600)])
    }

    @Test func nothingIsLostWhenThereAreTooMany() {
        var area = ChangedArea()
        let all = (0..<1000).map { FrameRectangle(x: ($0 * 37) % 800, y: ($0 * 91) % 600, width: 5, height: 3) }
        for rectangle in all { area.add(rectangle) }
        #expect(area.rectangles.count <= FrameReport.mostRectangles)
        for rectangle in all { #expect(covers(area, rectangle)) }
        area.removeAll()
        #expect(area.rectangles.isEmpty)
    }

    @Test(arguments: [
        (FrameRectangle(x: -5, y: -5, width: 10, height: 10), FrameRectangle(x: 0, y: 0, width: 5, height: 5)),
        (
            FrameRectangle(x: 630, y: 470, width: 100, height: 100),
            FrameRectangle(x: 630, y: 470, width: 10, height: 10)
        ),
        (FrameRectangle(x: 3, y: 4, width: 5, height: 6), FrameRectangle(x: 3, y: 4, width: 5, height: 6)),
    ])
    func clipping(_ rectangle: FrameRectangle, _ expected: FrameRectangle) {
        #expect(rectangle.clipped(width: 640, height: 480) == expected)
        #expect(expected.isInside(width: 640, height: 480))
    }

    @Test(arguments: [
        FrameRectangle(x: 640, y: 0, width: 1, height: 1), FrameRectangle(x: 0, y: 0, width: 0, height: 5),
        FrameRectangle(x: .max, y: .max, width: .max, height: .max), FrameRectangle(x: .min, y: 0, width: 5, height: 5),
        FrameRectangle(x: 5, y: 5, width: -3, height: 4),
    ])
    func nothingLeftAfterClipping(_ rectangle: FrameRectangle) {
        #expect(rectangle.clipped(width: 640, height: 480) == nil)
        #expect(!rectangle.isInside(width: 640, height: 480))
    }
}
