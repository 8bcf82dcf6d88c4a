import FleetModel
import Testing

@testable import Settings

@Suite struct ThresholdSettingsTests {
    @Test func thresholdsAndWhoIsCalled() throws {
        let (settings, problems) = try Settings.read(
            """
            shutdown_patience = 5
            alert_bell = true
            alert_notify = "osc777"
            alert_command = ["/usr/local/bin/call", "me"]
            [[thresholds]]
            when = "host_memory_percent>90"
            severity = "critical"
            hold = 30
            hysteresis = 2.5
            [[thresholds]]
            when = "guest.state==crashed"
            """, file: "config.toml")
        #expect(problems.isEmpty)
        #expect(
            settings.thresholds == [
                AlarmRule(
                    try Threshold.parse("host_memory_percent>90"), severity: .critical, hold: 30, hysteresis: 2.5),
                AlarmRule(try Threshold.parse("guest.state==crashed")),
            ])
        #expect(settings.alerts.bell && settings.alerts.notification == .osc777)
        #expect(settings.alerts.command == ["/usr/local/bin/call", "me"] && settings.shutdownPatience == 5)
    }

    @Test(arguments: [
        ("[[thresholds]]\nwhen = \"guests\"", "thresholds.when cannot be read: \"guests\" compares nothing"),
        ("[[thresholds]]\nhold = 3", "thresholds.when cannot be read"),
        ("[[thresholds]]\nwhen = \"guests>1\"\nseverity = \"loud\"", "thresholds.severity must be warning or critical"),
        ("[[thresholds]]\nwhen = \"guests>1\"\nhold = -1", "thresholds.hold must be a number from 0 to 86400"),
        ("[[thresholds]]\nwhen = \"guests>1\"\nlimit = 1", "\"limit\" is no setting of a threshold"),
        ("thresholds = 5", "thresholds is a list of tables"),
        ("alert_notify = \"loud\"", "alert_notify must be one of osc9, osc777"),
        ("alert_command = \"call me\"", "alert_command must be a list: a program and its arguments"),
        ("shutdown_patience = 0", "shutdown_patience must be a number of seconds from 1 to 86400"),
    ]) func whatIsNone(_ text: String, _ message: String) throws {
        let (settings, problems) = try Settings.read(text, file: "config.toml")
        #expect(problems.count == 1 && problems.first?.message.hasPrefix(message) == true, "\(problems)")
        #expect(settings.alerts == Settings.Alerts() && settings.shutdownPatience == 90)
    }
}
