/// A property that the words beside a name give it: `设 $A$ 为对称正定矩阵`, "a unit vector $u$".
enum StatedProperty: Sendable, Hashable {
  case symmetric, skewSymmetric, definite, semidefinite, orthogonal, unitNorm, positive, nonnegative, probability

  /// The statements that say the same of a name, as formulas.
  func statements(of name: String) -> [String] {
    switch self {
    case .symmetric: ["\(name)=\(name)^\\top"]
    case .skewSymmetric: ["\(name)^\\top=-\(name)"]
    case .definite, .semidefinite: ["\(name)=\(name)^\\top", "\(name)\\succ 0"]
    case .orthogonal: ["\(name)^\\top \(name)=I"]
    case .unitNorm: ["\\|\(name)\\|=1"]
    case .positive: ["\(name)>0"]
    case .nonnegative: ["\(name)\\ge 0"]
    case .probability: ["\\sum_i \(name)_i=1", "\(name)\\ge 0"]
    }
  }

  /// What a phrase says, longest words first; each word counts once.
  static func all(in phrase: [UInt8]) -> [StatedProperty] {
    if denials.contains(where: { place(of: Array($0.utf8), in: phrase) != nil }) { return [] }
    var rest = phrase
    var found: [StatedProperty] = []
    for (word, properties) in words {
      guard let place = place(of: Array(word.utf8), in: rest) else { continue }
      rest.replaceSubrange(place, with: [UInt8(ascii: ".")])
      for property in properties where !found.contains(property) { found.append(property) }
    }
    return found
  }

  private static let denials = [
    "not ", "n't ", "不", "未必", "非对称", "asymmetric", "non-symmetric", "nonsymmetric", "若", "if ",
  ]

  private static let words: [(String, [StatedProperty])] = [
    ("对称半正定", [.symmetric, .semidefinite]), ("半正定", [.semidefinite]), ("对称正定", [.symmetric, .definite]),
    ("正定", [.definite]), ("反对称", [.skewSymmetric]), ("斜对称", [.skewSymmetric]), ("实对称", [.symmetric]),
    ("对称", [.symmetric]), ("正交矩阵", [.orthogonal]), ("正交阵", [.orthogonal]), ("单位向量", [.unitNorm]),
    ("单位长度", [.unitNorm]), ("非负", [.nonnegative]), ("正实数", [.positive]), ("正整数", [.positive]),
    ("正数", [.positive]), ("正的常数", [.positive]), ("概率向量", [.probability]),
    ("positive semi-definite", [.semidefinite]), ("positive semidefinite", [.semidefinite]),
    ("positive definite", [.definite]), ("positive-definite", [.definite]), ("skew-symmetric", [.skewSymmetric]),
    ("antisymmetric", [.skewSymmetric]), ("symmetric", [.symmetric]), ("orthogonal matrix", [.orthogonal]),
    ("orthogonal", [.orthogonal]), ("unit vector", [.unitNorm]), ("unit norm", [.unitNorm]),
    ("unit length", [.unitNorm]), ("nonnegative", [.nonnegative]), ("non-negative", [.nonnegative]),
    ("positive number", [.positive]), ("positive real", [.positive]), ("positive constant", [.positive]),
    ("positive scalar", [.positive]), ("positive integer", [.positive]), ("strictly positive", [.positive]),
    ("probability vector", [.probability]),
  ]

  private static func place(of word: [UInt8], in text: [UInt8]) -> Range<Int>? {
    guard !word.isEmpty, word.count <= text.count else { return nil }
    let start = (0...(text.count - word.count)).first { text[$0..<($0 + word.count)].elementsEqual(word) }
    return start.map { $0..<($0 + word.count) }
  }
}
