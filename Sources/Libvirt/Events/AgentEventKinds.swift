import CLibvirt

extension DomainEvent {
    /// Whether the guest agent answers (`virConnectDomainEventAgentLifecycleState`).
    public struct AgentState: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_STATE_CONNECTED`.
        public static var connected: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_STATE_CONNECTED.rawValue))
        }

        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_STATE_DISCONNECTED`.
        public static var disconnected: Self {
            Self(
                rawValue: Int32(
                    truncatingIfNeeded: VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_STATE_DISCONNECTED.rawValue))
        }
    }
}

extension DomainEvent {
    /// Why the guest agent's state changed (`virConnectDomainEventAgentLifecycleReason`).
    public struct AgentReason: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_REASON_UNKNOWN`.
        public static var unknown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_REASON_UNKNOWN.rawValue))
        }

        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_REASON_DOMAIN_STARTED`.
        public static var domainStarted: Self {
            Self(
                rawValue: Int32(
                    truncatingIfNeeded: VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_REASON_DOMAIN_STARTED.rawValue))
        }

        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_REASON_CHANNEL`.
        public static var channel: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_REASON_CHANNEL.rawValue))
        }
    }
}
