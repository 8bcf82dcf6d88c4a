import LibvirtConfig
import Testing

extension FieldTests {
    @Test func cpuTuning() {
        FieldTable.check(CPUTuning.self) { table in
            table.row(\.shares, 22, "<cputune><shares>22</shares></cputune>")
            table.row(\.period, 25, "<cputune><period>25</period></cputune>")
            table.row(\.quota, 28, "<cputune><quota>28</quota></cputune>")
            table.row(\.globalPeriod, 31, "<cputune><global_period>31</global_period></cputune>")
            table.row(\.globalQuota, 34, "<cputune><global_quota>34</global_quota></cputune>")
            table.row(\.emulatorPeriod, 37, "<cputune><emulator_period>37</emulator_period></cputune>")
            table.row(\.emulatorQuota, 40, "<cputune><emulator_quota>40</emulator_quota></cputune>")
            table.row(\.ioThreadPeriod, 43, "<cputune><iothread_period>43</iothread_period></cputune>")
            table.row(\.ioThreadQuota, 46, "<cputune><iothread_quota>46</iothread_quota></cputune>")
            table.nested(\.vcpuPins, "<cputune><vcpupin mark='1'/><vcpupin mark='1'/></cputune>")
            table.row(\.emulatorPin, "a emulatorpin", "<cputune><emulatorpin cpuset='a emulatorpin'/></cputune>")
            table.nested(\.ioThreadPins, "<cputune><iothreadpin mark='1'/><iothreadpin mark='1'/></cputune>")
            table.nested(\.vcpuSchedulers, "<cputune><vcpusched mark='1'/><vcpusched mark='1'/></cputune>")
            table.nested(\.ioThreadSchedulers, "<cputune><iothreadsched mark='1'/><iothreadsched mark='1'/></cputune>")
            table.nested(\.emulatorScheduler, "<cputune><emulatorsched mark='1'/></cputune>")
            table.nested(\.cacheAllocations, "<cputune><cachetune mark='1'/><cachetune mark='1'/></cputune>")
            table.nested(\.memoryAllocations, "<cputune><memorytune mark='1'/><memorytune mark='1'/></cputune>")
        }
    }

    @Test func vcpuPin() {
        FieldTable.check(VCPUPin.self) { table in
            table.row(\.vcpu, 52, "<vcpupin vcpu='52'/>")
            table.row(\.cpuSet, "0-3,^2", "<vcpupin cpuset='0-3,^2'/>")
        }
    }

    @Test func ioThreadPin() {
        FieldTable.check(IOThreadPin.self) { table in
            table.row(\.ioThread, 58, "<iothreadpin iothread='58'/>")
            table.row(\.cpuSet, "0-3,^2", "<iothreadpin cpuset='0-3,^2'/>")
        }
    }

    @Test func scheduler() {
        FieldTable.check(Scheduler.self) { table in
            table.row(\.vcpus, "0-3", "<vcpusched vcpus='0-3'/>")
            table.row(\.ioThreads, "a iothreads", "<vcpusched iothreads='a iothreads'/>")
            table.row(\.scheduler, "a scheduler", "<vcpusched scheduler='a scheduler'/>")
            table.row(\.priority, 73, "<vcpusched priority='73'/>")
        }
    }

    @Test func cacheTuning() {
        FieldTable.check(CacheTuning.self) { table in
            table.row(\.vcpus, "a vcpus", "<cachetune vcpus='a vcpus'/>")
            table.nested(\.caches, "<cachetune><cache mark='1'/><cache mark='1'/></cachetune>")
            table.nested(\.monitors, "<cachetune><monitor mark='1'/><monitor mark='1'/></cachetune>")
        }
    }

    @Test func cacheShare() {
        FieldTable.check(CacheShare.self) { table in
            table.row(\.id, 79, "<cache id='79'/>")
            table.row(\.level, 82, "<cache level='82'/>")
            table.row(\.type, "a type", "<cache type='a type'/>")
            table.row(\.size, 90112, "<cache size='90112' unit='KiB'/>")
        }
    }

    @Test func cacheMonitor() {
        FieldTable.check(CacheMonitor.self) { table in
            table.row(\.level, 91, "<monitor level='91'/>")
            table.row(\.vcpus, "a vcpus", "<monitor vcpus='a vcpus'/>")
        }
    }

    @Test func memoryBandwidthTuning() {
        FieldTable.check(MemoryBandwidthTuning.self) { table in
            table.row(\.vcpus, "a vcpus", "<memorytune vcpus='a vcpus'/>")
            table.nested(\.nodes, "<memorytune><node mark='1'/><node mark='1'/></memorytune>")
            table.nested(\.monitors, "<memorytune><monitor mark='1'/><monitor mark='1'/></memorytune>")
        }
    }

    @Test func memoryBandwidthShare() {
        FieldTable.check(MemoryBandwidthShare.self) { table in
            table.row(\.id, 10, "<node id='10'/>")
            table.row(\.bandwidth, 13, "<node bandwidth='13'/>")
        }
    }
}
