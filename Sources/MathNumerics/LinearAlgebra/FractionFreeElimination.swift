/// Gauss–Jordan elimination in integers, whose every division is exact.
///
/// Source: E. Bareiss, *Sylvester's Identity and Multistep Integer-Preserving Gaussian Elimination* (Math. Comp. 22, 1968).
struct FractionFreeElimination {
  /// About the number of limb products that an elimination may cost.
  private static let maximumWork = 200_000_000.0

  private let columns: Int
  private var a: [BigInt]
  private var lastPivot: BigInt = 1
  private var sign = 1
  private let rowScale: BigInt
  /// The column of each row's pivot, ascending.
  private(set) var pivotColumns: [Int] = []

  /// Pivots are sought in the first `pivotColumnLimit` columns only; throws `limitExceeded`.
  init(_ matrix: RationalMatrix, pivotColumnLimit: Int = .max) throws(NumericsError) {
    let columns = matrix.columns
    self.columns = columns
    a = []
    var scale: BigInt = 1
    var widest = 1
    for row in 0..<matrix.rows {
      let line = matrix.elements[(row * columns)..<((row + 1) * columns)]
      let common = line.reduce(BigInt(1)) { BigInt.lcm($0, $1.denominator) }
      scale *= common
      for value in line {
        let element = value.numerator * (common.exactQuotient(dividingBy: value.denominator) ?? 1)
        widest = max(widest, element.bitWidth)
        a.append(element)
      }
    }
    rowScale = scale
    let steps = Double(min(matrix.rows, columns))
    let limbs = 1 + steps * (Double(widest) + 4) / 64
    guard steps * Double(matrix.rows) * Double(columns) * limbs * limbs <= Self.maximumWork else {
      throw .limitExceeded
    }
    eliminate(matrix.rows, min(columns, pivotColumnLimit))
  }

  /// Of a square matrix of full rank.
  var determinant: Rational {
    Rational(reducing: sign < 0 ? -lastPivot : lastPivot, rowScale)
  }

  /// An element of the reduced row echelon form.
  func reduced(_ row: Int, _ column: Int) -> Rational { Rational(reducing: a[row * columns + column], lastPivot) }

  private mutating func eliminate(_ rows: Int, _ pivotLimit: Int) {
    var step = 0
    for column in 0..<pivotLimit where step < rows {
      guard let pivotRow = (step..<rows).first(where: { !a[$0 * columns + column].isZero }) else { continue }
      if pivotRow != step {
        for index in 0..<columns { a.swapAt(pivotRow * columns + index, step * columns + index) }
        sign = -sign
      }
      let pivot = a[step * columns + column]
      for row in 0..<rows where row != step {
        let factor = a[row * columns + column]
        for index in 0..<columns {
          let value = pivot * a[row * columns + index] - factor * a[step * columns + index]
          a[row * columns + index] = value.exactQuotient(dividingBy: lastPivot) ?? 0
        }
      }
      lastPivot = pivot
      pivotColumns.append(column)
      step += 1
    }
  }
}
