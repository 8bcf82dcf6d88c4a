import CLibvirt
import Glibc
import Threads

/// libvirt's event loop, on one thread for the life of the process: it carries every callback and keepalive.
enum EventLoop {
    /// Registers the loop and starts its thread. Once, before the first connection is opened; it can never be replaced.
    static func start() throws(LibvirtError) {
        try check("virEventRegisterDefaultImpl", virEventRegisterDefaultImpl())
        // A timer that never fires: the loop always has something to wait for, and waits in the kernel.
        try check("virEventAddTimeout", virEventAddTimeout(-1, { _, _ in }, nil, nil))
        guard SystemThread.start(name: "libvirt-events", stackBytes: 2 << 20, { run() }) else {
            throw .noThread(for: "libvirt's events")
        }
    }

    private static func run() -> Never {
        while true {
            if virEventRunDefaultImpl() < 0 {
                // A loop that fails at once must not take a whole processor.
                usleep(100_000)
            }
        }
    }
}
