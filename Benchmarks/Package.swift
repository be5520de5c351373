// swift-tools-version: 6.1
import PackageDescription

/// What measures the stages of an extraction; a package of its own, so that it costs users of the program nothing.
///
/// `make stages` builds it with testing enabled, because stages are no entry points of the library.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "qingdan", path: "..")],
    targets: [
        .executableTarget(
            name: "Stages",
            dependencies: [
                .product(name: "Gongwen", package: "qingdan"), .product(name: "Qingdan", package: "qingdan"),
                .product(name: "Extraction", package: "qingdan"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
                .unsafeFlags(["-warnings-as-errors"]),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
