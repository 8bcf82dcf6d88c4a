import CLibvirt

extension TypedParameters {
    /// Lends the list to C for one call. Throws when a name is too long for libvirt.
    func lend<R>(
        _ body: (virTypedParameterPtr?, Int32) throws(LibvirtError) -> R
    ) throws(LibvirtError) -> R {
        var list: virTypedParameterPtr?
        var count: Int32 = 0
        var room: Int32 = 0
        defer { virTypedParamsFree(list, count) }
        for item in items { try item.add(to: &list, &count, &room) }
        return try body(list, count)
    }
}

extension TypedParameter {
    fileprivate func add(
        to list: inout virTypedParameterPtr?, _ count: inout Int32, _ room: inout Int32
    ) throws(LibvirtError) {
        switch value {
        case .int(let value):
            try check("virTypedParamsAddInt", virTypedParamsAddInt(&list, &count, &room, name, value))
        case .uint(let value):
            try check("virTypedParamsAddUInt", virTypedParamsAddUInt(&list, &count, &room, name, value))
        case .long(let value):
            try check("virTypedParamsAddLLong", virTypedParamsAddLLong(&list, &count, &room, name, value))
        case .ulong(let value):
            try check("virTypedParamsAddULLong", virTypedParamsAddULLong(&list, &count, &room, name, value))
        case .double(let value):
            try check("virTypedParamsAddDouble", virTypedParamsAddDouble(&list, &count, &room, name, value))
        case .boolean(let value):
            try check(
                "virTypedParamsAddBoolean", virTypedParamsAddBoolean(&list, &count, &room, name, value ? 1 : 0))
        case .string(let value):
            try check("virTypedParamsAddString", virTypedParamsAddString(&list, &count, &room, name, value))
        }
    }
}

/// Reads parameters from a getter that fills a caller's array: asked for the count first, then for the values.
func readParameters(
    _ call: StaticString, _ getter: (virTypedParameterPtr?, UnsafeMutablePointer<Int32>) -> Int32
) throws(LibvirtError) -> TypedParameters {
    var count: Int32 = 0
    try check(call, getter(nil, &count))
    return try readParameters(call, count: count, getter)
}

/// Reads at most `count` parameters from a getter that fills a caller's array.
func readParameters(
    _ call: StaticString, count: Int32, _ getter: (virTypedParameterPtr?, UnsafeMutablePointer<Int32>) -> Int32
) throws(LibvirtError) -> TypedParameters {
    var count = count
    let capacity = try FarList.room(call, for: count, of: MemoryLayout<virTypedParameter>.stride)
    guard capacity > 0 else { return TypedParameters() }
    let list = virTypedParameterPtr.allocate(capacity: capacity)
    list.initialize(repeating: virTypedParameter(), count: capacity)
    let room = count
    defer {
        virTypedParamsClear(list, room)
        list.deallocate()
    }
    try check(call, getter(list, &count))
    return TypedParameters(copying: FarList.filled(list, room: capacity, count))
}

/// Reads parameters from a getter that allocates the array.
func takeParameters(
    _ call: StaticString,
    _ getter: (UnsafeMutablePointer<virTypedParameterPtr?>, UnsafeMutablePointer<Int32>) -> Int32
) throws(LibvirtError) -> TypedParameters {
    var list: virTypedParameterPtr?
    var count: Int32 = 0
    try check(call, getter(&list, &count))
    return try TypedParameters(call, taking: list, count)
}
