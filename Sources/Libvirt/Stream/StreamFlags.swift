import CLibvirt

extension Stream {
    /// How a stream behaves (`virStreamFlags`).
    public struct Flags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_STREAM_NONBLOCK`.
        public static var nonBlocking: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_STREAM_NONBLOCK.rawValue)) }
    }
}

extension Stream {
    /// What a stream is ready for (`virStreamEventType`).
    public struct Events: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_STREAM_EVENT_READABLE`.
        public static var readable: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STREAM_EVENT_READABLE.rawValue))
        }

        /// `VIR_STREAM_EVENT_WRITABLE`.
        public static var writable: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STREAM_EVENT_WRITABLE.rawValue))
        }

        /// `VIR_STREAM_EVENT_ERROR`.
        public static var error: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_STREAM_EVENT_ERROR.rawValue)) }

        /// `VIR_STREAM_EVENT_HANGUP`.
        public static var hangup: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_STREAM_EVENT_HANGUP.rawValue)) }
    }
}

extension Stream {
    /// How a stream is read (`virStreamRecvFlagsValues`).
    public struct ReceiveFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_STREAM_RECV_STOP_AT_HOLE`.
        public static var stopAtHole: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STREAM_RECV_STOP_AT_HOLE.rawValue))
        }
    }
}
