// modules: TextModel NoteSyntax NoteIndex
// with: NameBenchmark.swift
import Glibc
import NoteIndex
import NoteSyntax
import TextModel

/// Reads every note that standard input lists (a path a line), and times one stage over all of them, in one process.
///
/// usage: bench html|tree|facts|index PASSES < LIST
///        bench edits PASSES < LIST
///        bench names PASSES < LIST
///
/// edits: joins notes from all over the list to one of 1 MB, and times each of 2,000 edits of one character in it.
/// names: finds 50,000 names in the notes: their own concepts' and made ones.
@main
enum NoteBenchmark {
  static func main() {
    let arguments = CommandLine.arguments
    let stage = arguments.count > 1 ? arguments[1] : "facts"
    let passes = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5
    var notes: [SourceText] = []
    while let path = readLine() { if let bytes = read(path) { notes.append(SourceText(utf8: bytes)) } }
    if stage == "edits" { return timeEdits(in: notes, passes) }
    if stage == "names" { return NameBenchmark(of: notes).run(passes) }
    let bytes = notes.reduce(0) { $0 + $1.count }
    var times: [Double] = []
    var count = 0
    for _ in 0..<passes {
      let start = now()
      count = 0
      for (index, note) in notes.enumerated() { count += run(stage, note, index) }
      times.append(now() - start)
    }
    times.sort()
    let best = times.first ?? 0
    print(
      "\(stage): \(notes.count) notes, \(bytes) bytes, \(count) items; best \(round(best * 1e4) / 10) ms, "
        + "median \(round(times[times.count / 2] * 1e4) / 10) ms of \(passes) passes")
  }

  static func run(_ stage: String, _ note: SourceText, _ index: Int) -> Int {
    switch stage {
    case "html": return HTMLRenderer.render(note, dialect: .markdown).count
    case "tree": return NoteTree.parse(note, dialect: .markdown).text.count
    case "index":
      let location = NoteLocation(
        root: NoteRoot(kind: .workspace, index: 0), path: "\(index).md")
      let tree = NoteTree.parse(note, dialect: .markdown)
      return IndexedNote(id: NoteID(index), location: location, tree: tree).concepts.count
    default:
      let tree = NoteTree.parse(note, dialect: .markdown)
      return tree.headings.count + tree.math.count + tree.plain.count + tree.prose.count + tree.links.count
        + tree.meanings.count + tree.wordReferences.count + tree.concepts.count
    }
  }

  /// The least of the passes for each edit, since only what an edit costs itself is wanted, and not what else ran then.
  static func timeEdits(in notes: [SourceText], _ passes: Int) {
    let note = joined(notes, bytes: 1 << 20)
    var best = [Double](repeating: .infinity, count: 2_000)
    for _ in 0..<passes {
      var random = Generator(state: 1)
      var text = note
      var tree = NoteTree.parse(text, dialect: .markdown)
      for index in best.indices {
        let edit = edit(of: text, &random)
        let start = now()
        text.apply(edit)
        let next = tree.reparsed(edit, text: text)
        best[index] = min(best[index], now() - start)
        tree = next
      }
    }
    best.sort()
    let shown = [best[1_000], best[1_980], best[1_999]].map { "\(round($0 * 1e6)) µs" }
    print("edits: 2000 in \(note.count) bytes; median \(shown[0]), 99th percentile \(shown[1]), greatest \(shown[2])")
  }

  /// As many of the notes as make up the size, from all over the list.
  static func joined(_ notes: [SourceText], bytes: Int) -> SourceText {
    let step = max(1, notes.reduce(0) { $0 + $1.count } / bytes)
    var all: [UInt8] = []
    var index = 0
    while !notes.isEmpty, all.count < bytes {
      let place = index * step
      all += notes[(place + place / notes.count) % notes.count].utf8
      all += [0x0A, 0x0A]
      index += 1
    }
    return SourceText(utf8: all)
  }

  /// Types or deletes one character: mostly a letter, at times one that opens or closes something.
  static func edit(of text: SourceText, _ random: inout Generator) -> TextEdit {
    var place = Int.random(in: 0..<text.count, using: &random)
    while place > 0, text.utf8[place] & 0xC0 == 0x80 { place -= 1 }
    if Int.random(in: 0..<3, using: &random) == 0 {
      var end = place + 1
      while end < text.count, text.utf8[end] & 0xC0 == 0x80 { end += 1 }
      return TextEdit(range: place..<end, replacement: "")
    }
    let typed = Int.random(in: 0..<4, using: &random) == 0 ? "$*_`[](){}#|>-=\n\n \\<&：。，" : "abcdexyzuw01熵的是权重"
    return TextEdit(range: place..<place, replacement: String(typed.randomElement(using: &random) ?? "a"))
  }

  /// Numbers that are the same in every run (Lehmer's generator modulo 2⁶⁴).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) | (state << 31)
    }
  }

  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[0..<count])
    }
  }
}
