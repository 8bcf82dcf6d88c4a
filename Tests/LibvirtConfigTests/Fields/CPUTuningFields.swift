import LibvirtConfig
import Testing

extension FieldTests {
    @Test func cpuTuning() {
        FieldTable.check(CPUTuning.self) { table in
            table.row(\.shares, 37, "<cputune><shares>37</shares></cputune>")
            table.row(\.period, 40, "<cputune><period>40</period></cputune>")
            table.row(\.quota, 43, "<cputune><quota>43</quota></cputune>")
            table.row(\.globalPeriod, 46, "<cputune><global_period>46</global_period></cputune>")
            table.row(\.globalQuota, 49, "<cputune><global_quota>49</global_quota></cputune>")
            table.row(\.emulatorPeriod, 52, "<cputune><emulator_period>52</emulator_period></cputune>")
            table.row(\.emulatorQuota, 55, "<cputune><emulator_quota>55</emulator_quota></cputune>")
            table.row(\.ioThreadPeriod, 58, "<cputune><iothread_period>58</iothread_period></cputune>")
            table.row(\.ioThreadQuota, 61, "<cputune><iothread_quota>61</iothread_quota></cputune>")
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
            table.row(\.vcpu, 67, "<vcpupin vcpu='67'/>")
            table.row(\.cpuSet, "0-3,^2", "<vcpupin cpuset='0-3,^2'/>")
        }
    }

    @Test func ioThreadPin() {
        FieldTable.check(IOThreadPin.self) { table in
            table.row(\.ioThread, 73, "<iothreadpin iothread='73'/>")
            table.row(\.cpuSet, "0-3,^2", "<iothreadpin cpuset='0-3,^2'/>")
        }
    }

    @Test func scheduler() {
        FieldTable.check(Scheduler.self) { table in
            table.row(\.vcpus, "0-3", "<vcpusched vcpus='0-3'/>")
            table.row(\.ioThreads, "a iothreads", "<vcpusched iothreads='a iothreads'/>")
            table.row(\.scheduler, "a scheduler", "<vcpusched scheduler='a scheduler'/>")
            table.row(\.priority, 88, "<vcpusched priority='88'/>")
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
            table.row(\.id, 4, "<cache id='4'/>")
            table.row(\.level, 7, "<cache level='7'/>")
            table.row(\.type, "a type", "<cache type='a type'/>")
            table.row(\.size, 13312, "<cache size='13312' unit='KiB'/>")
        }
    }

    @Test func cacheMonitor() {
        FieldTable.check(CacheMonitor.self) { table in
            table.row(\.level, 16, "<monitor level='16'/>")
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
            table.row(\.id, 25, "<node id='25'/>")
            table.row(\.bandwidth, 28, "<node bandwidth='28'/>")
        }
    }
}
