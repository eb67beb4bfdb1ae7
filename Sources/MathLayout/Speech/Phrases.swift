/// What one language says for the forms of a formula. `%a`, `%b`, `%c` stand for the parts.
struct Phrases: Sendable {
  var language: Speech.Language
  var over: String
  /// A sum or other compound as the upper part of a fraction.
  var quantity: String
  var pause: String
  var minusSign: String
  var squared, cubed, power, inverse, inverseTranspose, transpose, star, superscript: String
  var sub, prime: String
  var root, nthRoot: String
  var sumFromTo, sumOver, sumBare: String
  var integralFromTo, integralOver: String
  var limit, atOver: String
  var apply: String
  var expectation: String
  var set, bracket: String
  var endOfMatrix: String
  var parenthesis: String
  var absolute, norm, normOf, floor, ceiling, inner: String
  var given: String
  var vector: String
  var under, above: String
  var choose: String
  var matrix, row: String
  var cases: String
  var condition: String
  var modulo: String

  static func of(_ language: Speech.Language) -> Phrases {
    switch language {
    case .english: return english
    case .chinese: return chinese
    }
  }

  static func fill(_ pattern: String, _ parts: String...) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      if isEscaped {
        let index = Int(scalar.value) - 0x61
        if parts.indices.contains(index) { result.append(contentsOf: parts[index].unicodeScalars) }
        isEscaped = false
      } else if scalar == "%" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return closed(result)
  }

  /// Without the blanks between two Chinese words that meet where a part was put in.
  private static func closed(_ text: String.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in text {
      if scalar == " " {
        pendingBlank = true
        continue
      }
      if pendingBlank, let last = result.last, !(DisplayWidth.of(last) == 2 && DisplayWidth.of(scalar) == 2) {
        result.append(" ")
      }
      pendingBlank = false
      result.append(scalar)
    }
    return String(result)
  }

  private static let english = Phrases(
    language: .english, over: "%a over %b", quantity: "the quantity %a,", pause: ",", minusSign: "minus",
    squared: "%a squared", cubed: "%a cubed", power: "%a to the %b", inverse: "%a inverse",
    inverseTranspose: "%a inverse transpose", transpose: "%a transpose",
    star: "%a star", superscript: "%a superscript %b", sub: "%a sub %b", prime: "%a prime",
    root: "square root of %a", nthRoot: "%a-th root of %b",
    sumFromTo: "%a over %b to %c of", sumOver: "%a over %b of", sumBare: "%a of",
    integralFromTo: "integral from %a to %b of", integralOver: "integral over %a of",
    limit: "limit as %a of", atOver: "%a over %b of", apply: "%a of %b", expectation: "expectation over %b",
    set: "the set %a",
    bracket: "open bracket %a close bracket", endOfMatrix: "%a, end matrix,",
    parenthesis: "open paren %a close paren",
    absolute: "absolute value of %a", norm: "norm of %a", normOf: "%b-norm of %a", floor: "floor of %a",
    ceiling: "ceiling of %a", inner: "inner product of %a", given: "given", vector: "vector %a",
    under: "%a, under it %b", above: "%a, over it %b", choose: "%a choose %b",
    matrix: "%a by %b matrix,", row: "row %a: %b", cases: "cases: %a", condition: "if", modulo: "modulo")

  private static let chinese = Phrases(
    language: .chinese, over: "%a 除以 %b", quantity: "（%a）", pause: "，", minusSign: "负",
    squared: "%a 的平方", cubed: "%a 的立方", power: "%a 的 %b 次方", inverse: "%a 的逆",
    inverseTranspose: "%a 的逆转置", transpose: "%a 的转置",
    star: "%a 星", superscript: "%a 上标 %b", sub: "%a 下标 %b", prime: "%a 撇",
    root: "根号 %a", nthRoot: "%b 的 %a 次方根",
    sumFromTo: "对 %b 到 %c %a", sumOver: "对 %b %a", sumBare: "%a",
    integralFromTo: "从 %a 到 %b 的积分", integralOver: "在 %a 上的积分",
    limit: "当 %a 时的极限", atOver: "对 %b 取 %a", apply: "%a %b", expectation: "对 %b 的期望", set: "集合 %a",
    bracket: "左方括号 %a 右方括号", endOfMatrix: "%a，矩阵完，",
    parenthesis: "左括号 %a 右括号",
    absolute: "%a 的绝对值", norm: "%a 的范数", normOf: "%a 的 %b 范数", floor: "%a 向下取整",
    ceiling: "%a 向上取整", inner: "%a 的内积", given: "给定", vector: "向量 %a",
    under: "%a，下方 %b", above: "%a，上方 %b", choose: "%a 选 %b",
    matrix: "%a 行 %b 列的矩阵，", row: "第 %a 行：%b", cases: "分情况：%a", condition: "，当", modulo: "模")
}
