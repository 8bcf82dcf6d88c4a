/// One place of a canvas: what it shows and with which pen. No heap memory, 32 bytes.
public struct Cell: Hashable, Sendable {
    /// What the cell shows.
    public private(set) var cluster: Cluster
    /// What it is drawn with.
    public var pen: Pen
    // Kept beside the cluster because diffing asks for it at every cell.
    private var cells: UInt8

    /// Makes a cell.
    public init(_ cluster: Cluster, _ pen: Pen) {
        self.cluster = cluster
        self.pen = pen
        cells = UInt8(truncatingIfNeeded: cluster.width)
    }

    /// A printable ASCII byte, which needs no table.
    init(ascii: UInt8, _ pen: Pen) {
        cluster = Cluster(base: UInt32(ascii))
        self.pen = pen
        cells = 1
    }

    /// An empty cell of ordinary text.
    public static let blank = Cell(.space, Pen(.text))

    /// Cells taken: 1, 2, or 0 for the right half of a wide cluster.
    public var width: Int { Int(cells) }

    /// The right half of a wide cluster drawn with this pen.
    static func continuation(_ pen: Pen) -> Cell { Cell(.continuation, pen) }
}
