import CLibvirt
import Glibc

/// The library as a whole: its start and its version.
public enum LibvirtLibrary {
    /// Prepares libvirt for this process: error printing off, event loop running. Cheap after the first time;
    /// every opening of a connection does it too.
    ///
    /// Throws when libvirt cannot be initialised or the system has no thread for the event loop. Any thread.
    /// `virInitialize`, `virSetErrorFunc`, `virEventRegisterDefaultImpl`.
    public static func initialize() throws(LibvirtError) { try outcome.get() }

    /// The version of the library this process runs with. `virGetVersion`.
    public static func version() throws(LibvirtError) -> Version {
        try initialize()
        var number: UInt = 0
        try check("virGetVersion", virGetVersion(&number, nil, nil))
        return Version(number)
    }

    private static let outcome: Result<Void, LibvirtError> = Result { () throws(LibvirtError) in
        try check("virInitialize", virInitialize())
        clibvirt_silence_errors()
        try EventLoop.start()
    }
}
