import ArgumentParser

/// A share as people write it: a fraction or percent.
struct Share: ExpressibleByArgument {
    /// The fraction, from 0 to 1.
    let value: Double

    init?(argument: String) {
        let isPercent = argument.hasSuffix("%")
        guard let number = Double(argument.filter { $0 != "%" && $0 != " " }) else { return nil }
        // A number above 1 can only mean percent.
        value = isPercent || number > 1 ? number / 100 : number
        guard value >= 0, value <= 1 else { return nil }
    }
}
