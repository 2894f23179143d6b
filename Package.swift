// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: the Swift 6 language mode, the upcoming features that make
/// imports and existentials explicit, memory-safety checking, and no tolerated warnings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// One module of the house, with the modules below it that it may import.
func module(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one module.
func tests(of module: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: module + "Tests", dependencies: [.byName(name: module), "TestSupport"] + dependencies,
    swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let orderedCollections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let heap = Target.Dependency.product(name: "HeapModule", package: "swift-collections")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "thalweg",
  products: [
    .executable(name: "thalweg", targets: ["thalweg"]),
    .library(name: "SimpleFeatures", targets: ["SimpleFeatures"]),
    .library(name: "GEOS", targets: ["GEOS"]),
    .library(name: "PROJ", targets: ["PROJ"]),
    .library(name: "Geodesy", targets: ["Geodesy"]),
    .library(name: "Delimitation", targets: ["Delimitation"]),
    .library(name: "Corridors", targets: ["Corridors"]),
    .library(name: "Cartography", targets: ["Cartography"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Without the trait that brings Foundation in, which would slow every start.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    // From what a person types …
    .executableTarget(name: "thalweg", dependencies: ["ThalwegCommand"], swiftSettings: strict),
    module(
      "ThalwegCommand",
      uses: ["ScenarioEngine", "ScenarioLanguage", "SimpleFeatures", "Quantities", "Diagnostics", "FileSystem", argumentParser]),
    module(
      "ScenarioEngine",
      uses: [
        "ScenarioLanguage", "Delimitation", "Corridors", "Cartography", "Geodesy", "GEOS", "PROJ", "SimpleFeatures",
        "Quantities",
        "Diagnostics",
        "FileSystem", orderedCollections, crypto,
      ]),
    module("ScenarioLanguage", uses: ["SimpleFeatures", "Quantities", "Diagnostics", "FileSystem", orderedCollections, yams]),
    module("Cartography", uses: ["GEOS", "PROJ", "SimpleFeatures", "Quantities"]),
    module(
      "Delimitation", uses: ["Geodesy", "GEOS", "PROJ", "SimpleFeatures", "Quantities", "Diagnostics", orderedCollections]),
    module(
      "Corridors", uses: ["Geodesy", "GEOS", "CLP", "SimpleFeatures", "Quantities", "Diagnostics", orderedCollections, heap]),
    module("Geodesy", uses: ["GEOS", "PROJ", "SimpleFeatures", "Quantities"]),
    module("GEOS", uses: ["CGEOS", "SimpleFeatures"]),
    module("PROJ", uses: ["CPROJ", "SimpleFeatures"]),
    module("CLP", uses: ["CCLP"]),
    module("SimpleFeatures", uses: ["Diagnostics"]),
    module("Quantities"),
    module("Diagnostics"),
    module("FileSystem", uses: [subprocess, systemPackage]),
    // … to what the C libraries do.
    .systemLibrary(name: "CGEOS", providers: [.apt(["libgeos-dev"])]),
    .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"])]),
    .systemLibrary(name: "CCLP", providers: [.apt(["coinor-libclp-dev"])]),

    .executableTarget(
      name: "measured", dependencies: ["Corridors", "Delimitation", "Geodesy", "GEOS", "PROJ", "SimpleFeatures", "FileSystem"],
      path: "Benchmarks/Measured", swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "Quantities"),
    tests(of: "Diagnostics"),
    tests(of: "FileSystem"),
    tests(of: "SimpleFeatures", uses: ["Diagnostics"]),
    tests(of: "GEOS", uses: ["SimpleFeatures"]),
    tests(of: "PROJ", uses: ["SimpleFeatures"]),
    tests(of: "CLP"),
    tests(of: "Geodesy", uses: ["GEOS", "PROJ", "SimpleFeatures"]),
    tests(of: "Delimitation", uses: ["Geodesy", "GEOS", "PROJ", "SimpleFeatures", "Quantities", "Diagnostics"]),
    tests(of: "Corridors", uses: ["Geodesy", "GEOS", "SimpleFeatures", "Quantities", "Diagnostics"]),
    tests(of: "Cartography", uses: ["SimpleFeatures"]),
    tests(of: "ScenarioLanguage", uses: ["SimpleFeatures", "Quantities", "Diagnostics", "FileSystem", orderedCollections]),
    tests(
      of: "ScenarioEngine",
      uses: ["ScenarioLanguage", "GEOS", "SimpleFeatures", "Quantities", "Diagnostics", "FileSystem", orderedCollections]),
    tests(of: "ThalwegCommand", uses: ["ScenarioEngine", "ScenarioLanguage", "SimpleFeatures", "Diagnostics", "FileSystem"]),
    .testTarget(
      name: "GuideTests", dependencies: ["GEOS", "PROJ", "SimpleFeatures", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ]
)
