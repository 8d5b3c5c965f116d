// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// CI sets this, so that a newer compiler's new warnings don't break a user's build.
let warningsAreErrors = ProcessInfo.processInfo.environment["DUIDU_WARNINGS_AS_ERRORS"] != nil
let settings: [SwiftSetting] = warningsAreErrors ? [.treatAllWarnings(as: .error)] : []

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}
func tests(of name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [], exclude: [String] = [])
    -> Target
{
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, exclude: exclude,
        resources: resources, swiftSettings: settings)
}

let package = Package(
    name: "duidu",
    products: [
        .library(name: "DuiduModel", targets: ["Speeches", "Matching", "Searching", "Checking", "Annotations", "Archive"]),
        .executable(name: "duidu", targets: ["duidu"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .systemLibrary(name: "COpenCC", pkgConfig: "opencc", providers: [.apt(["libopencc-dev"])]),
        .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
        .target(name: "CMarkup", dependencies: ["CLibxml2"]),
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        module("Speeches", ["COpenCC"]),
        module("Matching", ["Speeches"]),
        module("Searching", ["Speeches"]),
        module("Checking", ["Speeches", "Matching"]),
        module("Annotations", ["Speeches", "Matching"]),
        module("Archive", ["Annotations", "Checking", "Speeches", "Matching", "Searching", "CArchive", "CMarkup", "CUchardet"]),
        module("Reading", ["Annotations", "Checking", "Speeches", "Matching", "Searching"]),
        module("Screen"),
        module("Views", ["Annotations", "Checking", "Reading", "Screen", "Speeches", "Matching", "Searching"]),
        module("Curses", ["Screen", "CNcurses"]),
        .executableTarget(
            name: "duidu",
            dependencies: [
                "Annotations", "Archive", "Checking", "Views", "Curses", "Reading", "Screen", "Matching", "Searching",
                "Speeches",
                .product(name: "ArgumentParser", package: "swift-argument-parser"), "TOMLKit",
            ], swiftSettings: settings),
        .executableTarget(
            name: "duidu-bench", dependencies: ["Archive", "Matching", "Searching", "Speeches"],
            path: "Sources/Bench", swiftSettings: settings),
        .executableTarget(
            name: "duidu-fuzz",
            dependencies: ["Archive", "Speeches", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            path: "Sources/Fuzz", swiftSettings: settings),
        .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
        tests(of: "Speeches"),
        tests(of: "Matching", ["Speeches"]),
        tests(of: "Searching", ["Speeches"]),
        tests(of: "Checking", ["Matching", "Speeches"]),
        tests(of: "Annotations", ["Speeches", "Matching"]),
        tests(of: "Archive", ["Annotations", "Matching", "Searching", "Speeches"], exclude: ["Fixtures"]),
        tests(of: "Reading", ["Annotations", "Checking", "Speeches", "Matching", "Searching"]),
        tests(of: "Screen"),
        tests(of: "Curses", ["Screen", "CNcurses"]),
        tests(
            of: "Views", ["Annotations", "Archive", "Reading", "Screen", "Speeches", "Matching", "Searching"],
            exclude: ["Expected"]),
        tests(
            of: "duidu", ["Annotations", "Archive", "Views", "Reading", "Screen", "Matching", "Searching", "Speeches"],
            exclude: ["Expected"]),
    ],
    swiftLanguageModes: [.v6]
)
