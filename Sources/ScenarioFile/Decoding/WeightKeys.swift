import Rostering

/// The keys of the weights and what they set.
enum WeightKeys {
    /// Weights that are one number.
    static let numbers: [(key: String, path: WritableKeyPath<Weights, Int> & Sendable)] = [
        ("repeated-miss", \.repeatedMiss),
        ("grid-evenness", \.gridEvenness),
        ("tolerated-share-percent", \.toleratedSharePercent),
        ("dropped", \.dropped),
        ("added", \.added),
        ("moved", \.moved),
        ("fair-share-percent", \.fairSharePercent),
        ("face", \.face),
        ("unknown-face", \.unknownFace),
        ("other-grid", \.otherGrid),
        ("other-branch", \.otherBranch),
        ("walking-minute", \.walkingMinute),
        ("preference", \.preference),
        ("undesired-minute", \.undesiredMinute),
        ("wish", \.wish),
        ("fallback", \.fallback),
        ("no-show", \.noShow),
        ("merged-coverage", \.mergedCoverage),
        ("merged-stability", \.mergedStability),
        ("merged-care", \.mergedCare),
    ]
    /// Weights that are one number for each fairness threshold.
    static let lists: [(key: String, path: WritableKeyPath<Weights, [Int]> & Sendable)] = [
        ("fairness", \.fairness),
        ("fairness-steps-percent", \.fairnessStepsPercent),
    ]
}

extension Field {
    static let weightKeys = Vocabulary(optional: WeightKeys.numbers.map(\.key) + WeightKeys.lists.map(\.key))

    /// Points of the objective; those that are left out keep their defaults.
    var weights: Weights {
        var weights = Weights()
        guard let keys = keys(Field.weightKeys) else { return weights }
        for (key, path) in WeightKeys.numbers {
            if let number = keys[key]?.integer { weights[keyPath: path] = number }
        }
        for (key, path) in WeightKeys.lists {
            if let list = keys[key]?.list { weights[keyPath: path] = list.map { $0.integer ?? 0 } }
        }
        return weights
    }
}
