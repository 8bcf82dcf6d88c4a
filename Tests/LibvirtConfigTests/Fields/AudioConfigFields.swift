import LibvirtConfig
import Testing

extension FieldTests {
    @Test func audioConfig() {
        FieldTable.check(AudioConfig.self) { table in
            table.row(\.id, 88, "<audio id='88'/>")
            table.row(\.type, .nothing, "<audio type='none'/>")
            table.row(\.timerPeriod, 4, "<audio timerPeriod='4'/>")
            table.row(\.serverName, "a servername", "<audio serverName='a servername'/>")
            table.row(\.driver, "a driver", "<audio driver='a driver'/>")
            table.row(\.runtimeDirectory, "a runtimedirectory", "<audio runtimeDir='a runtimedirectory'/>")
            table.row(\.path, "a path", "<audio path='a path'/>")
            table.row(\.tryMemoryMap, true, "<audio tryMMap='yes'/>")
            table.row(\.tryMemoryMap, false, "<audio tryMMap='no'/>")
            table.row(\.exclusive, true, "<audio exclusive='yes'/>")
            table.row(\.exclusive, false, "<audio exclusive='no'/>")
            table.row(\.dspPolicy, 25, "<audio dspPolicy='25'/>")
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
            table.row(\.voices, 34, "<output voices='34'/>")
            table.row(\.bufferLength, 37, "<output bufferLength='37'/>")
            table.row(\.device, "a device", "<output dev='a device'/>")
            table.row(\.bufferCount, 43, "<output bufferCount='43'/>")
            table.row(\.period, 46, "<output period='46'/>")
            table.row(\.tryPoll, true, "<output tryPoll='yes'/>")
            table.row(\.tryPoll, false, "<output tryPoll='no'/>")
            table.row(\.name, "a name", "<output name='a name'/>")
            table.row(\.streamName, "a streamname", "<output streamName='a streamname'/>")
            table.row(\.latency, 58, "<output latency='58'/>")
            table.row(\.clientName, "a clientname", "<output clientName='a clientname'/>")
            table.row(\.connectPorts, "a connectports", "<output connectPorts='a connectports'/>")
            table.row(\.exactName, true, "<output exactName='yes'/>")
            table.row(\.exactName, false, "<output exactName='no'/>")
            table.row(\.frequency, 70, "<output><settings frequency='70'/></output>")
            table.row(\.channels, 73, "<output><settings channels='73'/></output>")
            table.row(\.format, "a format", "<output><settings format='a format'/></output>")
        }
    }
}
