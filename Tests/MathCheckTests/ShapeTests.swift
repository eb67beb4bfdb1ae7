import MathCheck
import MathSyntax
import Testing

/// Shapes by declarations, with the names of dimensions as they are written.
@Suite struct ShapeTests {
  private static func infer(_ latex: String, _ context: [String]) throws -> ShapeInference {
    let declarations = Declarations(context: context)
    let term = try #require(declarations.resolver.resolve(latex).term)
    var inference = ShapeInference(declarations)
    inference.visit(term)
    return inference
  }

  private static let attention = [
    "Q,K\\in\\mathbb{R}^{n\\times d}", "V\\in\\mathbb{R}^{n\\times m}", "x\\in\\mathbb{R}^d", "a>0",
    "W\\in\\mathbb{R}^{4\\times 3}", "y\\in\\mathbb{R}^3",
  ]

  @Test(arguments: [
    ("QK^\\top", "n×n"), ("Q^\\top Q", "d×d"), ("\\frac{QK^\\top}{\\sqrt{a}}", "n×n"), ("Qx", "n"), ("x^\\top", "1×d"),
    ("xx^\\top", "d×d"), ("\\operatorname{softmax}(QK^\\top)V", "n×m"), ("Wy", "4"), ("Q+K", "n×d"), ("aQ", "n×d"),
    ("Q\\odot K", "n×d"), ("-Wy", "4"),
  ])
  func wholeFormulaHasTheShape(_ latex: String, _ shape: String) throws {
    let inference = try Self.infer(latex, Self.attention)
    #expect(inference.mismatches.isEmpty)
    #expect(inference.shapes.last?.shape.text == shape)
  }

  @Test(arguments: [
    ("QK", "product", "n×d", "n×d"), ("Wx+W W", "product", "4×3", "4×3"), ("W^\\top y", "product", "3×4", "3"),
    ("Q+K^\\top", "sum", "n×d", "d×n"), ("W\\odot W^\\top", "elementwise", "4×3", "3×4"),
  ])
  func clashesNameBothShapes(_ latex: String, _ operation: String, _ left: String, _ right: String) throws {
    let mismatch = try #require(try Self.infer(latex, Self.attention).mismatches.first)
    #expect(mismatch.operation.rawValue == operation)
    #expect(mismatch.left.shape.text == left)
    #expect(mismatch.right.shape.text == right)
    #expect(!mismatch.left.names.isEmpty && !mismatch.right.names.isEmpty)
  }

  /// What may fit, or is a loose custom, is let be: lengths of different names, a vector before a matrix, a bias.
  @Test(arguments: ["Vx", "xQ^\\top", "QK^\\top+x", "Qx+y", "zQ", "x^2", "1+Q"])
  func doubtfulShapesAreNoClash(_ latex: String) throws {
    #expect(try Self.infer(latex, Self.attention).mismatches.isEmpty)
  }
}
