import Testing

/// A slip of the pen put into a correct derivation: one change of one side.
struct DerivationMutation: Sendable, CustomTestStringConvertible {
  var name: String
  /// `sign`, `factor`, `transpose`, `log base`, `index`.
  var kind: String
  var derivation: DerivationCase
  /// The step that the slip makes false.
  var step: Int

  var testDescription: String { name }

  static func all(of derivation: DerivationCase) -> [DerivationMutation] {
    derivation.sides.indices.dropFirst().flatMap { place in
      changes(of: derivation.sides[place].text).map { kind, text in
        var changed = derivation
        changed.sides[place].text = text
        return DerivationMutation(
          name: "\(derivation.name) \(kind): \(text)", kind: kind, derivation: changed, step: place)
      }
    }
  }

  private static func changes(of text: String) -> [(kind: String, text: String)] {
    var changes: [(kind: String, text: String)] = []
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
      var changed = bytes
      changed[place] = byte == UInt8(ascii: "+") ? UInt8(ascii: "-") : UInt8(ascii: "+")
      changes.append(("sign", String(decoding: changed, as: UTF8.self)))
    }
    changes.append(("factor", "2\\left(\(text)\\right)"))
    for name in ["A", "B", "C", "X", "U", "V", "Q", "W"] {
      // A matrix that is transposed loses that, one that is not gains it; both once.
      if let changed = replacingFirst("\(name)^\\top", by: name, in: text) { changes.append(("transpose", changed)) }
      if isMatrix(name, text), let changed = replacingFirst(name, by: "\(name)^\\top ", in: text) {
        changes.append(("transpose", changed))
      }
    }
    for name in ["\\ln ", "\\log "] {
      if let changed = replacingFirst(name, by: "\\log_2 ", in: text) { changes.append(("log base", changed)) }
    }
    if let changed = replacingFirst("x_iy_i", by: "x_iy_1", in: text) { changes.append(("index", changed)) }
    if let changed = replacingFirst("r_2", by: "r_1", in: text) { changes.append(("index", changed)) }
    if let changed = replacingFirst("g_1", by: "g_2", in: text) { changes.append(("index", changed)) }
    if let changed = replacingFirst("{n}", by: "{n-1}", in: text) { changes.append(("index", changed)) }
    return changes
  }

  /// A capital beside another one or beside a vector, without a transpose of its own.
  private static func isMatrix(_ name: String, _ text: String) -> Bool {
    guard let place = firstPlace(of: name, in: text) else { return false }
    let bytes = Array(text.utf8)
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    let isLetter = (next | 0x20) >= UInt8(ascii: "a") && (next | 0x20) <= UInt8(ascii: "z")
    return isLetter && !text.contains("TP")
  }

  private static func firstPlace(of part: String, in text: String) -> Int? {
    let (needle, bytes) = (Array(part.utf8), Array(text.utf8))
    guard needle.count <= bytes.count else { return nil }
    return (0...(bytes.count - needle.count)).first { bytes[$0..<($0 + needle.count)].elementsEqual(needle) }
  }

  private static func replacingFirst(_ part: String, by other: String, in text: String) -> String? {
    guard let place = firstPlace(of: part, in: text) else { return nil }
    let bytes = Array(text.utf8)
    return String(decoding: bytes[..<place] + Array(other.utf8) + bytes[(place + part.utf8.count)...], as: UTF8.self)
  }
}
