// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that whoever embeds the planner never resolves what only benchmarks need.
let package = Package(
    name: "roster-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "roster", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    ],
    targets: [
        .executableTarget(
            name: "roster-benchmark",
            dependencies: [
                .product(name: "Rostering", package: "roster"),
                .product(name: "GLPKSolver", package: "roster"),
                .product(name: "ScenarioFile", package: "roster"),
                .product(name: "RosterStore", package: "roster"),
                .product(name: "YearSimulation", package: "roster"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
