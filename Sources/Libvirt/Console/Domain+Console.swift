import CLibvirt

/// A picture of a guest's screen.
public struct Screenshot: Sendable, Hashable {
    /// The format as the driver names it, such as `image/png` or `image/x-portable-pixmap`; not verified.
    public let mimeType: String
    /// The picture's file, never trusted.
    public let bytes: [UInt8]
}

extension Domain {
    /// Takes a picture of a screen. `virDomainScreenshot`.
    ///
    /// Throws when the picture is larger than `limit` bytes.
    public func screenshot(screen: UInt32 = 0, limit: Int = 64 << 20) async throws(LibvirtError) -> Screenshot {
        let stream = try await connection.stream()
        let mimeType = try await run { domain throws(LibvirtError) in
            try check("virDomainScreenshot", taking: virDomainScreenshot(domain, stream.handle.raw, screen, 0))
        }
        return Screenshot(mimeType: mimeType, bytes: try await stream.receiveAll(limit: limit))
    }

    /// Connects a stream to a console; nil means the first one. `virDomainOpenConsole`.
    /// - Parameter stream: best a non-blocking one of this domain's connection.
    public func openConsole(
        _ device: String? = nil, on stream: Stream, _ flags: ConsoleFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            let result = withOptionalCString(device) {
                virDomainOpenConsole(domain, $0, stream.handle.raw, flags.rawValue)
            }
            try check("virDomainOpenConsole", result)
        }
    }

    /// Connects a stream to a channel; nil means the first one. `virDomainOpenChannel`.
    public func openChannel(
        _ name: String? = nil, on stream: Stream, _ flags: ChannelFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            let result = withOptionalCString(name) {
                virDomainOpenChannel(domain, $0, stream.handle.raw, flags.rawValue)
            }
            try check("virDomainOpenChannel", result)
        }
    }

    /// Opens a display and gives a descriptor to speak its protocol on, which the caller closes.
    ///
    /// Works only where libvirt can pass descriptors: on this machine. `virDomainOpenGraphicsFD`.
    public func openGraphics(_ index: UInt32 = 0, _ flags: GraphicsFlags = []) async throws(LibvirtError) -> Int32 {
        try await run { domain throws(LibvirtError) in
            try check("virDomainOpenGraphicsFD", virDomainOpenGraphicsFD(domain, index, flags.rawValue))
        }
    }

    /// Hands the caller's end of a socket pair over to a display. `virDomainOpenGraphics`.
    public func openGraphics(
        _ index: UInt32 = 0, descriptor: Int32, _ flags: GraphicsFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainOpenGraphics", virDomainOpenGraphics(domain, index, descriptor, flags.rawValue))
        }
    }

    /// Presses keys together, holds them and lets them go; at most 16. `virDomainSendKey`.
    /// - Parameter hold: how long they stay down, ms.
    public func sendKeys(
        _ codes: [UInt32], in set: KeycodeSet = .linux, hold: UInt32 = 50
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            var codes = codes
            try check(
                "virDomainSendKey",
                virDomainSendKey(
                    domain, UInt32(bitPattern: set.rawValue), hold, &codes, Int32(clamping: codes.count), 0))
        }
    }

    /// Sends a signal to a process in a container. `virDomainSendProcessSignal`.
    public func sendSignal(_ signal: ProcessSignal, to process: Int64) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check(
                "virDomainSendProcessSignal",
                virDomainSendProcessSignal(domain, process, UInt32(bitPattern: signal.rawValue), 0))
        }
    }
}
