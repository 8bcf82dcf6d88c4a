import LibvirtConfig
import Testing

extension FieldTests {
    @Test func cpuTuning() {
        FieldTable.check(CPUTuning.self) { table in
            table.row(\.shares, 25, "<cputune><shares>25</shares></cputune>")
            table.row(\.period, 28, "<cputune><period>28</period></cputune>")
            table.row(\.quota, 31, "<cputune><quota>31</quota></cputune>")
            table.row(\.globalPeriod, 34, "<cputune><global_period>34</global_period></cputune>")
            table.row(\.globalQuota, 37, "<cputune><global_quota>37</global_quota></cputune>")
            table.row(\.emulatorPeriod, 40, "<cputune><emulator_period>40</emulator_period></cputune>")
            table.row(\.emulatorQuota, 43, "<cputune><emulator_quota>43</emulator_quota></cputune>")
            table.row(\.ioThreadPeriod, 46, "<cputune><iothread_period>46</iothread_period></cputune>")
            table.row(\.ioThreadQuota, 49, "<cputune><iothread_quota>49</iothread_quota></cputune>")
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
            table.row(\.vcpu, 55, "<vcpupin vcpu='55'/>")
            table.row(\.cpuSet, "0-3,^2", "<vcpupin cpuset='0-3,^2'/>")
        }
    }

    @Test func ioThreadPin() {
        FieldTable.check(IOThreadPin.self) { table in
            table.row(\.ioThread, 61, "<iothreadpin iothread='61'/>")
            table.row(\.cpuSet, "0-3,^2", "<iothreadpin cpuset='0-3,^2'/>")
        }
    }

    @Test func scheduler() {
        FieldTable.check(Scheduler.self) { table in
            table.row(\.vcpus, "0-3", "<vcpusched vcpus='0-3'/>")
            table.row(\.ioThreads, "a iothreads", "<vcpusched iothreads='a iothreads'/>")
            table.row(\.scheduler, "a scheduler", "<vcpusched scheduler='a scheduler'/>")
            table.row(\.priority, 76, "<vcpusched priority='76'/>")
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
            table.row(\.id, 82, "<cache id='82'/>")
            table.row(\.level, 85, "<cache level='85'/>")
            table.row(\.type, "a type", "<cache type='a type'/>")
            table.row(\.size, 93184, "<cache size='93184' unit='KiB'/>")
        }
    }

    @Test func cacheMonitor() {
        FieldTable.check(CacheMonitor.self) { table in
            table.row(\.level, 4, "<monitor level='4'/>")
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
            table.row(\.id, 13, "<node id='13'/>")
            table.row(\.bandwidth, 16, "<node bandwidth='16'/>")
        }
    }
}
