import MathEngine
import MathSyntax

/// Kinds of declared names, for reading the statements of a context before there are values.
struct DeclaredScope: Scope {
  var declarations: Declarations

  func kind(of name: String) -> NameKind? {
    if let definition = declarations.definitions.last(where: { $0.name == name }) {
      if definition.isFamily { return .array(rank: definition.parameters?.count ?? 1) }
      return definition.parameters.map { .function(arity: $0.count) } ?? .unknown
    }
    if let space = declarations.space(of: name) {
      return switch space {
      case .scalar: .number
      case .array(let shape, _): .array(rank: shape.count)
      case .simplex: .array(rank: 1)
      }
    }
    if let function = declarations.abstract(name) { return .function(arity: function.arguments.count) }
    return Environment().kind(of: name)
  }
}
