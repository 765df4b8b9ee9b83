import Foundation

/// Runs the built `roster`, which lies beside the test bundle.
struct Command {
    let status: Int32
    let output: String
    let errors: String

    /// The program.
    static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("roster")

    /// Runs it to its end, in English unless the environment says otherwise.
    static func run(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws -> Command {
        try run(program, arguments, in: folder, environment: environment)
    }

    /// Runs it, and asks it to stop as soon as it minds; as by Ctrl-C, which a shell may have programs ignore.
    static func stop(_ arguments: [String], in folder: URL) throws -> Command {
        try run(program, arguments, in: folder) { process in
            while process.isRunning, !isMindingTermination(process.processIdentifier) { usleep(10_000) }
            process.terminate()
        }
    }

    /// Whether a process has taken its termination into its own hands, as the kernel tells.
    private static func isMindingTermination(_ process: Int32) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("SigCgt:") }),
            let signals = UInt64(line.split(separator: "\t").last ?? "", radix: 16)
        else { return false }
        return signals & 1 << UInt64(SIGTERM - 1) != 0
    }

    /// Runs a program to its end.
    static func run(
        _ program: URL,
        _ arguments: [String],
        in folder: URL,
        environment: [String: String] = [:],
        meanwhile: (Process) -> Void = { _ in }
    ) throws -> Command {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LC_") && $0.key != "LANG" }
        variables.merge(environment) { $1 }
        process.environment = variables
        // Files, not pipes: a full pipe would stop the program.
        let (out, err) = (folder.appendingPathComponent(".out"), folder.appendingPathComponent(".err"))
        for file in [out, err] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        meanwhile(process)
        process.waitUntilExit()
        let texts = try [out, err].map { try String(contentsOf: $0, encoding: .utf8) }
        for file in [out, err] { try FileManager.default.removeItem(at: file) }
        return Command(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }

    /// Does something in a new folder, which is removed afterwards.
    static func inNewFolder(_ work: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("roster-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try work(folder.resolvingSymlinksInPath())
    }
}
