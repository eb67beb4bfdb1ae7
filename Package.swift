// swift-tools-version: 6.1
import PackageDescription

/// Settings that every target shares; ARCHITECTURE.md says why each is on.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name + "Tests", dependencies: [.init(stringLiteral: name)] + dependencies, swiftSettings: settings)
}

// The table of ARCHITECTURE.md, in its order. A script in `./test` compares every `import` line with it.
let package = Package(
  name: "mlnotes",
  products: [
    .executable(name: "mlnotes", targets: ["mlnotes"]),
    .library(name: "MathEngine", targets: ["MathEngine", "MathSyntax", "MathNumerics"]),
  ],
  dependencies: [],
  targets: [
    library("TextModel", exclude: ["Generators"]),
    library("MathSyntax"),
    library("MathNumerics"),
    library("MathEngine", ["MathSyntax", "MathNumerics"]),
    library("MathCheck", ["MathEngine", "MathSyntax", "MathNumerics"]),
    library("MathLayout", ["MathSyntax"]),
    library("NoteSyntax", ["TextModel"]),
    library("NoteIndex", ["NoteSyntax", "TextModel"]),
    library("NoteMath", ["NoteSyntax", "MathCheck", "MathEngine", "MathSyntax", "MathNumerics", "TextModel"]),
    library("Handbook", exclude: ["Pages", "generate.py"]),
    library(
      "NoteFeatures",
      [
        "NoteIndex", "NoteMath", "MathLayout", "NoteSyntax", "MathCheck", "MathEngine", "MathSyntax", "MathNumerics",
        "TextModel",
      ]),
    library(
      "NotePublish",
      [
        "NoteFeatures", "NoteIndex", "NoteMath", "MathLayout", "NoteSyntax", "MathEngine", "MathSyntax", "TextModel",
        "JSON",
      ]),
    library("JSON"),
    library("LanguageServerProtocol", ["JSON"]),
    library("JSONRPC", ["JSON", "LanguageServerProtocol"]),
    library(
      "NoteServer",
      [
        "NoteFeatures", "NoteIndex", "NoteSyntax", "MathEngine", "MathSyntax", "TextModel", "JSON",
        "LanguageServerProtocol", "JSONRPC",
      ]),
    .executableTarget(
      name: "mlnotes",
      dependencies: [
        "NoteServer", "NotePublish", "NoteFeatures", "NoteIndex", "NoteMath", "NoteSyntax", "Handbook", "MathCheck",
        "MathLayout", "MathEngine", "MathSyntax", "MathNumerics", "TextModel", "JSON", "JSONRPC",
        "LanguageServerProtocol",
      ],
      swiftSettings: settings),

    tests("TextModel", []),
    tests("MathSyntax", ["TextModel"]),
    tests("MathNumerics", []),
    tests("MathEngine", ["MathSyntax", "MathNumerics", "TextModel", "JSON"]),
    tests("MathCheck", ["MathEngine", "MathSyntax", "MathNumerics", "TextModel"]),
    tests("MathLayout", ["MathEngine", "MathSyntax", "TextModel"]),
    tests("NoteSyntax", ["TextModel"]),
    tests("NoteIndex", ["NoteSyntax", "TextModel"]),
    tests("NoteMath", ["NoteSyntax", "MathCheck", "MathEngine", "MathSyntax", "TextModel", "JSON"]),
    tests("Handbook", ["NoteSyntax", "MathEngine", "MathSyntax", "TextModel"]),
    tests("NoteFeatures", ["NoteIndex", "NoteMath", "NoteSyntax", "MathEngine", "TextModel"]),
    tests("NotePublish", ["NoteSyntax", "TextModel", "JSON"]),
    tests("JSON", []),
    tests("JSONRPC", ["JSON", "LanguageServerProtocol"]),
    tests(
      "NoteServer",
      ["JSON", "LanguageServerProtocol", "JSONRPC", "NoteFeatures", "NoteIndex", "MathSyntax", "TextModel"]),
  ]
)
