internal import CLibvncclient
internal import Glibc

// The client library calls these on the helper's only thread. They find their session in the client itself.

private nonisolated(unsafe) var tag: UInt8 = 0

extension DisplaySession {
    /// Makes the callbacks find this session, which outlives the client.
    func bind(to client: UnsafeMutablePointer<rfbClient>) {
        rfbClientSetClientData(client, &tag, Unmanaged.passUnretained(self).toOpaque())
        client.pointee.MallocFrameBuffer = { DisplaySession.of($0)?.frameNeeded($0) ?? 0 }
        client.pointee.GotFrameBufferUpdate = { client, x, y, width, height in
            DisplaySession.of(client)?.changed(Int(x), Int(y), Int(width), Int(height))
        }
        client.pointee.FinishedFrameBufferUpdate = { DisplaySession.of($0)?.updateFinished() }
        client.pointee.GetPassword = { DisplaySession.of($0)?.password($0) }
        client.pointee.GetCredential = { DisplaySession.of($0)?.credential($0, kind: $1) }
        client.pointee.GotXCutText = nil
        client.pointee.Bell = { _ in }
        client.pointee.HandleTextChat = nil
        client.pointee.HandleXvpMsg = nil
    }

    private static func of(_ client: UnsafeMutablePointer<rfbClient>?) -> DisplaySession? {
        guard let client, let pointer = rfbClientGetClientData(client, &tag) else { return nil }
        return Unmanaged<DisplaySession>.fromOpaque(pointer).takeUnretainedValue()
    }
}
