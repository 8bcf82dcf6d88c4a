import XMLTree

/// Any bytes: they are refused with an error or read, and what was read is written so that it reads the same again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    let bytes = UnsafeRawBufferPointer(start: data, count: size)
    let root: Element
    do {
        root = try Element(parsing: bytes)
    } catch {
        require(!error.description.contains("\n"), "an error of several lines")
        return 0
    }
    require((try? Element(parsing: root.xml)) == root, "written and read again it is another")
    require((try? Element(parsing: root.indented.xml)) != nil, "indented it is not read")
    return 0
}
