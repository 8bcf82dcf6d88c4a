import LibvirtConfig
import Testing

extension FieldTests {
    @Test func audioConfig() {
        FieldTable.check(AudioConfig.self) { table in
            table.row(\.id, 13, "<audio id='13'/>")
            table.row(\.type, .nothing, "<audio type='none'/>")
            table.row(\.timerPeriod, 19, "<audio timerPeriod='19'/>")
            table.row(\.serverName, "a servername", "<audio serverName='a servername'/>")
            table.row(\.driver, "a driver", "<audio driver='a driver'/>")
            table.row(\.runtimeDirectory, "a runtimedirectory", "<audio runtimeDir='a runtimedirectory'/>")
            table.row(\.path, "a path", "<audio path='a path'/>")
            table.row(\.tryMemoryMap, true, "<audio tryMMap='yes'/>")
            table.row(\.tryMemoryMap, false, "<audio tryMMap='no'/>")
            table.row(\.exclusive, true, "<audio exclusive='yes'/>")
            table.row(\.exclusive, false, "<audio exclusive='no'/>")
            table.row(\.dspPolicy, 40, "<audio dspPolicy='40'/>")
            table.nested(\.input, "<audio><input mark='1'/></audio>")
            table.nested(\.output, "<audio><output mark='1'/></audio>")
        }
    }

    @Test func audioDirection() {
        FieldTable.check(AudioDirection.self) { table in
            table.row(\.mixingEngine, true, "<output mixingEngine='yes'/>")
            table.row(\.mixingEngine, false, "<output mixingEngine='no'/>")
            table.row(\.fixedSettings, true, "<output fixedSettings='yes'/>")
            table.row(\.fixedSettings, false, "<output fixedSettings='no'/>")
            table.row(\.voices, 49, "<output voices='49'/>")
            table.row(\.bufferLength, 52, "<output bufferLength='52'/>")
            table.row(\.device, "a device", "<output dev='a device'/>")
            table.row(\.bufferCount, 58, "<output bufferCount='58'/>")
            table.row(\.period, 61, "<output period='61'/>")
            table.row(\.tryPoll, true, "<output tryPoll='yes'/>")
            table.row(\.tryPoll, false, "<output tryPoll='no'/>")
            table.row(\.name, "a name", "<output name='a name'/>")
            table.row(\.streamName, "a streamname", "<output streamName='a streamname'/>")
            table.row(\.latency, 73, "<output latency='73'/>")
            table.row(\.clientName, "a clientname", "<output clientName='a clientname'/>")
            table.row(\.connectPorts, "a connectports", "<output connectPorts='a connectports'/>")
            table.row(\.exactName, true, "<output exactName='yes'/>")
            table.row(\.exactName, false, "<output exactName='no'/>")
            table.row(\.frequency, 85, "<output><settings frequency='85'/></output>")
            table.row(\.channels, 88, "<output><settings channels='88'/></output>")
            table.row(\.format, "a format", "<output><settings format='a format'/></output>")
        }
    }
}
