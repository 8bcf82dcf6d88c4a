import XMLTree

extension GuestSetting {
    /// The settings of other devices. A display's password is on no list: command lines are seen by everybody.
    static let others: [GuestSetting] = [
        GuestSetting("type", of: "graphics", at: "@type", "How the screen is seen", words: ["vnc", "spice"]),
        GuestSetting("listen", of: "graphics", at: "@listen", "The host's address that it is offered on"),
        .number("port", of: "graphics", at: "@port", "Its port; -1 chooses one", in: -1...65_535),
        GuestSetting(
            "autoport", of: "graphics", at: "@autoport", "Whether its port is chosen at each start",
            words: ["yes", "no"]),
        GuestSetting("keymap", of: "graphics", at: "@keymap", "The layout of keyboards that tell no keycodes"),
        GuestSetting(
            "model", of: "video", at: "model/@type", "The graphics card",
            words: ["virtio", "qxl", "vga", "bochs", "cirrus", "ramfb", "none"]),
        .number("heads", of: "video", at: "model/@heads", "Its screens", in: 1...16),
        .number("vram", of: "video", at: "model/@vram", "Its memory, KiB", in: 1024...4_194_304),
        GuestSetting(
            "model", of: "sound", at: "@model", "The sound card", words: ["ich9", "ich6", "ac97", "usb", "virtio"]),
        GuestSetting(
            "model", of: "watchdog", at: "@model", "The watchdog", words: ["i6300esb", "itco", "ib700", "diag288"]),
        GuestSetting(
            "action", of: "watchdog", at: "@action", "What happens when the guest hangs",
            words: ["reset", "shutdown", "poweroff", "pause", "none", "dump", "inject-nmi"]),
        GuestSetting(
            "model", of: "memballoon", at: "@model", "The balloon, by which memory is changed",
            words: ["virtio", "none"]),
        .number(
            "period", of: "memballoon", at: "stats/@period", "How often the guest reports its memory, seconds",
            in: 0...86_400),
        GuestSetting(
            "model", of: "tpm", at: "@model", "What the guest sees", words: ["tpm-crb", "tpm-tis", "tpm-spapr"]),
        GuestSetting(
            "version", of: "tpm", at: "backend/@version", "The version of its standard", words: ["1.2", "2.0"]),
        GuestSetting("source", of: "rng", at: "backend", "Where its random bytes come from"),
        GuestSetting("source", of: "filesystem", at: "source/@dir", "The host's folder"),
        .presence("readonly", of: "filesystem", "readonly", "The guest may not write it"),
        GuestSetting("model", of: "controller", at: "@model", "What the guest sees"),
        .number("queues", of: "controller", at: "driver/@queues", "Its queues", in: 1...256),
        .number("boot", of: "hostdev", at: "boot/@order", "Its place in the order of booting", in: 1...128),
    ]
}
