package import NoteSyntax
import TextModel

extension WorkspaceIndex {
  /// Where a link of a note leads. Nothing but the index is looked at: no file, least of all one outside a root.
  package func resolve(_ link: Link, in id: NoteID) -> LinkResolution {
    guard let note = noteMap[id] else { return .missing }
    switch link.kind {
    case .autolink: return .external
    case .footnote: return footnote(link, in: note)
    case .wiki, .embed: return resolveName(link.target, anchor: link.anchor, from: note)
    case .inline, .reference, .image: return resolvePath(link.target, anchor: link.anchor, from: note)
    }
  }

  /// The link at an offset.
  package func link(in id: NoteID, at offset: Int) -> Link? {
    noteMap[id]?.links.filter { $0.range.lowerBound <= offset && offset < $0.range.upperBound }
      .min { $0.range.count < $1.range.count }
  }

  /// Where a name stands for a note: `use:` and wiki links. A title or a concept's name will do.
  package func resolveName(_ target: String, anchor: String?, from note: IndexedNote) -> LinkResolution {
    if target.isEmpty { return anchored(note, anchor) }
    if RelativePath.hasScheme(target) { return .external }
    if target.contains("/") || target.hasPrefix("..") {
      if let found = byPath(target, from: note) { return anchored(found, anchor) }
      if RelativePath.resolve(target, from: note.location.folders) == nil { return .outside }
    }
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let called = nearest(paths.notes(called: name).compactMap { noteMap[$0] }, to: note, endingIn: target)
    if called.count == 1, let found = called.first { return anchored(found, anchor) }
    if called.count > 1 { return .ambiguous(called.map { start(of: $0) }) }
    return byConcept(target, anchor, from: note)
  }

  // MARK: Ways to find

  private func resolvePath(_ raw: String, anchor: String?, from note: IndexedNote) -> LinkResolution {
    let target = RelativePath.percentDecoded(raw)
    if target.isEmpty { return anchored(note, anchor) }
    if RelativePath.hasScheme(target) { return .external }
    guard let path = RelativePath.resolve(target, from: note.location.folders) else { return .outside }
    if let found = byPath(target, from: note) { return anchored(found, anchor) }
    let location = NoteLocation(root: note.location.root, path: path)
    let name = location.fileName
    let isNote = ["md", "markdown", "mln"].contains { name.hasSuffix("." + $0) }
    return isNote || !name.contains(".") ? .missing : .file(location)
  }

  private func byPath(_ target: String, from note: IndexedNote) -> IndexedNote? {
    for folders in [note.location.folders, []] {
      guard let path = RelativePath.resolve(target, from: folders) else { continue }
      for suffix in ["", ".md", ".markdown", ".mln", ".txt"] {
        if let found = self.note(at: NoteLocation(root: note.location.root, path: path + suffix)) { return found }
      }
    }
    return nil
  }

  /// Of notes of one name those of the user's own before the handbook's, in the same root and folder before others, and,
  /// where the link names folders, only those that lie in them.
  private func nearest(_ notes: [IndexedNote], to note: IndexedNote, endingIn target: String) -> [IndexedNote] {
    let folders = target.split(separator: "/").dropLast().filter { $0 != "." && $0 != ".." }
    var left = notes.filter { $0.location.folders.suffix(folders.count).elementsEqual(folders) }
    let own = left.filter { $0.location.root.kind == .workspace }
    if !own.isEmpty { left = own }
    for isNear in [
      { (other: IndexedNote) in other.location.root == note.location.root },
      { (other: IndexedNote) in other.location.folders == note.location.folders },
    ] {
      let near = left.filter(isNear)
      if !near.isEmpty { left = near }
    }
    return left.sorted { $0.location.path < $1.location.path }
  }

  private func byConcept(_ target: String, _ anchor: String?, from note: IndexedNote) -> LinkResolution {
    let all = definitions(of: FoldedName(target), from: note.id, at: 0)
    let own = all.filter { $0.root == .workspace }
    let found = own.isEmpty ? all : own
    guard let first = found.first else {
      let location = RelativePath.resolve(target, from: note.location.folders)
      let isFile = target.split(separator: ".").count > 1 && !target.hasSuffix(".md") && !target.contains(" ")
      return isFile ? location.map { .file(NoteLocation(root: note.location.root, path: $0)) } ?? .outside : .missing
    }
    let titles = found.filter { $0.source == .heading || $0.source == .frontMatter }
    if first.note != note.id, Set(titles.map(\.note)).count > 1 {
      return .ambiguous(titles.map { NotePlace(note: $0.note, range: $0.range) })
    }
    return .place(NotePlace(note: first.note, range: first.range))
  }

  private func footnote(_ link: Link, in note: IndexedNote) -> LinkResolution {
    link.targetRange == link.range ? .missing : .place(NotePlace(note: note.id, range: link.targetRange))
  }

  // MARK: Anchors

  private func start(of note: IndexedNote) -> NotePlace { NotePlace(note: note.id, range: 0..<0) }

  private func anchored(_ note: IndexedNote, _ anchor: String?) -> LinkResolution {
    guard let anchor, !anchor.isEmpty else { return .place(start(of: note)) }
    guard let range = self.range(ofAnchor: anchor, in: note) else { return .missingAnchor(note.id) }
    return .place(NotePlace(note: note.id, range: range))
  }

  /// The place of an anchor: a heading's slug or its text, a block's mark.
  package func range(ofAnchor raw: String, in note: IndexedNote) -> Range<Int>? {
    let anchor = RelativePath.percentDecoded(raw)
    if anchor.hasPrefix("^") {
      guard let index = note.blockMarks.names.firstIndex(of: anchor) else { return nil }
      return note.blockMarks.offsets[at: index].map { $0..<$0 }
    }
    if let heading = note.headings.first(where: { $0.anchor == anchor }) { return heading.nameRange }
    let last = anchor.split(separator: "#").last.map(String.init) ?? anchor
    let name = FoldedName(last)
    if let heading = note.headings.first(where: { FoldedName($0.name) == name }) { return heading.nameRange }
    // Sites differ in how they write a slug; letters and digits they all keep.
    let core = Self.core(last)
    guard !core.isEmpty else { return nil }
    return note.headings.first { Self.core($0.name) == core || Self.core($0.anchor) == core }?.nameRange
  }

  private static func core(_ text: String) -> [UInt8] {
    FoldedName(text).utf8.filter { $0 >= 0x80 || $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }
  }
}
