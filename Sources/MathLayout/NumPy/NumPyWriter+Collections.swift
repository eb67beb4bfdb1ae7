import MathSyntax

/// Sets, tuples, vectors and matrices.
extension NumPyWriter {
  mutating func collection(_ term: Term) throws(NumPyFault) -> PythonCode {
    switch term.kind {
    case .set(let elements):
      if elements.isEmpty { return PythonCode("set()", .atom, .set) }
      return PythonCode("{\(try list(elements))}", .atom, .set)
    case .progression(let first, let last):
      guard case .number(let start)? = first.first?.kind, let low = Int(start), isConsecutive(first, from: low) else {
        throw unsupported(term, "a progression by steps")
      }
      return PythonCode("set(range(\(low), \(try scalar(last, term).inside(.additive)) + 1))", .atom, .set)
    case .builder(let body, let binders, let conditions):
      let text = try generator(body, binders, conditions, term, allows: [.number, .boolean, .tuple])
      return PythonCode("{\(text.text)}", .atom, .set)
    case .tuple(let parts): return PythonCode("(\(try list(parts)),)", .atom, .tuple)
    case .vector(let parts): return try vector(parts)
    case .matrix(let rows): return try matrix(rows, term)
    case .determinant(let rows): return PythonCode("np.linalg.det(\(try matrix(rows, term).text))")
    default: throw unsupported(term, "this form")
    }
  }

  private func isConsecutive(_ terms: [Term], from low: Int) -> Bool {
    for (offset, term) in terms.enumerated() {
      guard case .number(let digits) = term.kind, Int(digits) == low + offset else { return false }
    }
    return true
  }

  private mutating func list(_ elements: [Term]) throws(NumPyFault) -> String {
    var texts: [String] = []
    for element in elements { texts.append(try scalar(element, element).text) }
    return texts.joined(separator: ", ")
  }

  private mutating func vector(_ parts: [Term]) throws(NumPyFault) -> PythonCode {
    var texts: [String] = []
    var types: [NumPyType] = []
    for part in parts {
      let inner = try code(part)
      texts.append(inner.text)
      types.append(inner.type)
    }
    let type: NumPyType = types.allSatisfy(\.isScalar) ? .vector : .matrix
    guard let first = parts.first else { return PythonCode("np.array([])", .atom, .vector) }
    guard type == .vector || types.allSatisfy({ $0 == .vector }) else { throw unsupported(first, "a vector of these") }
    return PythonCode("np.array([\(texts.joined(separator: ", "))], dtype=float)", .atom, type)
  }

  private mutating func matrix(_ rows: [[Term]], _ term: Term) throws(NumPyFault) -> PythonCode {
    var texts: [String] = []
    var hasBlocks = false
    for row in rows {
      var cells: [String] = []
      for cell in row {
        let inner = try code(cell)
        if inner.type == .matrix {
          hasBlocks = true
        } else if !inner.type.isScalar {
          throw unsupported(cell, "this as a cell")
        }
        cells.append(inner.text)
      }
      texts.append("[" + cells.joined(separator: ", ") + "]")
    }
    let body = "[\(texts.joined(separator: ", "))]"
    if hasBlocks { return PythonCode("np.block(\(body))", .atom, .matrix) }
    return PythonCode("np.array(\(body), dtype=float)", .atom, .matrix)
  }
}
