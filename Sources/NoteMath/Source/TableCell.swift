import TextModel

/// A cell without `$` at both ends.
struct TableCell {
  let range: Range<Int>
  let utf8: [UInt8]
  let isMath: Bool

  init(_ cell: Range<Int>, in text: SourceText) {
    let dollar = UInt8(ascii: "$")
    isMath = cell.count > 2 && text.utf8[cell.lowerBound] == dollar && text.utf8[cell.upperBound - 1] == dollar
    range = isMath ? cell.lowerBound + 1..<cell.upperBound - 1 : cell
    utf8 = Array(text.utf8[range])
  }

  /// `-0.72`, `72%`
  var isNumber: Bool {
    var digits = utf8[...]
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    if digits.last == UInt8(ascii: "%") { digits = digits.dropLast() }
    guard let first = digits.first, let last = digits.last, (0x30...0x39).contains(first), (0x30...0x39).contains(last)
    else { return false }
    return digits.filter { $0 == UInt8(ascii: ".") }.count <= 1
      && digits.allSatisfy { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }
  }
}
