public import XMLTree

/// How a guest is told the time: `<clock>`.
public struct ClockConfig: ElementView {
    /// The element's name.
    public static let elementName = "clock"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What its clock shows.
        public let offset = Field<ClockOffset>("@offset")
        /// How far off it is, s; or `reset`.
        public let adjustment = Field<String>("@adjustment")
        /// What a variable clock is counted from: utc or localtime.
        public let basis = Field<String>("@basis")
        /// Time zone, such as `Europe/Berlin`.
        public let timezone = Field<String>("@timezone")
        /// When an absolute clock begins, s since 1970.
        public let start = Field<Int>("@start")
        /// Its timers.
        public let timers = NestedList<TimerConfig>("timer")
    }
}

/// What a guest's clock shows.
public struct ClockOffset: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// UTC.
    public static let utc = Self("utc")
    /// The host's local time.
    public static let localTime = Self("localtime")
    /// The time of a zone.
    public static let timezone = Self("timezone")
    /// UTC or local time and what the guest changed.
    public static let variable = Self("variable")
    /// Always the same time at start.
    public static let absolute = Self("absolute")
}

/// A timer of a guest: `<timer>`.
public struct TimerConfig: ElementView {
    /// The element's name.
    public static let elementName = "timer"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Which one.
        public let name = Field<TimerName>("@name")
        /// Whether the guest has it.
        public let present = Field.yesNo("@present")
        /// What happens to ticks that were missed.
        public let tickPolicy = Field<TickPolicy>("@tickpolicy")
        /// What it follows: boot, guest or wall; realtime for some.
        public let track = Field<String>("@track")
        /// How fast it is, Hz.
        public let frequency = Field<Int>("@frequency")
        /// How the time stamp counter works: auto, native, emulate, paravirt or smpsafe.
        public let mode = Field<String>("@mode")
        /// When catching up begins, ms.
        public let catchUpThreshold = Field<Int>("catchup/@threshold")
        /// How fast it catches up.
        public let catchUpSlew = Field<Int>("catchup/@slew")
        /// How far it catches up.
        public let catchUpLimit = Field<Int>("catchup/@limit")
    }
}

/// Which timer.
public struct TimerName: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The platform's.
    public static let platform = Self("platform")
    /// The clock chip.
    public static let rtc = Self("rtc")
    /// The old interval timer.
    public static let pit = Self("pit")
    /// The newer one.
    public static let hpet = Self("hpet")
    /// The CPU's time stamp counter.
    public static let tsc = Self("tsc")
    /// KVM's.
    public static let kvmClock = Self("kvmclock")
    /// Hyper-V's.
    public static let hypervClock = Self("hypervclock")
    /// Arm's.
    public static let armVTimer = Self("armvtimer")
}

/// What happens to ticks that were missed.
public struct TickPolicy: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// They come later, at the usual speed.
    public static let delay = Self("delay")
    /// They come later, faster.
    public static let catchUp = Self("catchup")
    /// They become one.
    public static let merge = Self("merge")
    /// They are dropped.
    public static let discard = Self("discard")
}
