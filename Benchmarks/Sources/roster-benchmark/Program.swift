import ArgumentParser
import Foundation

/// A program that is run and timed.
struct Program {
    let url: URL

    /// A program at a path, which must exist.
    init(_ path: String) throws {
        url = URL(fileURLWithPath: path)
        guard FileManager.default.isExecutableFile(atPath: url.path) else {
            throw ValidationError("\(path) is not there; build it first: swift build -c release")
        }
    }

    /// Runs it once, its output thrown away; returns the time it took.
    func run(_ arguments: [String]) throws -> Duration {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        let begin = ContinuousClock.now
        try process.run()
        process.waitUntilExit()
        let time = ContinuousClock.now - begin
        guard process.terminationStatus == 0 else {
            throw ValidationError("\(url.lastPathComponent) exited with \(process.terminationStatus)")
        }
        return time
    }

    /// Runs it several times, and prints the least, the median and the most, beside the goal.
    func report(_ arguments: [String], runs: Int, goal: Duration) throws {
        let times = try (0..<max(1, runs)).map { _ in try run(arguments) }.sorted()
        let median = times[times.count / 2]
        let verdict = median < goal ? "reached" : "MISSED"
        print("roster \(arguments.joined(separator: " ")): \(times.count) runs")
        print("  least \(text(times[0]))  median \(text(median))  most \(text(times[times.count - 1]))")
        print("  goal: median under \(text(goal)), \(verdict)")
    }

    /// The most memory that any child so far had at once, in megabytes.
    static var peakOfChildren: Int {
        var usage = rusage()
        getrusage(Int32(RUSAGE_CHILDREN.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }
}

/// Milliseconds, or seconds from one on.
func text(_ duration: Duration) -> String {
    let seconds = duration / .seconds(1)
    return seconds < 1 ? String(format: "%.1f ms", seconds * 1000) : String(format: "%.1f s", seconds)
}
