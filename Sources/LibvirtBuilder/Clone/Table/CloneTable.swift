internal import LibvirtConfig

/// What cloning does with each field of a domain's document. A field that holds a view has a row only where the whole
/// view is treated alike; else the view's own rows count.
enum CloneTable {
    /// Every row.
    static let rows = machine + processor + storage + network + devices
}

/// Some fields of a view, and what cloning does with what they name.
struct CloneRow {
    /// The view.
    let view: String
    /// Where the fields stand in the view's element.
    let paths: [String]
    /// What is done.
    let treatment: CloneClass

    init<View: ElementView>(_ view: View.Type, _ treatment: CloneClass, _ fields: PartialKeyPath<View.Fields>...) {
        self.view = "\(view)"
        self.treatment = treatment
        paths = fields.compactMap { (View.fields[keyPath: $0] as? any ViewField)?.path.description }
    }
}
