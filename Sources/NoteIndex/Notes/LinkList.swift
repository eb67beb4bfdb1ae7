package import NoteSyntax
import TextModel

/// The links of a note, packed: most notes of a workspace are never looked at, and links are most of what they hold.
package struct LinkList: Sendable, RandomAccessCollection {
  private let text: SourceText
  private let records: [Record]
  /// The targets that are not written as they are meant: escapes, entities.
  private let spelled: [Int: (target: String, anchor: String?)]

  init(_ links: [Link], of text: SourceText) {
    self.text = text
    records = links.map(Record.init)
    var spelled: [Int: (target: String, anchor: String?)] = [:]
    for (index, link) in links.enumerated() where !Self.isLiteral(link, text) {
      spelled[index] = (link.target, link.anchor)
    }
    self.spelled = spelled
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { records.count }

  package subscript(index: Int) -> Link {
    let record = records[index]
    let (target, anchor) = (record.target.range, record.anchor?.range)
    let written =
      spelled.isEmpty
      ? nil : spelled[index]
    return Link(
      kind: Self.kinds[Int(record.kind)], range: record.range.range, target: written?.target ?? text.string(in: target),
      anchor: written.map(\.anchor) ?? anchor.map { text.string(in: $0) }, targetRange: target, anchorRange: anchor,
      display: record.display?.range)
  }

  /// Whether the link at an index may have no target, as one within its note; told without unpacking the rest.
  func mayLackTarget(_ index: Int) -> Bool { records[index].target.range.isEmpty || spelled[index] != nil }

  /// Whether the link at an index may show what its target ends with, its extension left out; told without unpacking
  /// it, for most do not.
  func mayShowItsTarget(_ index: Int) -> Bool {
    let record = records[index]
    let (target, shown) = (record.target.range, (record.display ?? record.target).range)
    if target.isEmpty || shown.isEmpty || shown.count > target.count { return false }
    if spelled[index] != nil { return true }
    let bytes = text.utf8
    guard target.upperBound <= bytes.count, shown.upperBound <= bytes.count else { return false }
    // Percent signs say that the target is written otherwise than it is meant.
    let first = bytes[shown.lowerBound]
    return bytes[target].contains { $0 == first || $0 == UInt8(ascii: "%") }
  }

  private static let kinds: [Link.Kind] = [.wiki, .embed, .inline, .reference, .autolink, .image, .footnote]

  private static func isLiteral(_ link: Link, _ text: SourceText) -> Bool {
    guard text.utf8[link.targetRange.clamped(to: 0..<text.count)].elementsEqual(link.target.utf8) else { return false }
    guard let anchor = link.anchor, let range = link.anchorRange else {
      return link.anchor == nil && link.anchorRange == nil
    }
    return text.utf8[range.clamped(to: 0..<text.count)].elementsEqual(anchor.utf8)
  }

  private struct Record {
    var range: PackedRange
    var target: PackedRange
    private var anchorRange: PackedRange
    private var displayRange: PackedRange
    var kind: UInt8

    init(_ link: Link) {
      range = PackedRange(link.range)
      target = PackedRange(link.targetRange)
      anchorRange = link.anchorRange.map(PackedRange.init) ?? .none
      displayRange = link.display.map(PackedRange.init) ?? .none
      kind = UInt8(LinkList.kinds.firstIndex(of: link.kind) ?? 0)
    }

    var anchor: PackedRange? { anchorRange == .none ? nil : anchorRange }
    var display: PackedRange? { displayRange == .none ? nil : displayRange }
  }
}
