/// Workloads whose speed is compared with NumPy's; the caller has the clock.
package enum NumericsBenchmark {
  /// A task to be timed: `run` answers a number that depends on the result, so that the work cannot be dropped.
  package struct Workload: Sendable {
    package let name: String
    package let run: @Sendable () -> Double
  }

  /// The product of two 256×256 matrices, and the softmax of 10⁶ numbers.
  package static let workloads: [Workload] = {
    let left = matrix(size: 256, seed: 1)
    let right = matrix(size: 256, seed: 2)
    let scores = numbers(count: 1_000_000, seed: 3).map { 10 * $0 }
    return [
      Workload(name: "matmul-256") { (try? left.matrixProduct(right))?.elements[0] ?? .nan },
      Workload(name: "softmax-1e6") { Special.softmax(scores)[0] },
    ]
  }()

  private static func matrix(size: Int, seed: UInt64) -> Tensor {
    Tensor(unchecked: [size, size], numbers(count: size * size, seed: seed))
  }

  /// Numbers in -0.5..<0.5 by SplitMix64.
  private static func numbers(count: Int, seed: UInt64) -> [Double] {
    var state = seed
    return (0..<count).map { _ in
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((z ^ (z >> 31)) >> 11) * 0x1p-53 - 0.5
    }
  }
}
