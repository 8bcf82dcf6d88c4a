import LibvirtConfig
import Testing

extension FieldTests {
    @Test func audioConfig() {
        FieldTable.check(AudioConfig.self) { table in
            table.row(\.id, 91, "<audio id='91'/>")
            table.row(\.type, .nothing, "<audio type='none'/>")
            table.row(\.timerPeriod, 7, "<audio timerPeriod='7'/>")
            table.row(\.serverName, "a servername", "<audio serverName='a servername'/>")
            table.row(\.driver, "a driver", "<audio driver='a driver'/>")
            table.row(\.runtimeDirectory, "a runtimedirectory", "<audio runtimeDir='a runtimedirectory'/>")
            table.row(\.path, "a path", "<audio path='a path'/>")
            table.row(\.tryMemoryMap, true, "<audio tryMMap='yes'/>")
            table.row(\.tryMemoryMap, false, "<audio tryMMap='no'/>")
            table.row(\.exclusive, true, "<audio exclusive='yes'/>")
            table.row(\.exclusive, false, "<audio exclusive='no'/>")
            table.row(\.dspPolicy, 28, "<audio dspPolicy='28'/>")
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
            table.row(\.voices, 37, "<output voices='37'/>")
            table.row(\.bufferLength, 40, "<output bufferLength='40'/>")
            table.row(\.device, "a device", "<output dev='a device'/>")
            table.row(\.bufferCount, 46, "<output bufferCount='46'/>")
            table.row(\.period, 49, "<output period='49'/>")
            table.row(\.tryPoll, true, "<output tryPoll='yes'/>")
            table.row(\.tryPoll, false, "<output tryPoll='no'/>")
            table.row(\.name, "a name", "<output name='a name'/>")
            table.row(\.streamName, "a streamname", "<output streamName='a streamname'/>")
            table.row(\.latency, 61, "<output latency='61'/>")
            table.row(\.clientName, "a clientname", "<output clientName='a clientname'/>")
            table.row(\.connectPorts, "a connectports", "<output connectPorts='a connectports'/>")
            table.row(\.exactName, true, "<output exactName='yes'/>")
            table.row(\.exactName, false, "<output exactName='no'/>")
            table.row(\.frequency, 73, "<output><settings frequency='73'/></output>")
            table.row(\.channels, 76, "<output><settings channels='76'/></output>")
            table.row(\.format, "a format", "<output><settings format='a format'/></output>")
        }
    }
}
