/// The path of keys and entries from the root to a value.
indirect enum Trail: CustomStringConvertible {
    case root
    case key(String, in: Trail)
    case entry(Int, in: Trail)

    /// Such as `needs[3].window`.
    var description: String {
        switch self {
        case .root: return ""
        case .key(let key, .root): return key
        case .key(let key, let parent): return "\(parent).\(key)"
        case .entry(let index, let parent): return "\(parent)[\(index)]"
        }
    }
}
