/// A network interface while it is being designed.
struct InterfaceDraft: Hashable {
    /// What was wished, and then what was decided of it.
    var wish: NetworkWish
    /// Its place in the boot order, from 1.
    var bootOrder: Int?
}
