extension VolumeRequest: CustomStringConvertible {
    /// As a person would say it, such as `debian11.qcow2 in default: qcow2, 20 GiB, empty`.
    public var description: String {
        let size = capacity.map { ", " + Sizes.storage($0) } ?? ""
        return "\(name) in \(pool): \(format)\(size), \(content)" + (isTemporary ? ", for the first start only" : "")
    }
}

extension VolumeRequest.Content: CustomStringConvertible {
    /// As a person would say it, such as `empty`.
    public var description: String {
        switch self {
        case .empty: "empty"
        case .overlay(let location, let format): "over \(location) (\(format))"
        case .copy(let location): "a copy of \(location)"
        case .cloudInitSeed: "cloud-init's disc"
        case .treeKernel(let url): "the kernel from \(url)"
        case .treeInitrd(let url): "the initrd from \(url)"
        }
    }
}
