/// Guesses what a misspelt word was meant to be.
package enum Nearest {
    /// The word that takes the fewest edits to reach, if they are few for its length; the first of equals.
    ///
    /// Complexity: the product of the lengths, for each word of nearly the same length.
    package static func word(to text: String, among words: some Sequence<String>) -> String? {
        let letters = Array(text.unicodeScalars.prefix(longest))
        var best: (word: String, edits: Int)?
        let allowed = max(1, (letters.count + 1) / 3)
        for word in words {
            let limit = min(allowed, (best?.edits ?? allowed + 1) - 1)
            let candidate = Array(word.unicodeScalars.prefix(longest))
            guard limit >= 0, abs(candidate.count - letters.count) <= limit else { continue }
            let edits = edits(letters, candidate)
            if edits <= limit { best = (word, edits) }
        }
        return best?.word
    }

    /// `did you mean 'driving'?`, or nothing; of a few words, all of them if none is near.
    package static func hint(for text: String, among words: some Collection<String>) -> LocalizedText? {
        if let word = word(to: text, among: words) {
            return LocalizedText("did you mean '\(word)'?", chinese: "是不是“\(word)”？")
        }
        guard (1...12).contains(words.count) else { return nil }
        let list = words.joined(separator: ", ")
        return LocalizedText("one of: \(list)", chinese: "可用的有：\(list)")
    }

    private static let longest = 40

    /// Insertions, deletions, replacements and swaps of neighbours that lead from one text to the other.
    private static func edits(_ from: [Unicode.Scalar], _ to: [Unicode.Scalar]) -> Int {
        if from.isEmpty || to.isEmpty { return max(from.count, to.count) }
        var beforeLast: [Int] = []
        var last = Array(0...to.count)
        for row in 1...from.count {
            var current = [row]
            for column in 1...to.count {
                var least = min(last[column], current[column - 1]) + 1
                least = min(least, last[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1))
                if row > 1, column > 1, from[row - 1] == to[column - 2], from[row - 2] == to[column - 1] {
                    least = min(least, beforeLast[column - 2] + 1)
                }
                current.append(least)
            }
            beforeLast = last
            last = current
        }
        return last[to.count]
    }
}
