/// Words in order, with a blank between them except beside Chinese punctuation and between Chinese words.
struct Utterance {
  private(set) var text = ""

  init(_ words: String = "") { append(words) }

  var isEmpty: Bool { text.isEmpty }

  mutating func append(_ words: String) {
    guard !words.isEmpty else { return }
    if let last = text.unicodeScalars.last, let first = words.unicodeScalars.first, needsBlank(last, first) {
      text += " "
    }
    text += words
  }

  mutating func append(_ other: Utterance) { append(other.text) }

  private func needsBlank(_ last: Unicode.Scalar, _ first: Unicode.Scalar) -> Bool {
    if ",;:，；：、".unicodeScalars.contains(first) { return false }
    if "，；：、".unicodeScalars.contains(last) { return false }
    return !(isWide(last) && isWide(first))
  }

  private func isWide(_ scalar: Unicode.Scalar) -> Bool { DisplayWidth.of(scalar) == 2 }
}
