import ArgumentParser

/// `roster-benchmark`: counts, ratios and times; none of them is a test.
@main
struct RosterBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster-benchmark",
        abstract: "Measure the built roster; run it in the root of the repository.",
        subcommands: [
            Startup.self, Check.self, PlanBenchmark.self, Fuzz.self, Year.self, Decade.self, WhatIfBenchmark.self,
        ]
    )
}

/// Options that every benchmark of the built program has.
struct ProgramOptions: ParsableArguments {
    @Option(help: "The program to measure.")
    var roster = ".build/release/roster"

    @Option(help: "How many runs; the median counts.")
    var runs = 21
}

/// `startup`: the time of `roster --help`.
struct Startup: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Time roster --help; the goal is under 50 ms.")

    @OptionGroup var options: ProgramOptions

    func run() throws {
        try Program(options.roster).report(["--help"], runs: options.runs, goal: .milliseconds(50))
    }
}

/// `check`: the time of `roster check`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Time roster check; the goal is under 0.5 s.")

    @Argument(help: "The scenario.")
    var scenario = "scenarios/yucheng"

    @OptionGroup var options: ProgramOptions

    func run() throws {
        try Program(options.roster).report(["check", scenario], runs: options.runs, goal: .milliseconds(500))
    }
}
