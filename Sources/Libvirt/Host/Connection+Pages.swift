import CLibvirt

extension Connection {
    /// Free pages: one list a NUMA cell, one count a page size. `virNodeGetFreePages`.
    /// - Parameter sizes: page sizes, KiB.
    public func freePages(sizes: [UInt32], start: Int32 = 0, cells: UInt32) throws(LibvirtError) -> [[UInt64]] {
        try run { connection throws(LibvirtError) in
            guard !sizes.isEmpty, cells > 0 else { return [] }
            let width = sizes.count
            let room = try FarList.room("virNodeGetFreePages", for: cells, of: width * MemoryLayout<UInt64>.stride)
            var sizes = sizes
            var counts = [UInt64](repeating: 0, count: max(room * width, FarList.mostFigures))
            try check(
                "virNodeGetFreePages",
                virNodeGetFreePages(connection, UInt32(width), &sizes, start, cells, &counts, 0))
            return stride(from: 0, to: room * width, by: width).map { Array(counts[$0..<$0 + width]) }
        }
    }

    /// Adds huge pages to NUMA cells' pools or sets the pools' sizes. `virNodeAllocPages`.
    /// - Parameter pages: page sizes, KiB, and how many of each.
    /// - Returns: in how many pools the number was reached.
    @discardableResult
    public func allocatePages(
        _ pages: [(size: UInt32, count: UInt64)], start: Int32 = 0, cells: UInt32, _ flags: AllocatePagesFlags = []
    ) throws(LibvirtError) -> Int {
        let connection = try live("virNodeAllocPages")
        var sizes = pages.map(\.size)
        var counts = pages.map(\.count)
        return Int(
            try check(
                "virNodeAllocPages",
                virNodeAllocPages(
                    connection, UInt32(sizes.count), &sizes, &counts, start, cells, flags.rawValue)))
    }
}
