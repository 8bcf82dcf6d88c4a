/// Passes a result on, or throws the thread's last error when it is negative.
///
/// The call and the copy of its error are one synchronous step: `check("virDomainCreate", virDomainCreate(domain))`.
@discardableResult
func check(_ call: StaticString, _ result: Int32) throws(LibvirtError) -> Int32 {
    if result < 0 { throw LibvirtError.last(call) }
    return result
}

/// Passes a pointer on, or throws the thread's last error when it is null.
func check(_ call: StaticString, _ result: OpaquePointer?) throws(LibvirtError) -> OpaquePointer {
    guard let result else { throw LibvirtError.last(call) }
    return result
}

/// Copies and frees a string that the call gave away, or throws the thread's last error when it is null.
func check(_ call: StaticString, taking result: UnsafeMutablePointer<CChar>?) throws(LibvirtError) -> String {
    guard let string = String(taking: result) else { throw LibvirtError.last(call) }
    return string
}

/// Copies a string that libvirt keeps, or throws the thread's last error when it is null.
func check(_ call: StaticString, copying result: UnsafePointer<CChar>?) throws(LibvirtError) -> String {
    guard let string = String(copying: result) else { throw LibvirtError.last(call) }
    return string
}
