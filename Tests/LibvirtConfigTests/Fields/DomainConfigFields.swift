import LibvirtConfig
import Testing

extension FieldTests {
    @Test func domainConfig() {
        FieldTable.check(DomainConfig.self) { table in
            table.row(\.type, .kvm, "<domain type='kvm'/>")
            table.row(\.id, 4, "<domain id='4'/>")
            table.row(\.name, "a name", "<domain><name>a name</name></domain>")
            table.row(\.uuid, "a uuid", "<domain><uuid>a uuid</uuid></domain>")
            table.row(\.generationID, "a generationid", "<domain><genid>a generationid</genid></domain>")
            table.row(\.title, "a title", "<domain><title>a title</title></domain>")
            table.row(\.description, "a description", "<domain><description>a description</description></domain>")
            table.nested(\.metadata, "<domain><metadata mark='1'/></domain>")
            table.row(\.memory, 22528, "<domain><memory unit='KiB'>22528</memory></domain>")
            table.row(\.dumpCore, true, "<domain><memory dumpCore='on'/></domain>")
            table.row(\.dumpCore, false, "<domain><memory dumpCore='off'/></domain>")
            table.row(\.currentMemory, 28672, "<domain><currentMemory unit='KiB'>28672</currentMemory></domain>")
            table.row(\.maximumMemory, 31744, "<domain><maxMemory unit='KiB'>31744</maxMemory></domain>")
            table.row(\.memorySlots, 34, "<domain><maxMemory slots='34'/></domain>")
            table.row(\.vcpus, 37, "<domain><vcpu>37</vcpu></domain>")
            table.row(\.currentVCPUs, 40, "<domain><vcpu current='40'/></domain>")
            table.row(\.vcpuPlacement, .static, "<domain><vcpu placement='static'/></domain>")
            table.row(\.cpuSet, "0-3,^2", "<domain><vcpu cpuset='0-3,^2'/></domain>")
            table.nested(\.individualVCPUs, "<domain><vcpus><vcpu mark='1'/><vcpu mark='1'/></vcpus></domain>")
            table.row(\.ioThreads, 49, "<domain><iothreads>49</iothreads></domain>")
            table.nested(
                \.ioThreadList, "<domain><iothreadids><iothread mark='1'/><iothread mark='1'/></iothreadids></domain>")
            table.row(\.defaultIOThreadMinimum, 52, "<domain><defaultiothread thread_pool_min='52'/></domain>")
            table.row(\.defaultIOThreadMaximum, 55, "<domain><defaultiothread thread_pool_max='55'/></domain>")
            table.nested(\.os, "<domain><os mark='1'/></domain>")
            table.row(\.bootloader, "a bootloader", "<domain><bootloader>a bootloader</bootloader></domain>")
            table.row(
                \.bootloaderArguments, "a bootloaderarguments",
                "<domain><bootloader_args>a bootloaderarguments</bootloader_args></domain>")
            table.nested(\.systemInformation, "<domain><sysinfo mark='1'/><sysinfo mark='1'/></domain>")
            table.nested(\.idMap, "<domain><idmap mark='1'/></domain>")
            table.nested(\.features, "<domain><features mark='1'/></domain>")
            table.nested(\.cpu, "<domain><cpu mark='1'/></domain>")
            table.nested(\.clock, "<domain><clock mark='1'/></domain>")
            table.row(\.onPowerOff, .destroy, "<domain><on_poweroff>destroy</on_poweroff></domain>")
            table.row(\.onReboot, .destroy, "<domain><on_reboot>destroy</on_reboot></domain>")
            table.row(\.onCrash, .destroy, "<domain><on_crash>destroy</on_crash></domain>")
            table.row(\.onLockFailure, .destroy, "<domain><on_lockfailure>destroy</on_lockfailure></domain>")
            table.row(\.suspendToMemory, true, "<domain><pm><suspend-to-mem enabled='yes'/></pm></domain>")
            table.row(\.suspendToMemory, false, "<domain><pm><suspend-to-mem enabled='no'/></pm></domain>")
            table.row(\.suspendToDisk, true, "<domain><pm><suspend-to-disk enabled='yes'/></pm></domain>")
            table.row(\.suspendToDisk, false, "<domain><pm><suspend-to-disk enabled='no'/></pm></domain>")
            table.nested(\.memoryBacking, "<domain><memoryBacking mark='1'/></domain>")
            table.nested(\.memoryTuning, "<domain><memtune mark='1'/></domain>")
            table.nested(\.blockTuning, "<domain><blkiotune mark='1'/></domain>")
            table.nested(\.cpuTuning, "<domain><cputune mark='1'/></domain>")
            table.nested(\.numaTuning, "<domain><numatune mark='1'/></domain>")
            table.row(
                \.resourcePartition, "a resourcepartition",
                "<domain><resource><partition>a resourcepartition</partition></resource></domain>")
            table.row(
                \.fibreChannelID, "a fibrechannelid",
                "<domain><resource><fibrechannel appid='a fibrechannelid'/></resource></domain>")
            table.nested(\.performanceEvents, "<domain><perf><event mark='1'/><event mark='1'/></perf></domain>")
            table.nested(\.devices, "<domain><devices mark='1'/></domain>")
            table.nested(\.securityLabels, "<domain><seclabel mark='1'/><seclabel mark='1'/></domain>")
            table.nested(\.keyWrapping, "<domain><keywrap><cipher mark='1'/><cipher mark='1'/></keywrap></domain>")
            table.nested(\.launchSecurity, "<domain><launchSecurity mark='1'/></domain>")
            table.nested(
                \.qemuArguments,
                "<domain><qemu:commandline xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><qemu:arg mark='1'/><qemu:arg mark='1'/></qemu:commandline></domain>"
            )
            table.nested(
                \.qemuEnvironment,
                "<domain><qemu:commandline xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><qemu:env mark='1'/><qemu:env mark='1'/></qemu:commandline></domain>"
            )
        }
    }
}
