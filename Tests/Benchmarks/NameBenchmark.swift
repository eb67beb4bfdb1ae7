import Glibc
import NoteIndex
import NoteSyntax
import TextModel

/// Times the finding of 50,000 names in running text, and weighs the table of the names.
///
/// Once the names are made ones: ideographs as frequent as in the notes, and phrases of words of theirs; once they are
/// the concepts of the notes themselves, which stand in their text more densely than any others would, and made ones for
/// the rest. One note gives them all as its headings, so that an index of it has little besides.
struct NameBenchmark {
  let notes: [SourceText]

  private static let count = 50_000

  init(of notes: [SourceText]) { self.notes = notes }

  func run(_ passes: Int) {
    run(passes, "made", Self.names(of: notes, withOwn: false))
    run(passes, "own and made", Self.names(of: notes, withOwn: true))
  }

  private func run(_ passes: Int, _ kind: String, _ names: [String]) {
    let giver = Self.indexed(names.map { "# \($0)\n" }.joined(), at: Self.count)
    let before = Self.residentBytes()
    let index = WorkspaceIndex([giver])
    let bytes = Self.residentBytes() - before
    let given = names.count { index.isName(FoldedName($0)) }
    print("names, \(kind): \(given) names, \(bytes / max(1, given)) bytes a name in the index")
    let prose = notes.reduce(0) { $0 + NoteTree.parse($1, dialect: .markdown).prose.reduce(0) { $0 + $1.range.count } }
    // Without names only the text is folded.
    let (folding, _) = time(WorkspaceIndex(), passes)
    let (finding, mentions) = time(index, passes)
    func rate(_ seconds: Double) -> String { "\(Int(Double(prose) / seconds / 1e6)) MB/s" }
    print(
      "names, \(kind): \(prose) bytes of running text, \(mentions) mentions; found at \(rate(finding - folding)), "
        + "folded at \(rate(folding)), both \(rate(finding)); best of \(passes) passes")
  }

  /// The least processor time of finding the mentions of all notes, none of which keeps any, and how many there are.
  private func time(_ index: WorkspaceIndex, _ passes: Int) -> (seconds: Double, mentions: Int) {
    var best = Double.infinity
    var mentions = 0
    let trees = notes.map { NoteTree.parse($0, dialect: .markdown, detail: .index) }
    for _ in 0..<passes {
      let indexed = trees.enumerated().map { Self.indexed($1, at: $0) }
      let start = NoteBenchmark.now()
      mentions = indexed.reduce(0) { $0 + index.mentionCount(in: $1) }
      best = min(best, NoteBenchmark.now() - start)
    }
    return (best, mentions)
  }

  private static func names(of notes: [SourceText], withOwn: Bool) -> [String] {
    var random = NoteBenchmark.Generator(state: 7)
    var ideographs: [Unicode.Scalar] = []
    var words: Set<String> = []
    var names: Set<String> = []
    for note in notes {
      let tree = NoteTree.parse(note, dialect: .markdown)
      for concept in tree.concepts where withOwn && concept.name.utf8.count < 60 && !concept.name.contains("\n") {
        names.insert(concept.name)
      }
      for span in tree.prose {
        let text = note.string(in: span.range)
        ideographs += text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
        words.formUnion(text.split { !$0.isASCII || !$0.isLetter }.filter { $0.count > 2 }.map { $0.lowercased() })
      }
    }
    var all = Array(names.sorted().prefix(count))
    let vocabulary = words.sorted()
    // Some lines of a note are headings that name nothing.
    while all.count < count * 3 / 2, !ideographs.isEmpty, !vocabulary.isEmpty {
      var name = String.UnicodeScalarView()
      if random.next() & 1 == 0 {
        for _ in 0..<Int.random(in: 2...6, using: &random) { name.append(ideographs.randomElement(using: &random)!) }
      } else {
        let phrase = (0..<Int.random(in: 2...3, using: &random)).map { _ in vocabulary.randomElement(using: &random)! }
        name += phrase.joined(separator: " ").unicodeScalars
      }
      if names.insert(String(name)).inserted { all.append(String(name)) }
    }
    let concepts = indexed(all.map { "# \($0)\n" }.joined(), at: 0).concepts.map(\.name)
    var folded: Set<FoldedName> = []
    return Array(concepts.filter { folded.insert(FoldedName($0)).inserted }.prefix(count))
  }

  private static func indexed(_ text: String, at number: Int) -> IndexedNote {
    indexed(NoteTree.parse(SourceText(text), dialect: .markdown, detail: .index), at: number)
  }

  private static func indexed(_ tree: NoteTree, at number: Int) -> IndexedNote {
    let location = NoteLocation(root: NoteRoot(kind: .workspace, index: 0), path: "\(number).md")
    return IndexedNote(id: NoteID(number), location: location, tree: tree)
  }

  /// What the process holds in memory, once what it has freed is given back.
  private static func residentBytes() -> Int {
    if let symbol = dlsym(nil, "malloc_trim") {
      _ = unsafeBitCast(symbol, to: (@convention(c) (Int) -> Int32).self)(0)
    }
    guard let bytes = NoteBenchmark.read("/proc/self/statm") else { return 0 }
    let fields = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * Int(getpagesize())
  }
}
