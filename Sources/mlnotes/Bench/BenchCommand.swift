import JSON
import MathNumerics
import MathSyntax
import NoteSyntax
import TextModel

extension Command {
  /// `mlnotes bench`, for `Tests/Benchmarks/run.py`: hidden from `--help`.
  static let bench = Command(
    name: "bench", summary: "processor time of the parts, as JSON",
    help: """
      usage: mlnotes bench numerics
             mlnotes bench evaluate|formulas < LINES
             mlnotes bench notes|html FILE…

      Writes {"name": seconds, …}, processor time without reading files, the least of several passes.
      numerics: a 256×256 product and a softmax of 10⁶ numbers. evaluate: lines of `eval --batch`, each parsed, resolved
      and evaluated; formulas: JSON strings, each parsed; the median, the 90th percentile and the sum over the lines.
      notes: reading with every fact; html: reading and writing as HTML; the sum over the files.

      """
  ) { arguments in
    onDeepStack {
      guard let measured = measure(arguments) else {
        StandardError.write("mlnotes bench: what? `mlnotes bench --help` tells more\n")
        return 2
      }
      let members = measured.map { ($0.0, JSONValue.double($0.1)) }
      return StandardOutput.write(JSONValue.object(JSONObject(members)).jsonBytes() + [0x0A]) ? 0 : 2
    }
  }

  private static func measure(_ arguments: [String]) -> [(String, Double)]? {
    switch arguments.first {
    case "numerics": NumericsBenchmark.workloads.map { ($0.name, Stopwatch.seconds(of: $0.run)) }
    case "evaluate": readAll(from: 0).map { spread($0.split(separator: 0x0A).compactMap(evaluation)) }
    case "formulas": readAll(from: 0).map { spread($0.split(separator: 0x0A).compactMap(formula)) }
    case "notes", "html": notes(arguments.dropFirst(), asHTML: arguments.first == "html")
    default: nil
    }
  }

  /// The time of one line of `eval --batch` with its bindings made; nil where it is no valid one.
  private static func evaluation(_ line: ArraySlice<UInt8>) -> Double? {
    guard let request = try? JSONReader().read(line), let latex = request["latex"].stringValue else { return nil }
    var evaluation = EvalRequest(syntax: request["syntax"].stringValue == "plain" ? .plain : .latex)
    if let bindings = request["bindings"].objectValue, evaluation.bind(bindings) != nil { return nil }
    let ready = evaluation
    return Stopwatch.seconds(of: { Double(ready.answer(latex, origin: nil).warnings.count) })
  }

  private static func formula(_ line: ArraySlice<UInt8>) -> Double? {
    guard let latex = (try? JSONReader().read(line))?.stringValue else { return nil }
    let bytes = Array(latex.utf8)
    return Stopwatch.seconds(of: { Double(MathParser.parse(bytes, notation: .latex).diagnostics.count) })
  }

  private static func spread(_ times: [Double]) -> [(String, Double)] {
    guard !times.isEmpty else { return [] }
    let sorted = times.sorted()
    return [
      ("median", sorted[sorted.count / 2]), ("p90", sorted[sorted.count * 9 / 10]), ("sum", times.reduce(0, +)),
      ("count", Double(times.count)),
    ]
  }

  private static func notes(_ paths: ArraySlice<String>, asHTML: Bool) -> [(String, Double)]? {
    let texts = paths.compactMap { path in
      NoteFile.read(path).map { (SourceText(utf8: $0), NoteFile.dialect(of: path)) }
    }
    guard texts.count == paths.count, !texts.isEmpty else { return nil }
    let sum = Stopwatch.seconds(of: {
      texts.reduce(0.0) { sum, note in
        if asHTML { return sum + Double(HTMLRenderer.render(note.0, dialect: note.1).count) }
        return sum + Double(factCount(NoteTree.parse(note.0, dialect: note.1)))
      }
    })
    return [("sum", sum), ("count", Double(texts.count)), ("bytes", Double(texts.reduce(0) { $0 + $1.0.count }))]
  }

  /// Everything that is read off a note, which makes it be read.
  private static func factCount(_ tree: NoteTree) -> Int {
    tree.headings.count + tree.math.count + tree.plain.count + tree.prose.count + tree.links.count + tree.meanings.count
      + tree.wordReferences.count + tree.concepts.count
  }
}
