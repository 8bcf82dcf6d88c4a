public import LibvirtDesigner

extension ChangeableGuest {
    /// The plan that makes what a designed device needs on the host and then gives it to the guest.
    public func plan(
        _ change: GuestChangePlan, with design: DeviceDesign, _ knowledge: Knowledge
    ) async throws(StepFailure) -> Plan {
        var steps: [any Step] = []
        if let pool = design.newPool, let path = pool.path { steps.append(MakePool(pool.name, path: path)) }
        steps += design.poolsToStart.map { StartPool($0) }
        steps += design.networksToStart.map { StartNetwork($0) }
        let volumes = VolumePlanner(knowledge: knowledge)
        for upload in knowledge.uploads { steps += volumes.steps(for: upload) }
        for request in design.volumes { steps += try await volumes.steps(for: request) }
        var plan = plan(change, after: steps)
        plan.notes += design.warnings + knowledge.warnings
        return plan
    }
}
