#!/bin/bash
# A libvirtd of its own with a few emulated guests, beside whatever runs on this machine and invisible to it.
#
#   lab.sh start DIR     make the namespaces, the daemon and the guests; prints the URI
#   lab.sh daemon DIR    start the daemon again after it was ended
#   lab.sh secure DIR    have the daemon ask for a name and a password from its next start
#   lab.sh ssh_server DIR  make DIR/ssh/ssh, an ssh that leads into the lab
#   lab.sh stop DIR      end everything that lives in the lab's mount namespace, then remove DIR
#   lab.sh run DIR       start, wait until standard input ends, stop: a killed test run leaves nothing behind
#   lab.sh check         print why a lab cannot run here (nothing when it can)
#
# The daemon sees its own /etc/libvirt, /run, /var/{lib,log,cache}/libvirt (bind mounts in a mount namespace),
# its own host name and its own network. Process ids stay those of the machine.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
needed=(unshare nsenter libvirtd virsh qemu-system-x86_64 qemu-img busybox cpio dnsmasq ip modprobe)

say() { printf 'lab: %s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

newest_kernel() {
    local kernel newest=
    for kernel in /boot/vmlinuz-*-cloud-amd64; do
        [ -r "$kernel" ] && newest=$kernel
    done
    printf '%s' "$newest"
}

check() {
    local tool missing=()
    if [ "$(id -u)" != 0 ]; then
        echo "the lab makes mount and network namespaces: run the tests as root"
        return
    fi
    for tool in "${needed[@]}"; do
        command -v "$tool" >/dev/null || missing+=("$tool")
    done
    if [ ${#missing[@]} -gt 0 ]; then
        echo "missing programs: ${missing[*]} (scripts/setup.sh test installs them)"
    elif [ -z "$(newest_kernel)" ]; then
        echo "no /boot/vmlinuz-*-cloud-amd64: install the package linux-image-cloud-amd64"
    elif ! unshare -m -u -n true 2>/dev/null; then
        echo "this machine refuses mount and network namespaces (unshare -m -u -n failed)"
    fi
}

make_initramfs() {
    local root=$1/initramfs kernel=$2 release module path
    release=${kernel#/boot/vmlinuz-}
    mkdir -p "$root"/{bin,dev,proc,sys,modules,etc/acpi/PWRF}
    cp "$(command -v busybox)" "$root/bin/busybox"
    : >"$root/modules/order"
    for module in pvpanic-mmio button evdev virtio_pci virtio_blk virtio_net virtio_balloon; do
        modprobe --set-version "$release" --show-depends "$module" 2>/dev/null || true
    done | awk '$1 == "insmod" && !seen[$2]++ { print $2 }' | while read -r path; do
        cp "$path" "$root/modules/"
        basename "$path" >>"$root/modules/order"
    done
    install -m 755 "$here/guests/init.sh" "$root/init"
    printf '#!/bin/busybox sh\n/bin/busybox poweroff -f\n' >"$root/etc/acpi/PWRF/00000080"
    chmod 755 "$root/etc/acpi/PWRF/00000080"
    (cd "$root" && find . | cpio --quiet -o -H newc | gzip -1) >"$1/initramfs.gz"
}

write_configuration() {
    local dir=$1
    cat >"$dir/etc/libvirtd.conf" <<-CONF
	unix_sock_dir = "$dir/sockets"
	unix_sock_rw_perms = "0700"
	unix_sock_ro_perms = "0700"
	auth_unix_ro = "none"
	auth_unix_rw = "none"
	host_uuid = "$(cat /proc/sys/kernel/random/uuid)"
	max_clients = 2000
	max_anonymous_clients = 200
	max_client_requests = 50
	log_outputs = "3:file:$dir/libvirtd.log"
	CONF
    cat >"$dir/etc/qemu.conf" <<-CONF
	user = "root"
	group = "root"
	dynamic_ownership = 0
	security_driver = "none"
	cgroup_controllers = []
	namespaces = []
	stdio_handler = "file"
	CONF
    : >"$dir/etc/network.conf"
}

# Runs inside the new namespaces: puts the lab's folders over the machine's and becomes the process that holds
# the namespaces open while the daemon comes and goes.
hold() {
    local dir=$1
    hostname virt-tui-lab
    ip link set lo up
    mount --bind "$dir/etc" /etc/libvirt
    mount --bind "$dir/lib" /var/lib/libvirt
    mount --bind "$dir/log" /var/log/libvirt
    mount --bind "$dir/cache" /var/cache/libvirt
    mount --bind "$dir/run" /run
    # Containers take the first hierarchy of control groups that they see, and this one has no controllers here.
    umount /sys/fs/cgroup/unified 2>/dev/null || true
    readlink /proc/self/ns/mnt >"$dir/namespace.new"
    mv "$dir/namespace.new" "$dir/namespace"
    echo ready
    exec sleep infinity >/dev/null
}

# What a daemon finds out about QEMU takes it three seconds an emulator, and it checks itself whether its notes still
# hold: the next lab gets the notes of the last one.
notes=$here/../../.build/lab-notes

recall_notes() {
    mkdir -p "$1/cache/qemu/capabilities"
    cp "$notes"/*.xml "$1/cache/qemu/capabilities/" 2>/dev/null || true
}

keep_notes() {
    local note
    [ -d "$here/../../.build" ] || return 0
    mkdir -p "$notes"
    for note in "$1"/cache/qemu/capabilities/*.xml; do
        # In one step, as other labs may be reading.
        cp "$note" "$notes/.$$" 2>/dev/null && mv "$notes/.$$" "$notes/${note##*/}"
    done
}

daemon() {
    local dir=$1
    local -a listen=()
    if grep -q '^listen_tls = 1' "$dir/etc/libvirtd.conf"; then listen=(--listen); fi
    # -d returns once the daemon answers on its socket.
    nsenter -t "$(cat "$dir/holder.pid")" -m -u -n \
        env SASL_CONF_PATH="$dir/sasl" libvirtd -d "${listen[@]}" -f "$dir/etc/libvirtd.conf" -p "$dir/run/libvirtd.pid" </dev/null >/dev/null 2>>"$dir/libvirtd.err" ||
        die "libvirtd did not start: $(tail -n 3 "$dir/libvirtd.err" "$dir/libvirtd.log" 2>/dev/null)"
}

uri() { printf 'qemu+unix:///system?socket=%s/sockets/libvirt-sock' "$1"; }

define_guests() {
    local dir=$1 kernel=$2 name
    # One conversation with virsh: it takes 50 ms to start each time.
    {
        printf 'net-define %s\nnet-start lab\n' "$here/guests/network.xml"
        printf 'pool-define-as lab dir --target %s\npool-start lab\n' "$dir/pool"
        for name in linux paused crasher spare; do
            qemu-img create -q -f qcow2 "$dir/pool/$name.qcow2" 64M
            sed -e "s|@DIR@|$dir|g" -e "s|@KERNEL@|$kernel|g" "$here/guests/$name.xml" >"$dir/$name.xml"
            printf 'define %s\n' "$dir/$name.xml"
        done
        printf 'pool-refresh lab\nstart linux\nstart --paused paused\nstart crasher\n'
        # The first to ask makes the daemon start every emulator that is installed, half a minute where all of them are.
        printf 'capabilities\n'
    } >"$dir/setup.virsh"
    # virsh reads commands from standard input and does not stop at a failure, so every error line is fatal here.
    virsh -q -c "$(uri "$dir")" <"$dir/setup.virsh" >"$dir/setup.log" 2>&1 || true
    if grep -q '^error:' "$dir/setup.log"; then
        die "the lab's guests could not be made: $(grep '^error:' "$dir/setup.log" | head -n 3)"
    fi
}

start() {
    local dir=$1 reason kernel holder socket
    reason=$(check)
    [ -z "$reason" ] || die "$reason"
    umask 022
    case $dir in
    /run/* | /etc/libvirt* | /var/lib/libvirt* | /var/log/libvirt* | /var/cache/libvirt*)
        die "$dir is hidden inside the lab: choose a folder elsewhere, such as /tmp"
        ;;
    /*) ;;
    *) die "DIR must be an absolute path" ;;
    esac
    [ ${#dir} -le 60 ] || die "$dir is too long for the sockets in it (60 characters at most)"
    if [ -e "$dir/namespace" ]; then die "$dir already holds a lab"; fi
    kernel=$(newest_kernel)
    # /var/lock leads to /run/lock, where consoles are locked.
    mkdir -p "$dir"/{etc,lib,log,cache,run/lock,run/libvirt,sockets,pool}
    # Where those look for the daemon who are in the lab themselves: qemu:///system, and libvirt's helper behind ssh.
    for socket in libvirt-sock libvirt-sock-ro; do ln -s "$dir/sockets/$socket" "$dir/run/libvirt/$socket"; done
    chmod 711 "$dir"
    write_configuration "$dir"
    make_initramfs "$dir" "$kernel"

    mkfifo "$dir/ready"
    setsid unshare -m -u -n "$here/lab.sh" hold "$dir" </dev/null >"$dir/ready" 2>"$dir/holder.err" &
    holder=$!
    echo "$holder" >"$dir/holder.pid"
    # Ends with "ready", or with nothing when the holder dies before.
    if [ "$(head -n 1 "$dir/ready")" != ready ]; then
        die "the namespaces could not be made: $(cat "$dir/holder.err")"
    fi
    recall_notes "$dir"
    daemon "$dir"
    define_guests "$dir" "$kernel"
    keep_notes "$dir"
    uri "$dir"
    echo
}

# The daemon's next start asks whoever wants to write for a name and a password (SCRAM): ann and lab-secret.
secure() {
    local dir=$1
    mkdir -p "$dir/sasl"
    cat >"$dir/sasl/libvirt.conf" <<-CONF
	mech_list: scram-sha-256
	pwcheck_method: auxprop
	auxprop_plugin: sasldb
	sasldb_path: $dir/sasl/passwd.db
	CONF
    # In the lab's namespaces: a name belongs to the host name there.
    printf 'lab-secret' | nsenter -t "$(cat "$dir/holder.pid")" -m -u -n \
        saslpasswd2 -p -c -a libvirt -f "$dir/sasl/passwd.db" ann || die "no password could be set (sasl2-bin)"
    sed -i 's/^auth_unix_rw = .*/auth_unix_rw = "sasl"/' "$dir/etc/libvirtd.conf"
}

# The daemon's next start listens for TLS at port 16514 of the lab's own network. DIR/tls is a client's pkipath: it trusts
# the daemon, and the daemon trusts it. DIR/tls/other belongs to another authority.
tls() {
    local dir=$1 pki=$1/tls
    [ ! -d "$pki" ] || return 0
    mkdir -p "$pki/other"
    authority "$pki"
    authority "$pki/other"
    certificate "$pki" server 'cn = "lab"' 'ip_address = "127.0.0.1"' tls_www_server
    certificate "$pki" client 'cn = "ann"' tls_www_client
    certificate "$pki/other" client 'cn = "eve"' tls_www_client
    cat >>"$dir/etc/libvirtd.conf" <<-CONF
	listen_tls = 1
	listen_tcp = 0
	listen_addr = "127.0.0.1"
	tls_port = "16514"
	auth_tls = "none"
	key_file = "$pki/serverkey.pem"
	cert_file = "$pki/servercert.pem"
	ca_file = "$pki/cacert.pem"
	CONF
}

# An authority of its own in a folder.
authority() {
    printf 'cn = "virt-tui lab"\nca\ncert_signing_key\n' >"$1/ca.cfg"
    certtool --generate-privkey --key-type rsa --bits 2048 --outfile "$1/cakey.pem" 2>/dev/null
    certtool --generate-self-signed --load-privkey "$1/cakey.pem" --template "$1/ca.cfg" --outfile "$1/cacert.pem" 2>/dev/null ||
        die "no certificate could be made (gnutls-bin)"
}

# FOLDER NAME LINE...: a certificate that the folder's authority signs.
certificate() {
    local pki=$1 name=$2
    shift 2
    printf '%s\n' "$@" signing_key encryption_key >"$pki/$name.cfg"
    certtool --generate-privkey --key-type rsa --bits 2048 --outfile "$pki/${name}key.pem" 2>/dev/null
    certtool --generate-certificate --load-privkey "$pki/${name}key.pem" --template "$pki/$name.cfg" \
        --load-ca-certificate "$pki/cacert.pem" --load-ca-privkey "$pki/cakey.pem" --outfile "$pki/${name}cert.pem" 2>/dev/null ||
        die "no certificate for the $name could be made (gnutls-bin)"
}

# A way in by ssh: DIR/ssh/ssh reaches a server in the lab's namespaces.
# Its hosts: lab (all is well), changed (another key is known of it), unknown (no key is known of it), stranger (it does
# not know our key), closed (nobody listens), jumped (through lab), far and new (at a port of 127.0.0.1 that the URI names; the key of new is not known yet).
ssh_server() {
    local dir=$1 ssh=$1/ssh holder key
    [ ! -x "$ssh/ssh" ] || return 0
    holder=$(cat "$dir/holder.pid")
    mkdir -p "$ssh/home/.ssh"
    chmod 700 "$ssh" "$ssh/home" "$ssh/home/.ssh"
    for key in mine other; do ssh-keygen -q -t ed25519 -N '' -C "$key" -f "$ssh/$key"; done
    cp "$ssh/mine.pub" "$ssh/home/.ssh/authorized_keys"
    dropbearkey -t ed25519 -f "$ssh/host" >"$ssh/host.txt" 2>/dev/null
    sed -n 's/^\(ssh-ed25519 [^ ]*\).*/lab \1/p' "$ssh/host.txt" >"$ssh/known"
    sed 's/^\([^ ]* [^ ]*\).*/changed \1/' "$ssh/other.pub" >"$ssh/known.changed"
    : >"$ssh/known.none"
    nsenter -t "$holder" -m mount --bind "$ssh/home" /root
    # In the lab's own network, as the guests' displays are: the client gets there through a program of its own.
    nsenter -t "$holder" -m -u -n dropbear -s -r "$ssh/host" -p 127.0.0.1:2222 -P "$ssh/pid" 2>"$ssh/err" || true
    for _ in {1..100}; do
        if [ -s "$ssh/pid" ] && kill -0 "$(cat "$ssh/pid")" 2>/dev/null; then break; fi
        sleep 0.02
    done
    [ -s "$ssh/pid" ] || die "no ssh server: $(cat "$ssh/err")"
    cat >"$ssh/config" <<-CONFIG
	Host closed
	    HostName 127.0.0.1
	    Port 1
	Host lab changed unknown stranger
	    ProxyCommand nsenter -t $holder -n busybox nc 127.0.0.1 2222
	Host jumped
	    HostName 127.0.0.1
	    Port 2222
	    ProxyJump lab
	Host far new
	    HostName 127.0.0.1
	Host new
	    UserKnownHostsFile $ssh/known.new
	Host lab stranger far jumped
	    HostKeyAlias lab
	Host changed
	    HostKeyAlias changed
	    UserKnownHostsFile $ssh/known.changed
	Host unknown
	    UserKnownHostsFile $ssh/known.none
	Host stranger
	    IdentityFile $ssh/other
	Host lab changed unknown closed far new jumped
	    IdentityFile $ssh/mine
	Host *
	    User root
	    IdentitiesOnly yes
	    IdentityAgent none
	    UserKnownHostsFile $ssh/known
	    GlobalKnownHostsFile /dev/null
	CONFIG
    printf '#!/bin/sh\nexec ssh -F "%s/config" "$@"\n' "$ssh" >"$ssh/ssh"
    chmod 700 "$ssh/ssh"
}

# Every process in the lab's mount namespace: the holder, the daemon, dnsmasq, each QEMU. The namespace is what
# tells them from everybody else's.
members() {
    local namespace=$1 entry
    for entry in /proc/[0-9]*; do
        if [ "$(readlink "$entry/ns/mnt" 2>/dev/null)" = "$namespace" ]; then
            printf '%s\n' "${entry#/proc/}"
        fi
    done
}

stop() {
    local dir=$1 namespace pid left
    if [ ! -s "$dir/namespace" ]; then return; fi
    namespace=$(cat "$dir/namespace")
    if [ "$namespace" = "$(readlink /proc/self/ns/mnt)" ]; then die "refusing to end this machine's own processes"; fi
    while left=$(members "$namespace") && [ -n "$left" ]; do
        for pid in $left; do kill -KILL "$pid" 2>/dev/null || true; done
        # They are not this shell's children, so their end can only be looked for.
        sleep 0.02
    done
    keep_notes "$dir"
    rm -rf --one-file-system "$dir"
}

run() {
    running=$1
    # Also when start gives up half-way. Who was to read our output may be gone: that must not end us too early.
    trap : PIPE
    trap 'exec >/dev/null 2>&1; stop "$running"' EXIT
    start "$running"
    exec >/dev/null
    cat >/dev/null || true
}

case ${1:-} in
start | stop | daemon | run | hold | secure | tls | ssh_server)
    [ $# -eq 2 ] || die "$1 takes one folder"
    "$1" "$2"
    ;;
check) check ;;
*)
    sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
