// modules: TextModel NoteSyntax NoteIndex
import Glibc
import NoteIndex
import NoteSyntax
import TextModel

/// Reads every note that standard input lists (a path a line), and times one stage over all of them, in one process.
///
/// usage: bench html|tree|facts|index PASSES < LIST
@main
enum NoteBenchmark {
  static func main() {
    let arguments = CommandLine.arguments
    let stage = arguments.count > 1 ? arguments[1] : "facts"
    let passes = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5
    var notes: [SourceText] = []
    while let path = readLine() { if let bytes = read(path) { notes.append(SourceText(utf8: bytes)) } }
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
      return IndexedNote(id: NoteID(index), location: location, tree: tree).summary.concepts.count
    default:
      let tree = NoteTree.parse(note, dialect: .markdown)
      return tree.headings.count + tree.math.count + tree.plain.count + tree.prose.count + tree.links.count
        + tree.meanings.count + tree.wordReferences.count + tree.concepts.count
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
