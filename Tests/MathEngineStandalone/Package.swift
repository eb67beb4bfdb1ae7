// swift-tools-version: 6.1
import PackageDescription

// The engine as another package would use it: this depends on the product `MathEngine` alone.
let package = Package(
  name: "MathEngineStandalone",
  dependencies: [.package(name: "mlnotes", path: "../..")],
  targets: [
    .testTarget(name: "StandaloneTests", dependencies: [.product(name: "MathEngine", package: "mlnotes")])
  ]
)
