/// A value to be written, whatever the format.
indirect enum Value {
    case null
    case text(String)
    case number(Int)
    case decimal(Double)
    case truth(Bool)
    case list([Value])
    case map(Pairs)

    /// Keys and values in the order in which they are written.
    typealias Pairs = [(key: String, value: Value)]

    /// Whether it is, or contains, a list of maps: something to be spread over lines.
    var isSpread: Bool {
        switch self {
        case .list(let values): values.contains { if case .map = $0 { true } else { false } }
        case .map(let pairs): pairs.contains { $0.value.isSpread }
        default: false
        }
    }
}

/// Collects the keys of a map, leaving out what has its default value.
struct PairsBuilder {
    /// The keys so far.
    private(set) var pairs: Value.Pairs = []

    /// Adds a value.
    mutating func add(_ key: String, _ value: Value) { pairs.append((key, value)) }

    /// Adds a value, if there is one.
    mutating func add(_ key: String, _ value: Value?) {
        if let value { pairs.append((key, value)) }
    }

    /// Adds a text, if there is one.
    mutating func add(_ key: String, text: String?) {
        if let text { pairs.append((key, .text(text))) }
    }

    /// Adds a number unless it is the default.
    mutating func add(_ key: String, _ number: Int?, default: Int? = nil) {
        if let number, number != `default` { pairs.append((key, .number(number))) }
    }

    /// Adds a truth value unless it is the default.
    mutating func add(_ key: String, _ truth: Bool, default: Bool) {
        if truth != `default` { pairs.append((key, .truth(truth))) }
    }

    /// Adds a list unless it is empty.
    mutating func add(_ key: String, list: [Value]) {
        if !list.isEmpty { pairs.append((key, .list(list))) }
    }

    /// Adds a map unless it is empty.
    mutating func add(_ key: String, map: Value.Pairs) {
        if !map.isEmpty { pairs.append((key, .map(map))) }
    }
}
