/// How long and how boldly a local search goes on, and what it has found.
struct SearchSchedule {
    private let begin: Int
    /// Tries at which the search ends.
    let limit: Int
    /// Tries between two looks at the world outside.
    let slice = 200_000
    private let temperature: Double
    private(set) var isFinished = false
    var currentTotal: Int128
    var best: [Int]
    var bestTotal: Int128

    init(begin: Int, tries: Int, temperature: Double, chosen: [Int], total: Int128) {
        self.begin = begin
        limit = begin + tries
        self.temperature = temperature
        currentTotal = total
        best = chosen
        bestTotal = total
    }

    /// The temperature after so many tries: falls with the square of what is left.
    func heat(_ tried: Int) -> Double {
        let left = 1 - Double(tried - begin) / Double(max(1, limit - begin))
        return temperature * left * left + 0.5
    }

    /// Ends the search.
    mutating func finish() { isFinished = true }
}
