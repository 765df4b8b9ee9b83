// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "roster",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Rostering", targets: ["Rostering"]),
        .library(name: "GLPKSolver", targets: ["GLPKSolver"]),
        .library(name: "ScenarioFile", targets: ["ScenarioFile"]),
        .library(name: "RosterStore", targets: ["RosterStore"]),
        .library(name: "YearSimulation", targets: ["YearSimulation"]),
        .library(name: "RosterExport", targets: ["RosterExport"]),
        .executable(name: "roster", targets: ["roster"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.1.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    ],
    targets: [
        // GLPK, the C library, and the guard that turns its aborts into errors. Only GLPKSolver imports them.
        .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"]), .brew(["glpk"])]),
        .target(name: "CGLPKGuard", dependencies: ["CGLPK"], linkerSettings: [.linkedLibrary("glpk")]),

        .target(name: "LinearModel"),
        .target(name: "GLPKSolver", dependencies: ["LinearModel", "CGLPKGuard"]),
        .target(
            name: "Rostering",
            dependencies: ["LinearModel", .product(name: "OrderedCollections", package: "swift-collections")]
        ),
        .target(name: "ScenarioFile", dependencies: ["Rostering", .product(name: "Yams", package: "Yams")]),
        .target(
            name: "RosterStore",
            dependencies: ["Rostering", "ScenarioFile", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .target(name: "RosterExport", dependencies: ["Rostering"]),
        .target(name: "SampleCommunity", dependencies: ["Rostering"]),
        .target(name: "YearSimulation", dependencies: ["RosterStore", "SampleCommunity", "Rostering", "LinearModel"]),
        .executableTarget(
            name: "roster",
            dependencies: [
                "Rostering", "GLPKSolver", "LinearModel", "ScenarioFile", "RosterExport", "SampleCommunity",
                "RosterStore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        .target(name: "TestSupport", dependencies: ["Rostering", "GLPKSolver"], path: "Tests/TestSupport"),
        .testTarget(name: "LinearModelTests", dependencies: ["LinearModel"]),
        .testTarget(name: "GLPKSolverTests", dependencies: ["GLPKSolver", "LinearModel"]),
        .testTarget(name: "RosteringTests", dependencies: ["Rostering", "GLPKSolver", "TestSupport"]),
        .testTarget(
            name: "SampleCommunityTests",
            dependencies: ["SampleCommunity", "Rostering", "ScenarioFile", "GLPKSolver"]
        ),
        .testTarget(
            name: "ScenarioFileTests",
            dependencies: ["ScenarioFile", "SampleCommunity", "TestSupport"],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "RosterStoreTests",
            dependencies: [
                "RosterStore", "YearSimulation", "Rostering", "ScenarioFile", "GLPKSolver", "TestSupport", "roster",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Older"]
        ),
        .testTarget(
            name: "RosterExportTests",
            dependencies: ["RosterExport", "ScenarioFile", "TestSupport"],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "RosterCommandTests",
            dependencies: ["roster", "RosterStore", "ScenarioFile", "GLPKSolver", "SampleCommunity", "TestSupport"],
            exclude: ["Golden"]
        ),
    ],
    swiftLanguageModes: [.v6]
)
