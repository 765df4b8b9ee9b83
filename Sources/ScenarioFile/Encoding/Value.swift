/// A value to be written, whatever the format.
enum Value {
    case null
    case text(String)
    case number(Int)
    case decimal(Double)
    case truth(Bool)
    case list([Value])
    case map([Pair])

    /// Whether it is, or contains, a list of maps: something to be spread over lines.
    var isSpread: Bool {
        switch self {
        case .list(let values): values.contains { if case .map = $0 { true } else { false } }
        case .map(let pairs): pairs.contains { $0.value.isSpread }
        default: false
        }
    }
}

/// A key and its value.
struct Pair {
    var key: String
    var value: Value

    /// A key and its value.
    init(_ key: String, _ value: Value) {
        self.key = key
        self.value = value
    }
}

/// Collects the keys of a map, leaving out what has its default value.
struct PairsBuilder {
    /// The keys so far.
    private(set) var pairs: [Pair] = []

    /// Adds a value.
    mutating func add(_ key: String, _ value: Value) { pairs.append(Pair(key, value)) }

    /// Adds a value, if there is one.
    mutating func add(_ key: String, _ value: Value?) {
        if let value { pairs.append(Pair(key, value)) }
    }

    /// Adds a text, if there is one.
    mutating func add(_ key: String, text: String?) {
        if let text { pairs.append(Pair(key, .text(text))) }
    }

    /// Adds a number unless it is the default.
    mutating func add(_ key: String, _ number: Int?, default: Int? = nil) {
        if let number, number != `default` { pairs.append(Pair(key, .number(number))) }
    }

    /// Adds a truth value unless it is the default.
    mutating func add(_ key: String, _ truth: Bool, default: Bool) {
        if truth != `default` { pairs.append(Pair(key, .truth(truth))) }
    }

    /// Adds a list unless it is empty.
    mutating func add(_ key: String, list: [Value]) {
        if !list.isEmpty { pairs.append(Pair(key, .list(list))) }
    }

    /// Adds a map unless it is empty.
    mutating func add(_ key: String, map: [Pair]) {
        if !map.isEmpty { pairs.append(Pair(key, .map(map))) }
    }
}
