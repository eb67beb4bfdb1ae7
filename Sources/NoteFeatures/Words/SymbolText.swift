import MathLayout
import MathSyntax

/// A name's canonical key as a person reads it: `\hat{y}` is ŷ.
enum SymbolText {
  static func shown(_ key: String) -> String {
    // Plain identifiers are shown as they are; LaTeX would take them for a product of letters.
    guard key.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "^") })
    else {
      return key
    }
    return LineLayout.render(MathParser.parse(Array(key.utf8), notation: .latex))
  }
}
