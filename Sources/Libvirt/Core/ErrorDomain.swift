import CLibvirt

/// The part of libvirt that reported an error (`virErrorDomain`).
public struct ErrorDomain: OpenEnumeration {
    /// The number that libvirt uses.
    public let rawValue: Int32

    /// Takes any number, known to this version or not.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// `VIR_FROM_NONE`.
    public static var none: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_NONE.rawValue)) }

    /// `VIR_FROM_XEN`.
    public static var xen: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_XEN.rawValue)) }

    /// `VIR_FROM_XEND`.
    public static var xend: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_XEND.rawValue)) }

    /// `VIR_FROM_XENSTORE`.
    public static var xenstore: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_XENSTORE.rawValue)) }

    /// `VIR_FROM_SEXPR`.
    public static var sexpr: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_SEXPR.rawValue)) }

    /// `VIR_FROM_XML`.
    public static var xml: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_XML.rawValue)) }

    /// `VIR_FROM_DOM`.
    public static var dom: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_DOM.rawValue)) }

    /// `VIR_FROM_RPC`.
    public static var rpc: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_RPC.rawValue)) }

    /// `VIR_FROM_PROXY`.
    public static var proxy: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_PROXY.rawValue)) }

    /// `VIR_FROM_CONF`.
    public static var conf: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_CONF.rawValue)) }

    /// `VIR_FROM_QEMU`.
    public static var qemu: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_QEMU.rawValue)) }

    /// `VIR_FROM_NET`.
    public static var net: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_NET.rawValue)) }

    /// `VIR_FROM_TEST`.
    public static var test: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_TEST.rawValue)) }

    /// `VIR_FROM_REMOTE`.
    public static var remote: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_REMOTE.rawValue)) }

    /// `VIR_FROM_OPENVZ`.
    public static var openvz: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_OPENVZ.rawValue)) }

    /// `VIR_FROM_XENXM`.
    public static var xenxm: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_XENXM.rawValue)) }

    /// `VIR_FROM_STATS_LINUX`.
    public static var statsLinux: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_STATS_LINUX.rawValue)) }

    /// `VIR_FROM_LXC`.
    public static var lxc: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_LXC.rawValue)) }

    /// `VIR_FROM_STORAGE`.
    public static var storage: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_STORAGE.rawValue)) }

    /// `VIR_FROM_NETWORK`.
    public static var network: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_NETWORK.rawValue)) }

    /// `VIR_FROM_DOMAIN`.
    public static var domain: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_DOMAIN.rawValue)) }

    /// `VIR_FROM_UML`.
    public static var uml: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_UML.rawValue)) }

    /// `VIR_FROM_NODEDEV`.
    public static var nodedev: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_NODEDEV.rawValue)) }

    /// `VIR_FROM_XEN_INOTIFY`.
    public static var xenInotify: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_XEN_INOTIFY.rawValue)) }

    /// `VIR_FROM_SECURITY`.
    public static var security: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_SECURITY.rawValue)) }

    /// `VIR_FROM_VBOX`.
    public static var vbox: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_VBOX.rawValue)) }

    /// `VIR_FROM_INTERFACE`.
    public static var interface: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_INTERFACE.rawValue)) }

    /// `VIR_FROM_ONE`.
    public static var one: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_ONE.rawValue)) }

    /// `VIR_FROM_ESX`.
    public static var esx: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_ESX.rawValue)) }

    /// `VIR_FROM_PHYP`.
    public static var phyp: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_PHYP.rawValue)) }

    /// `VIR_FROM_SECRET`.
    public static var secret: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_SECRET.rawValue)) }

    /// `VIR_FROM_CPU`.
    public static var cpu: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_CPU.rawValue)) }

    /// `VIR_FROM_XENAPI`.
    public static var xenapi: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_XENAPI.rawValue)) }

    /// `VIR_FROM_NWFILTER`.
    public static var nwfilter: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_NWFILTER.rawValue)) }

    /// `VIR_FROM_HOOK`.
    public static var hook: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_HOOK.rawValue)) }

    /// `VIR_FROM_DOMAIN_SNAPSHOT`.
    public static var domainSnapshot: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_DOMAIN_SNAPSHOT.rawValue))
    }

    /// `VIR_FROM_AUDIT`.
    public static var audit: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_AUDIT.rawValue)) }

    /// `VIR_FROM_SYSINFO`.
    public static var sysinfo: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_SYSINFO.rawValue)) }

    /// `VIR_FROM_STREAMS`.
    public static var streams: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_STREAMS.rawValue)) }

    /// `VIR_FROM_VMWARE`.
    public static var vmware: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_VMWARE.rawValue)) }

    /// `VIR_FROM_EVENT`.
    public static var event: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_EVENT.rawValue)) }

    /// `VIR_FROM_LIBXL`.
    public static var libxl: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_LIBXL.rawValue)) }

    /// `VIR_FROM_LOCKING`.
    public static var locking: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_LOCKING.rawValue)) }

    /// `VIR_FROM_HYPERV`.
    public static var hyperv: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_HYPERV.rawValue)) }

    /// `VIR_FROM_CAPABILITIES`.
    public static var capabilities: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_CAPABILITIES.rawValue)) }

    /// `VIR_FROM_URI`.
    public static var uri: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_URI.rawValue)) }

    /// `VIR_FROM_AUTH`.
    public static var auth: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_AUTH.rawValue)) }

    /// `VIR_FROM_DBUS`.
    public static var dbus: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_DBUS.rawValue)) }

    /// `VIR_FROM_PARALLELS`.
    public static var parallels: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_PARALLELS.rawValue)) }

    /// `VIR_FROM_DEVICE`.
    public static var device: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_DEVICE.rawValue)) }

    /// `VIR_FROM_SSH`.
    public static var ssh: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_SSH.rawValue)) }

    /// `VIR_FROM_LOCKSPACE`.
    public static var lockspace: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_LOCKSPACE.rawValue)) }

    /// `VIR_FROM_INITCTL`.
    public static var initctl: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_INITCTL.rawValue)) }

    /// `VIR_FROM_IDENTITY`.
    public static var identity: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_IDENTITY.rawValue)) }

    /// `VIR_FROM_CGROUP`.
    public static var cgroup: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_CGROUP.rawValue)) }

    /// `VIR_FROM_ACCESS`.
    public static var access: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_ACCESS.rawValue)) }

    /// `VIR_FROM_SYSTEMD`.
    public static var systemd: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_SYSTEMD.rawValue)) }

    /// `VIR_FROM_BHYVE`.
    public static var bhyve: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_BHYVE.rawValue)) }

    /// `VIR_FROM_CRYPTO`.
    public static var crypto: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_CRYPTO.rawValue)) }

    /// `VIR_FROM_FIREWALL`.
    public static var firewall: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_FIREWALL.rawValue)) }

    /// `VIR_FROM_POLKIT`.
    public static var polkit: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_POLKIT.rawValue)) }

    /// `VIR_FROM_THREAD`.
    public static var thread: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_THREAD.rawValue)) }

    /// `VIR_FROM_ADMIN`.
    public static var admin: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_ADMIN.rawValue)) }

    /// `VIR_FROM_LOGGING`.
    public static var logging: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_LOGGING.rawValue)) }

    /// `VIR_FROM_XENXL`.
    public static var xenxl: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_XENXL.rawValue)) }

    /// `VIR_FROM_PERF`.
    public static var perf: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_PERF.rawValue)) }

    /// `VIR_FROM_LIBSSH`.
    public static var libssh: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_LIBSSH.rawValue)) }

    /// `VIR_FROM_RESCTRL`.
    public static var resctrl: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_RESCTRL.rawValue)) }

    /// `VIR_FROM_FIREWALLD`.
    public static var firewalld: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_FIREWALLD.rawValue)) }

    /// `VIR_FROM_DOMAIN_CHECKPOINT`.
    public static var domainCheckpoint: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_DOMAIN_CHECKPOINT.rawValue))
    }

    /// `VIR_FROM_TPM`.
    public static var tpm: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_TPM.rawValue)) }

    /// `VIR_FROM_BPF`.
    public static var bpf: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_BPF.rawValue)) }

    /// `VIR_FROM_CH`.
    public static var ch: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_FROM_CH.rawValue)) }
}
