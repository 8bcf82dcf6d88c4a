public import Libvirt
public import LibvirtDesigner
internal import XMLTree

/// A guest that is going to be changed, as it was read.
public struct ChangeableGuest: Sendable {
    /// Its identity.
    public let uuid: UUID
    /// Its name: untrusted text.
    public let name: String
    /// Its documents; with passwords, unless the connection is read-only.
    public let documents: GuestDocuments
    /// What is known of its host.
    public let host: ChangeHost
    /// The definition's text, which must be the same still when it is changed; nil for a transient guest.
    let definition: String?
    /// The number of its run; nil while it is off.
    let run: Int32?

    /// Reads a guest by its name, its UUID or its number.
    public static func read(_ guest: String, from connection: Connection) async throws(StepFailure) -> ChangeableGuest {
        let domain: Domain
        do throws(LibvirtError) { domain = try await connection.domain(meant: guest) } catch {
            guard error.code == .noDomain else { throw StepFailure(error) }
            throw StepFailure("there is no guest \(guest)", next: "`virt-tui list` shows the guests")
        }
        return try await read(domain)
    }

    /// Reads a guest. `virDomainGetXMLDesc`, `virDomainGetAutostart`.
    public static func read(_ domain: Domain) async throws(StepFailure) -> ChangeableGuest {
        do throws(LibvirtError) {
            // The object may be older than the guest's run.
            let connection = domain.connection
            let domain = try await connection.domain(domain.uuid)
            let secrets: Domain.XMLFlags = connection.isReadOnly ? [] : .secure
            let isPersistent = try await domain.isPersistent()
            let definition = isPersistent ? try await domain.xml(secrets.union(.inactive)) : nil
            let running = domain.id == nil ? nil : try await domain.xml(secrets)
            let autostart = isPersistent ? try? await domain.autostart() : nil
            let driver = try await connection.perform { connection throws(LibvirtError) in
                try connection.driverName()
            }
            return ChangeableGuest(
                uuid: domain.uuid, name: domain.name,
                documents: GuestDocuments(
                    running: try running.map(Self.parse), defined: try definition.map(Self.parse),
                    autostart: autostart),
                host: ChangeHost(driver: Driver(rawValue: driver)), definition: definition, run: domain.id)
        } catch { throw StepFailure(error) }
    }

    /// The plan that carries a change out, to be run by `Builder`: it begins with a look whether the guest is as it was
    /// read.
    /// - Parameter steps: what has to be done before, such as making a volume.
    public func plan(_ change: GuestChangePlan, after steps: [any Step] = []) -> Plan {
        plan(change.steps, after: steps, notes: change.remarks)
    }

    /// The same for single calls.
    func plan(_ calls: [GuestChangeStep], after steps: [any Step] = [], notes: [String] = []) -> Plan {
        var plan = Plan(purpose: "change the guest \(name)", notes: notes)
        guard !calls.isEmpty || !steps.isEmpty else { return plan }
        plan.steps = [CheckGuest(self)] + steps
        plan.steps += calls.map { call in
            if case .define(let document, _) = call {
                ChangeDefinition(self, to: document)
            } else {
                ChangeGuest(self, call)
            }
        }
        return plan
    }

    private static func parse(_ text: String) throws(LibvirtError) -> Element {
        do throws(ParseError) { return try Element(parsing: text) } catch {
            throw LibvirtError(
                code: .xmlError, message: "the guest's document cannot be read: \(error)", call: "virDomainGetXMLDesc")
        }
    }
}
