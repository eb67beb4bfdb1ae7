import Glibc
import MathCheck
import NoteSyntax
import Testing
import TextModel

@testable import NoteMath

/// The derivations of real notes, and of the handbook: what is called false there was read by hand.
@Suite struct CollectionTests {
  /// Refuted steps, by file and formula. None was found in three collections and the handbook when this was written.
  private static let knownErrors: Set<String> = []

  @Test func noDerivationOfRealNotesIsCalledFalse() throws {
    let root = Files.packageRoot
    let shared = getenv("MLNOTES_SHARED").map { String(cString: $0) } ?? root + "/../shared"
    let collections = Files.markdown(under: shared + "/corpora")
    if collections.isEmpty { #expect(getenv("CI") == nil, "the collections are missing") }
    var found: Set<String> = []
    var count = 0
    for path in collections + Files.markdown(under: root + "/Sources/Handbook/Pages") {
      let text = Files.text(path)
      // Most notes have no derivation, and reading them all would take a minute.
      guard
        text.contains("aligned") || text.contains("align") || text.contains("\\\\\n=") || text.contains("\\in\\mathbb")
          || text.split(separator: "$").contains(where: { $0.utf8.count { $0 == UInt8(ascii: "=") } > 1 })
      else { continue }
      let tree = NoteTree.parse(SourceText(text), dialect: .markdown)
      guard !tree.math.isEmpty else { continue }
      let results = NoteResults.of(tree)
      for index in results.formulas.indices {
        if let shapes = results.shapes(of: index), let mismatch = shapes.mismatches.first {
          let formula = String(decoding: results.formulas[index].source.utf8, as: UTF8.self)
          found.insert("\(path.split(separator: "/").last ?? "") \(mismatch.operation): \(formula)")
        }
        guard let report = results.derivation(of: index) else { continue }
        count += 1
        guard let step = report.refutedStep else { continue }
        let formula = String(decoding: results.formulas[index].source.utf8, as: UTF8.self)
        found.insert("\(path.split(separator: "/").last ?? "") step \(step): \(formula)")
      }
    }
    #expect(found == Self.knownErrors, "\(found.subtracting(Self.knownErrors).sorted().joined(separator: "\n"))")
    if !collections.isEmpty { #expect(count > 80) }
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
