import MathSyntax

extension MathNode {
  /// Of `W_Q^\top` the part `W_Q`: a power, a transpose or a prime is mostly none of a name. Its text, and its range where
  /// its parts stand together, else that of the whole; nil for other nodes.
  func subscripted(in source: [UInt8]) -> (text: String, range: Range<Int>)? {
    guard case .scripts(let base?, let sub?, let sup, let primes) = kind, sup != nil || primes > 0 else { return nil }
    let (letter, index) = (children[base].range, children[sub].range)
    let text = String(decoding: source[letter], as: UTF8.self) + "_" + String(decoding: source[index], as: UTF8.self)
    let isTogether = sup.map { children[$0].range.lowerBound >= index.upperBound } ?? true
    return (text, isTogether ? range.lowerBound..<index.upperBound : range)
  }
}
