/// Inlines as HTML.
extension HTMLRenderer {
  mutating func renderInlines(_ record: BlockRecord, _ segment: Segment, base: Int) {
    LeafText.with(record, of: segment, base: base, source: source) { view, range, _ in
      inlines.parse(view, range)
      renderParsed(view)
    }
  }

  private mutating func renderParsed(_ view: ByteView) {
    var pending: [(end: Int, kind: InlineKind)] = []
    var index = 0
    let count = inlines.inlines.count
    while index < count {
      while let top = pending.last, top.end <= index {
        closeInline(top.kind)
        pending.removeLast()
      }
      let record = inlines.inlines[index]
      let end = Int(record.subtreeEnd)
      if record.kind == .image {
        renderImage(record, from: index + 1, to: end, view)
        index = end
      } else if openInline(record, view) {
        pending.append((end, record.kind))
        index += 1
      } else {
        index = end
      }
    }
    while let top = pending.popLast() { closeInline(top.kind) }
  }

  private mutating func openInline(_ record: InlineRecord, _ view: ByteView) -> Bool {
    switch record.kind {
    case .text: escape(view, record.range)
    case .escape: escape(view, record.inner)
    case .entity:
      if let entity = Entities.decode(view, at: Int(record.start), limit: Int(record.end)) { escape(entity.text) }
    case .softBreak: out.append(0x0A)
    case .hardBreak: write("<br />\n")
    case .code: renderCode(record, view)
    case .html: appendHTML(record.range, of: view)
    case .emphasis: write("<em>"); return true
    case .strong: write("<strong>"); return true
    case .strikethrough: write("<del>"); return true
    case .highlight: write("<mark>"); return true
    case .link:
      openLink(inlines.targets[Int(record.target)], class: nil)
      return true
    case .wikiLink:
      openLink(inlines.targets[Int(record.target)], class: "wiki")
      return true
    case .embed:
      openLink(inlines.targets[Int(record.target)], class: "embed")
      return true
    case .autolink:
      openLink(inlines.targets[Int(record.target)], class: nil)
      escape(view, record.inner)
      write("</a>")
    case .footnoteReference: renderFootnoteReference(inlines.targets[Int(record.target)])
    case .math: renderMath(record, view)
    case .tag:
      write("<span class=\"tag\">")
      escape(view, record.range)
      write("</span>")
    case .comment, .template, .blockID, .image: break
    }
    return false
  }

  private mutating func closeInline(_ kind: InlineKind) {
    switch kind {
    case .emphasis: write("</em>")
    case .strong: write("</strong>")
    case .strikethrough: write("</del>")
    case .highlight: write("</mark>")
    case .link, .wikiLink, .embed: write("</a>")
    default: break
    }
  }

  private mutating func openLink(_ target: LinkTarget, class name: String?) {
    write("<a ")
    if let name { write("class=\"\(name)\" ") }
    write("href=\"")
    escapeURL(target.url)
    write("\"")
    if let title = target.title {
      write(" title=\"")
      escape(title)
      write("\"")
    }
    write(">")
  }

  /// An image's description is its children's text.
  private mutating func renderImage(_ record: InlineRecord, from first: Int, to end: Int, _ view: ByteView) {
    let target = inlines.targets[Int(record.target)]
    write("<img src=\"")
    escapeURL(target.url)
    write("\" alt=\"")
    for index in first..<max(first, end) {
      let child = inlines.inlines[index]
      switch child.kind {
      case .text: escape(view, child.range)
      case .escape, .code, .autolink: escape(view, child.inner)
      case .math: escape(view, child.range)
      case .entity:
        if let entity = Entities.decode(view, at: Int(child.start), limit: Int(child.end)) { escape(entity.text) }
      case .softBreak, .hardBreak: out.append(0x20)
      default: break
      }
    }
    write("\"")
    if let title = target.title {
      write(" title=\"")
      escape(title)
      write("\"")
    }
    write(" />")
  }

  /// Line breaks become blanks; one blank on both sides goes (CommonMark, section 6.1).
  private mutating func renderCode(_ record: InlineRecord, _ view: ByteView) {
    var code = view.bytes(record.inner)
    for index in code.indices where Ascii.isLineEnd(code[index]) { code[index] = 0x20 }
    if code.count > 2, code[0] == 0x20, code[code.count - 1] == 0x20, code.contains(where: { $0 != 0x20 }) {
      code.removeFirst()
      code.removeLast()
    }
    if inlines.isCell { code = Self.withoutEscapedPipes(code) }
    write("<code>")
    escape(code)
    write("</code>")
  }

  private static func withoutEscapedPipes(_ code: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for (index, byte) in code.enumerated() {
      let isEscape = byte == UInt8(ascii: "\\") && index + 1 < code.count && code[index + 1] == UInt8(ascii: "|")
      if !isEscape { out.append(byte) }
    }
    return out
  }

  private mutating func renderMath(_ record: InlineRecord, _ view: ByteView) {
    let mark = MathMark(rawValue: record.detail) ?? .dollar
    write(mark.kind == .display ? "<span class=\"math display\">" : "<span class=\"math inline\">")
    escape(view, record.inner)
    write("</span>")
  }

  private mutating func renderFootnoteReference(_ target: LinkTarget) {
    guard let key = target.key else { return }
    let uses = (footnoteUses[key] ?? 0) + 1
    footnoteUses[key] = uses
    if uses == 1 { footnoteOrder.append(key) }
    let number = (footnoteOrder.firstIndex(of: key) ?? 0) + 1
    write("<sup class=\"footnote-ref\"><a href=\"#fn-")
    escapeURL(key)
    write("\" id=\"fnref-")
    escapeURL(key)
    if uses > 1 { write("-\(uses)") }
    write("\" data-footnote-ref>\(number)</a></sup>")
  }
}
