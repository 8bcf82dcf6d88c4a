public import FleetModel
public import Screen
public import Terminal

/// The newest that is known of the one guest's screen, or serial line, that is followed.
public struct ScreenFeed: Equatable, Sendable {
    /// What the display does.
    public enum Status: Equatable, Sendable {
        /// A way to it is being tried.
        case connecting
        /// Pictures come: by which way, and whether that way has a pointer.
        case showing(source: String, hasPointer: Bool)
        /// The guest does not run.
        case off
        /// There is none, or none that works; tried again by itself.
        case failed(String)
    }

    /// Whose screen it is.
    public var guest: GuestID
    /// What the display does.
    public var status: Status
    /// Why a better way to the display than this one did not work: untrusted text; nil where none was tried.
    public var trouble: String?
    /// Counts pictures.
    public var number: Int
    /// The picture's size in pixels; 0 before the first.
    public var width: Int
    /// The picture's size in pixels; 0 before the first.
    public var height: Int
    /// The picture's text; nil before the first. Of a serial line with what scrolled out above it.
    public var text: TextScreen?
    /// How many rows of the text scrolled out.
    public var history = 0
    /// How many rows were given up since the beginning: a row's number is less by those that went since.
    public var dropped = 0
    /// The picture in cells, where it was asked for: the visible part of it, letterboxed in the area of the wish.
    public var picture: PictureCells?
    /// What lies behind a mixed screen's text, one cell for each of its cells.
    public var backdrop: PictureCells?
    /// The same in pixels, where they were asked for; its area is one of the wish's area.
    public var pixels: PixelPicture?

    /// A feed.
    public init(
        guest: GuestID, status: Status = .connecting, number: Int = 0, width: Int = 0, height: Int = 0,
        text: TextScreen? = nil, picture: PictureCells? = nil, pixels: PixelPicture? = nil
    ) {
        self.guest = guest
        self.status = status
        self.number = number
        self.width = width
        self.height = height
        self.text = text
        self.picture = picture
        self.pixels = pixels
    }
}

/// Which guest's screen the console wants to see, and how.
public struct ScreenWish: Equatable, Sendable {
    /// Whose screen.
    public var guest: GuestID
    /// Whether the user looks at it and types; else it is a preview, which may lag.
    public var isLive: Bool
    /// Cells that a picture is wanted in, where the screen shows no text.
    public var columns: Int
    /// Cells that a picture is wanted in, where the screen shows no text.
    public var rows: Int
    /// Which part of it.
    public var viewport: Viewport
    /// Whether the picture is wanted of text as well.
    public var wantsPicture: Bool
    /// How the picture is wanted in pixels; nil wants it in cells.
    public var pixels: PixelGraphics?
    /// A cell's width by its height, as the terminal has them.
    public var cellShape: Double

    /// A wish.
    public init(
        guest: GuestID, isLive: Bool, columns: Int, rows: Int, viewport: Viewport = Viewport(),
        wantsPicture: Bool = false, pixels: PixelGraphics? = nil, cellShape: Double = 0.5
    ) {
        self.guest = guest
        self.isLive = isLive
        self.columns = columns
        self.rows = rows
        self.viewport = viewport
        self.wantsPicture = wantsPicture
        self.pixels = pixels
        self.cellShape = cellShape
    }
}

/// Which guest's serial line the console wants to see.
public struct LineWish: Equatable, Sendable {
    /// Whose line.
    public var guest: GuestID
    /// The size of the terminal that it is shown in.
    public var columns: Int
    /// The size of the terminal that it is shown in.
    public var rows: Int

    /// A wish.
    public init(guest: GuestID, columns: Int, rows: Int) {
        self.guest = guest
        self.columns = columns
        self.rows = rows
    }
}
