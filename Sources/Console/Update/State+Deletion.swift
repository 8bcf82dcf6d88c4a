import FleetModel
import Terminal

extension State {
    /// Shows what would go with a guest's definition where that is asked about.
    mutating func receive(_ forecast: DeletionForecast, of guest: GuestID) {
        for (index, overlay) in overlays.enumerated() {
            guard case .confirmation(var confirmation) = overlay, confirmation.action == .undefine,
                confirmation.targets.contains(where: { $0.guest == guest })
            else { continue }
            confirmation.forecasts[guest] = forecast
            overlays[index] = .confirmation(confirmation)
        }
    }
}
