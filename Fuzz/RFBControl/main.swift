import RFBControl

/// Any packet: the console and the helper refuse it or understand exactly what the other would have sent for it, and
/// what a helper says of rectangles never points outside the picture.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    if let message = ConsoleMessage(decoding: bytes) {
        require(message.encoded == bytes, "the console's message is another one when it is encoded again")
    }
    if let message = HelperMessage(decoding: bytes) {
        require(message.encoded == bytes, "the helper's message is another one when it is encoded again")
        check(message)
    }
    gather(bytes)
    return 0
}

/// What the console relies on when it copies a picture.
private func check(_ message: HelperMessage) {
    guard case .frame(let report) = message else { return }
    require(FrameLimits.allow(width: report.width, height: report.height), "a size out of range")
    for change in report.changes {
        let end = (change.y + change.height - 1) * report.width + change.x + change.width
        require(change.x + change.width <= report.width && end * 4 <= FrameLimits.bytes, "outside the picture")
    }
}

/// Rectangles as a display's library tells them, whatever they are, become a report that is understood.
private func gather(_ bytes: [UInt8]) {
    var area = ChangedArea()
    var rest = bytes[...]
    while rest.count >= 8 {
        let numbers = (0..<4).map { index -> Int in
            let low = rest[rest.startIndex + index * 2]
            let high = rest[rest.startIndex + index * 2 + 1]
            return Int(Int16(bitPattern: UInt16(low) | UInt16(high) << 8))
        }
        rest = rest.dropFirst(8)
        let rectangle = FrameRectangle(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
        guard let visible = rectangle.clipped(width: 800, height: 600) else { continue }
        require(visible.isInside(width: 800, height: 600), "clipped and still outside")
        area.add(visible)
    }
    guard !area.rectangles.isEmpty else { return }
    let report = FrameReport(number: 1, width: 800, height: 600, changes: area.rectangles)
    require(HelperMessage(decoding: HelperMessage.frame(report).encoded) == .frame(report), "a report is lost")
}
