/// The graphical display that somebody wants.
public enum GraphicsWish: String, Hashable, Sendable, CaseIterable {
    /// VNC, which the console itself can show.
    case vnc
    /// SPICE, with sound, clipboard and USB redirection for its own viewers.
    case spice
    /// None: the serial console only.
    case none
}
