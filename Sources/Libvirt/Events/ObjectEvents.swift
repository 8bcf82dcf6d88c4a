/// What names a network, pool or secret in an event.
public struct ObjectIdentity: Hashable, Sendable {
    /// The name at that moment; for a secret what it is used for.
    public let name: String
    /// The identity that stays.
    public let uuid: UUID

    /// Makes an identity, for tests.
    public init(name: String, uuid: UUID) {
        self.name = name
        self.uuid = uuid
    }
}

/// Something that happened to a network.
public struct NetworkEvent: Sendable, Hashable {
    /// Which network.
    public let network: ObjectIdentity
    /// What happened.
    public let lifecycle: Lifecycle

    /// Makes a value, for tests.
    public init(network: ObjectIdentity, lifecycle: Lifecycle) {
        self.network = network
        self.lifecycle = lifecycle
    }
}

/// Something that happened to a storage pool.
public struct StoragePoolEvent: Sendable, Hashable {
    /// Which pool.
    public let pool: ObjectIdentity
    /// What happened.
    public let detail: Detail

    /// Makes a value, for tests.
    public init(pool: ObjectIdentity, detail: Detail) {
        self.pool = pool
        self.detail = detail
    }

    /// What happened to a pool.
    public enum Detail: Sendable, Hashable {
        /// Defined, started, stopped and so on.
        case lifecycle(Lifecycle)
        /// Its list of volumes was read again.
        case refresh
    }
}

/// Something that happened to a node device.
public struct NodeDeviceEvent: Sendable, Hashable {
    /// The device's name.
    public let device: String
    /// What happened.
    public let detail: Detail

    /// Makes a value, for tests.
    public init(device: String, detail: Detail) {
        self.device = device
        self.detail = detail
    }

    /// What happened to a node device.
    public enum Detail: Sendable, Hashable {
        /// It came, went and so on.
        case lifecycle(Lifecycle)
        /// Its document changed.
        case update
    }
}

/// Something that happened to a secret.
public struct SecretEvent: Sendable, Hashable {
    /// Which secret.
    public let secret: ObjectIdentity
    /// What happened.
    public let detail: Detail

    /// Makes a value, for tests.
    public init(secret: ObjectIdentity, detail: Detail) {
        self.secret = secret
        self.detail = detail
    }

    /// What happened to a secret.
    public enum Detail: Sendable, Hashable {
        /// It was defined or undefined.
        case lifecycle(Lifecycle)
        /// It got another value.
        case valueChanged
    }
}
