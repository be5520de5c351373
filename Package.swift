// swift-tools-version: 6.1
import PackageDescription

/// The settings every Swift target of the package is built with.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-warnings-as-errors"]),
]

let package = Package(
    name: "qingdan",
    products: [
        .executable(name: "qingdan", targets: ["QingdanCLI"]),
        .library(name: "Gongwen", targets: ["Gongwen"]),
        .library(name: "Qingdan", targets: ["Qingdan"]),
        .library(name: "Extraction", targets: ["Extraction"]),
        .library(name: "Review", targets: ["Review"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .target(name: "CLexicon", exclude: ["data", "reports"], cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),
        .target(name: "Gongwen", dependencies: ["CLibXML2", "CNettle", "CLexicon"], swiftSettings: settings),
        .target(name: "Qingdan", swiftSettings: settings),
        .target(name: "Extraction", dependencies: ["Gongwen", "Qingdan"], swiftSettings: settings),
        .target(name: "CReviewPage", exclude: ["assets"], cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),
        .target(
            name: "Review", dependencies: ["Qingdan", "CLexicon", "CNettle", "CReviewPage"], swiftSettings: settings),
        .executableTarget(
            name: "QingdanCLI",
            dependencies: [
                "Gongwen", "Qingdan", "Extraction", "Review", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .target(name: "SpecSupport", dependencies: ["Qingdan"], path: "Tests/SpecSupport", swiftSettings: settings),
        .testTarget(name: "GongwenTests", dependencies: ["Gongwen", "SpecSupport"], swiftSettings: settings),
        .testTarget(name: "QingdanTests", dependencies: ["Qingdan", "SpecSupport"], swiftSettings: settings),
        .testTarget(
            name: "ReviewTests", dependencies: ["Gongwen", "Qingdan", "Extraction", "Review", "SpecSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "DifferenceTests", dependencies: ["Gongwen", "Qingdan", "Extraction", "SpecSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "ExtractionTests", dependencies: ["Gongwen", "Qingdan", "Extraction", "Review", "SpecSupport"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
