import CLibvirt
import Glibc

/// The one place where a number from the far side becomes a number of entries.
///
/// A daemon can answer any number, and libvirt passes many of them on beside a list that is only as long as what came with
/// it. So a list ends with its null pointer where libvirt promises one, and with its memory in any case.
enum FarList {
    /// The most entries that are believed where nothing but the number itself says how many there are.
    static let most = 65_536

    /// The most bytes that are allocated because of numbers from the far side.
    static let mostBytes = 4 << 20

    /// The room that calls need whose client writes every figure that came, however little room it was told of: as many as
    /// the protocol lets through. libvirt does that for memory figures, free memory of cells and free pages.
    static let mostFigures = 1024

    /// The entries of a list that libvirt allocated and ended with a null pointer. The count beside it says nothing.
    static func untilNull<Pointer>(_ list: UnsafeMutablePointer<Pointer?>?) -> [Pointer] {
        let memory = clamped(list, Int.max)
        return memory.prefix { $0 != nil }.compactMap(\.self)
    }

    /// The entries of a list that libvirt allocated; throws when its memory holds fewer than the far side announced.
    static func counted<Entry>(
        _ call: StaticString, _ list: UnsafePointer<Entry>?, _ count: some BinaryInteger
    ) throws(LibvirtError) -> UnsafeBufferPointer<Entry> {
        let entries = clamped(list, count)
        guard entries.count >= count else { throw .unbelievable(count, call) }
        return entries
    }

    /// The entries of a list that libvirt allocated, as many as its memory holds at most.
    static func clamped<Entry>(_ list: UnsafePointer<Entry>?, _ count: some BinaryInteger) -> UnsafeBufferPointer<Entry>
    {
        let room = clibvirt_allocated(list) / MemoryLayout<Entry>.stride
        return UnsafeBufferPointer(start: list, count: fitting(count, in: room))
    }

    /// The entries of an array of ours that libvirt says it has filled.
    static func filled<Entry>(_ array: [Entry], _ count: some BinaryInteger) -> ArraySlice<Entry> {
        array.prefix(fitting(count, in: array.count))
    }

    /// The same for memory of ours that has room for so many.
    static func filled<Entry>(
        _ start: UnsafePointer<Entry>, room: Int, _ count: some BinaryInteger
    ) -> UnsafeBufferPointer<Entry> { UnsafeBufferPointer(start: start, count: fitting(count, in: room)) }

    /// How many entries an array of ours needs; throws when the far side announces more than is believed.
    static func room(
        _ call: StaticString, for count: some BinaryInteger, of entryBytes: Int = 1
    ) throws(LibvirtError) -> Int {
        let limit = min(most, mostBytes / max(1, entryBytes))
        guard count <= limit else { throw .unbelievable(count, call) }
        return fitting(count, in: limit)
    }

    /// The count, at least 0 and at most `room`.
    static func fitting(_ count: some BinaryInteger, in room: Int) -> Int { max(0, min(Int(clamping: count), room)) }
}

extension FarList {
    /// Reads and frees a list of pointers that libvirt allocated without a null pointer at its end.
    static func take<Entry, Value>(
        _ call: StaticString, _ list: UnsafeMutablePointer<UnsafeMutablePointer<Entry>?>?, _ count: Int32,
        freeing: (UnsafeMutablePointer<Entry>) -> Void, _ read: (Entry) -> Value
    ) throws(LibvirtError) -> [Value] {
        defer { free(list) }
        let entries = clamped(list, count).compactMap(\.self)
        defer { entries.forEach(freeing) }
        _ = try counted(call, list, count)
        return entries.map { read($0.pointee) }
    }

    /// Reads and frees a list of strings that libvirt allocated.
    static func takeStrings(
        _ call: StaticString, _ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int32
    ) throws(LibvirtError) -> [String] {
        defer { free(list) }
        let strings = clamped(list, count).compactMap { String(taking: $0) }
        _ = try counted(call, list, count)
        return strings
    }
}

extension LibvirtError {
    fileprivate static func unbelievable(_ count: some BinaryInteger, _ call: StaticString) -> LibvirtError {
        LibvirtError(
            code: .rpc,
            message:
                "The daemon did not send as many entries as it announces (\(count)); check what answers on that host",
            call: "\(call)")
    }
}
