#!/bin/busybox sh
# The first and only program of a lab guest. The kernel's command line says what it is to do: role=linux gives a
# shell on the screen and on the serial port, role=crasher panics when told to.
/bin/busybox mkdir -p /bin /proc /sys /dev /tmp /var/log /var/run
/bin/busybox --install -s /bin
export PATH=/bin HOME=/ TERM=linux
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev 2>/dev/null
while read -r module; do insmod "/modules/$module" 2>/dev/null; done </modules/order

role=linux
for word in $(cat /proc/cmdline); do
    case $word in role=*) role=${word#role=} ;; esac
done
hostname "lab-$role"
ip link set lo up
ip link set eth0 up 2>/dev/null
acpid 2>/dev/null

for place in tty1 ttyS0; do
    echo "virt-tui lab: $role ready" >"/dev/$place"
done
if [ "$role" = crasher ]; then
    sleep 2
    echo c >/proc/sysrq-trigger
fi
for place in tty1 ttyS0; do
    setsid sh -c "while :; do cd /; sh -i; done <>/dev/$place >&0 2>&1" &
done
while :; do wait; sleep 3600; done
