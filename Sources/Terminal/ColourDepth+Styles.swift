extension ColourDepth {
    /// The style as this terminal can show it, with letters and ground still apart.
    public func adapt(_ style: Style) -> Style {
        var result = style
        result.foreground = nearest(style.foreground)
        result.background = nearest(style.background)
        if self == .eight, case .named(let index) = ColourDepth.sixteen.nearest(style.foreground), index >= 8 {
            // Bright letters are bold ones here, and dark grey is nearer to white than to an unreadable black.
            if index == 8 { result.foreground = .named(7) } else { result.attributes.insert(.bold) }
        }
        if result.foreground == result.background, style.foreground != style.background,
            result.background != .terminal
        {
            let (red, green, blue) = result.background.components
            let isDark = 3 * Int(red) + 4 * Int(green) + Int(blue) < 1024
            result.foreground = nearest(.named(isDark ? 7 : 0))
        }
        return result
    }
}
