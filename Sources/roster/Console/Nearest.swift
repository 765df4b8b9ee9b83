/// The known name nearest to one that is unknown, if any is near.
func nearest(to name: String, in known: some Sequence<String>) -> String? {
    let limit = max(1, name.count / 3)
    return known.lazy.map { ($0, editDistance(name.lowercased(), $0.lowercased())) }
        .filter { $0.1 <= limit }
        .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
}

/// Letters to insert, delete or replace to make one text of the other. Complexity: product of the lengths.
private func editDistance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for (column, other) in right.enumerated() {
            let replaced = diagonal + (letter == other ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
        }
    }
    return row[right.count]
}
