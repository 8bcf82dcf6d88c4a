// FleetModelTests
