import Glibc
import MathCheck
import NoteSyntax
import Testing
import TextModel

@testable import NoteMath

/// What is called false in real notes, and in the handbook: each was read by hand.
@Suite struct CollectionTests {
  /// What was found in one collection.
  private struct Counts: Equatable, CustomStringConvertible {
    var formulas = 0
    var claims = 0
    var derivations = 0
    var steps = 0
    /// By file: what is called false.
    var refuted: [String] = []

    var description: String {
      "formulas \(formulas), claims \(claims), derivations \(derivations), steps \(steps), refuted \(refuted)"
    }
  }

  /// The reading, by hand: an optimiser's parameters whose symbols were lost, so that `1 = …, 2 = …` is left, and a power
  /// whose superscript was lost, so that a difference of two numbers is left. Both are false as they stand.
  private static let collections: [(folder: String, least: Counts, refuted: [String])] = [
    ("NLP-LOVE+ML-NLP", Counts(formulas: 20, claims: 0, derivations: 0), []),
    (
      "SubhadityaMukherjee+Knowledge-base", Counts(formulas: 1_500, claims: 3, derivations: 25),
      ["PromptIR.md false equation"]
    ),
    ("wdndev+llm_interview_note", Counts(formulas: 1_500, claims: 10, derivations: 10), ["3.位置编码.md false equation"]),
  ]

  @Test func whatIsCalledFalseInRealNotesIsFalse() {
    let shared = getenv("MLNOTES_SHARED").map { String(cString: $0) } ?? Files.packageRoot + "/../shared"
    for (folder, least, refuted) in Self.collections {
      let files = Files.markdown(under: shared + "/corpora/" + folder)
      if files.isEmpty {
        #expect(getenv("CI") == nil, "the collection \(folder) is missing")
        continue
      }
      let counts = Self.counts(files)
      #expect(counts.refuted.sorted() == refuted, "\(folder): \(counts)")
      #expect(counts.formulas >= least.formulas, "\(folder): \(counts)")
      #expect(counts.claims >= least.claims, "\(folder): \(counts)")
      #expect(counts.derivations >= least.derivations, "\(folder): \(counts)")
    }
  }

  @Test func nothingInTheHandbookIsCalledFalse() {
    let counts = Self.counts(Files.markdown(under: Files.packageRoot + "/Sources/Handbook/Pages"))
    #expect(counts.refuted == [], "\(counts)")
    #expect(counts.claims > 100)
  }

  private static func counts(_ files: [String]) -> Counts {
    var counts = Counts()
    for path in files {
      let results = NoteResults.of(NoteTree.parse(SourceText(Files.text(path)), dialect: .markdown))
      let name = path.split(separator: "/").last ?? ""
      counts.formulas += results.formulas.count
      for (index, formula) in results.formulas.enumerated() {
        switch formula.outcome.claim {
        case .fails?: counts.refuted.append("\(name) false equation")
        case .stale?: counts.refuted.append("\(name) stale result")
        case .holds?: counts.claims += 1
        case .undecided?, nil: break
        }
        if results.shapes(of: index)?.mismatches.isEmpty == false { counts.refuted.append("\(name) shapes") }
        guard let report = results.derivation(of: index) else { continue }
        counts.derivations += 1
        counts.steps += report.steps.count
        if let step = report.refutedStep { counts.refuted.append("\(name) step \(step)") }
      }
    }
    return counts
  }
}

/// Notes in the manner of textbooks, where every line is true as its author means it: nothing in them is called false.
@Suite struct TextbookTests {
  @Test(arguments: Files.markdown(under: Files.packageRoot + "/Tests/Corpus/claims"))
  func nothingIsCalledFalse(path: String) {
    let results = NoteResults.of(NoteTree.parse(SourceText(Files.text(path)), dialect: .markdown))
    #expect(results.formulas.count > 100)
    for (index, formula) in results.formulas.enumerated() {
      let source = String(decoding: formula.source.utf8, as: UTF8.self)
      switch formula.outcome.claim {
      case .fails?, .stale?: Issue.record("\(source)")
      case .holds?, .undecided?, nil: break
      }
      #expect(results.derivation(of: index)?.refutedStep == nil, "\(source)")
      #expect(results.shapes(of: index)?.mismatches.isEmpty ?? true, "\(source)")
    }
  }
}

/// Files that tests read.
private enum Files {
  static var packageRoot: String {
    "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
  }

  static func markdown(under folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      if entry.pointee.d_type == UInt8(DT_DIR) {
        found += markdown(under: path)
      } else if name.hasSuffix(".md") {
        found.append(path)
      }
    }
    return found.sorted()
  }

  static func text(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count <= 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
