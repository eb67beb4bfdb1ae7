import MathSyntax
package import NoteIndex
import NoteMath

/// What stands in the formulas of a note, piece by piece. Everything else is the editor's grammar's.
package enum SemanticTokens {
  /// Ascending and apart; those of the formulas that touch a range of bytes.
  package static func of(_ id: NoteID, in range: Range<Int>, of workspace: Workspace) -> [SemanticToken] {
    guard let note = workspace.note(id) else { return [] }
    var tokens: [SemanticToken] = []
    for formula in workspace.results(of: note).formulas where formula.range.overlaps(range) {
      var reader = FormulaTokens(source: formula.outcome.tree.source)
      reader.read(formula.outcome.tree.root)
      for token in reader.tokens {
        let place = formula.source.noteRange(of: token.range)
        if place.lowerBound >= (tokens.last?.range.upperBound ?? 0), !place.isEmpty {
          tokens.append(SemanticToken(token.kind, place))
        }
      }
    }
    return tokens
  }
}

/// The tokens of one formula, by its own bytes.
private struct FormulaTokens {
  let source: [UInt8]
  var tokens: [SemanticToken] = []

  mutating func read(_ node: MathNode) {
    if let kind = kind(of: node) {
      tokens.append(SemanticToken(kind, node.range))
    } else if case .macroUse = node.kind {
      // The macro's name, then its arguments as they are written.
      for (index, child) in node.children.enumerated() {
        if index == 0 { tokens.append(SemanticToken(.macro, child.range)) } else { read(child) }
      }
    } else {
      for child in node.children { read(child) }
    }
  }

  private func kind(of node: MathNode) -> SemanticToken.Kind? {
    switch node.kind {
    case .number: .number
    case .operatorName: .function
    case .text where node.children.allSatisfy { $0.children.isEmpty }: .string
    case .symbol(let symbol):
      switch symbol.role {
      case .ordinary: .variable
      case .largeOperator, .binary, .relation: .operator
      case .open, .close, .fence, .punctuation, .ellipsis: nil
      }
    // `\frac`, `\begin{…}`: a command that is part of a form.
    case .token where node.range.count > 1 && source[node.range.lowerBound] == UInt8(ascii: "\\") && isCommand(node):
      .keyword
    default: nil
    }
  }

  private func isCommand(_ node: MathNode) -> Bool {
    let second = source[node.range.lowerBound + 1]
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(second | 0x20)
  }
}
