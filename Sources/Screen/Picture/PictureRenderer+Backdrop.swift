extension PictureRenderer {
    /// What lies behind a mixed screen's text: the frame in as many cells as the text has; nil when it has none.
    public func backdrop(
        of text: TextScreen, in frame: Framebuffer, style: PictureStyle = PictureStyle()
    ) -> PictureCells? {
        guard text.verdict == .mixed, let grid = text.grid, let part = frame.cut(grid.bounds) else { return nil }
        let picture = cells(
            of: part, columns: grid.columns, rows: grid.rows, style: style,
            cellShape: Double(grid.cellWidth) / Double(grid.cellHeight))
        return picture?.columns == grid.columns && picture?.rows == grid.rows ? picture : nil
    }
}
