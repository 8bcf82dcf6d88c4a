import FleetModel
import Terminal

extension State {
    /// Shows what would go with a guest's definition where that is asked about.
    mutating func receive(_ forecast: DeletionForecast, of guest: GuestID) {
        for (index, layer) in layers.enumerated() {
            guard var confirmation = layer as? Confirmation, confirmation.action == .undefine,
                confirmation.targets.contains(where: { $0.guest == guest })
            else { continue }
            confirmation.forecasts[guest] = forecast
            layers[index] = confirmation
        }
    }
}
