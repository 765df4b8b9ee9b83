import Foundation
import Rostering
import Synchronization

/// Progress as lines of JSON in a file, for programs that compare solvers.
final class ProgressLog: Sendable {
    private let handle: Mutex<FileHandle>
    private let begin = ContinuousClock.now

    /// Empties or makes the file. Throws: ``CommandError`` if it cannot be written.
    init(_ path: String, _ words: Words) throws {
        try OutputFile(path, words, example: "progress.jsonl").write("")
        guard let handle = FileHandle(forWritingAtPath: path) else {
            throw CommandError(place: path, message: words.cannotWrite(reason: String(cString: strerror(errno))))
        }
        self.handle = Mutex(handle)
    }

    /// Writes what is known of the levels' value and bound, if anything, and at the end what has been done.
    func write(_ progress: PlanProgress) {
        guard progress.objective != nil || progress.bound != nil || progress.phase == .checking else { return }
        let seconds = begin.duration(to: .now) / .seconds(1)
        let objective = progress.objective.map(String.init) ?? "null"
        let bound = progress.bound.flatMap { $0.isFinite ? "\($0)" : nil } ?? "null"
        let work = progress.work
        let counts = [
            ("units", work.units), ("tries", work.tries), ("simplex", work.simplexIterations),
            ("columns", work.columns), ("pricings", work.pricings), ("exact", work.exactPricings),
            ("labels", work.labels),
        ].map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ")
        let line =
            "{\"seconds\": \(seconds), \"objective\": \(objective), \"bound\": \(bound), \"work\": {\(counts)}}\n"
        handle.withLock { $0.write(Data(line.utf8)) }
    }
}
