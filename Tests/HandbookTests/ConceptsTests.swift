import Foundation
import Handbook
import NoteSyntax
import Testing
import TextModel

/// A concept that the notes which the project began with speak of.
struct Concept: Decodable, Sendable, CustomTestStringConvertible {
  let zh: String
  let en: String

  var testDescription: String { zh }

  /// A later mention of a concept that the list already holds, told apart by a remark in parentheses.
  var isRepeat: Bool { zh.contains("提升来源") || zh.contains("（重复）") || zh.contains("第二份文档") }
}

let concepts: [Concept] = {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Corpus/concepts.json")
  return (try? JSONDecoder().decode([Concept].self, from: Data(contentsOf: file))) ?? []
}()

@Suite struct ConceptsTests {
  let pages = Handbook.pages.map(PageReader.init)
  var names: Set<String> { Set(pages.flatMap(\.names).map(folded)) }

  @Test func everyConceptHasItsNamesInBothLanguages() {
    #expect(concepts.count == 195)
    let names = names
    for concept in concepts {
      #expect(names.contains(folded(concept.zh)), "\(concept.zh)")
      #expect(concept.isRepeat || names.contains(folded(concept.en)), "\(concept.en)")
    }
  }

  /// What many pages need to say what their symbols are, a reader rests on as well.
  @Test func whatSixPagesCallTheirSymbolsIsExplained() {
    var users: [String: Set<String>] = [:]
    for page in pages {
      let text = SourceText(page.text)
      for meaning in NoteTree.parse(text, dialect: .markdown).meanings {
        users[meaning.words, default: []].insert(page.path)
      }
    }
    let common = users.filter { $0.value.count >= 6 }.keys
    #expect(common.count >= 8)
    let names = names
    for meaning in common { #expect(names.contains(folded(meaning)), "\(meaning)") }
  }

  /// A gloss in parentheses, a label or a clause is soon read as one more name; the pages have none of these.
  @Test func aPageDefinesWhatItsHeadingsAndFrontMatterNameAndNothingElse() {
    for page in pages {
      let text = SourceText(page.text)
      let concepts = NoteTree.parse(text, dialect: .markdown).concepts
      let defined = Set(concepts.flatMap { [$0.name] + $0.aliases }.map(folded))
      #expect(defined == Set(page.names.map(folded)), "\(page.path)")
    }
  }

  @Test func aNameBelongsToOnePage() {
    var owners: [String: String] = [:]
    for page in pages {
      for name in Set(page.names.map(folded)) {
        #expect(owners[name] == nil, "\(name) is in \(owners[name] ?? "") and \(page.path)")
        owners[name] = page.path
      }
    }
  }

  @Test func everyLinkLeadsToAConcept() {
    let names = names
    for page in pages {
      #expect(!page.links.isEmpty || page.path == "document-title.md", "\(page.path) stands alone")
      for link in page.links {
        #expect(names.contains(folded(link)), "\(page.path): [[\(link)]]")
      }
    }
  }

  @Test func pagesSayFirstWhatTheConceptIsInBothLanguages() {
    for page in pages {
      let prose = page.lines.drop { !$0.hasPrefix("# ") }.dropFirst().filter { !$0.isEmpty }.prefix(2)
      #expect(prose.count == 2, "\(page.path)")
      #expect(prose.first?.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } == true, "\(page.path)")
      #expect(prose.last?.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } == false, "\(page.path)")
    }
  }

  @Test func pagesFetchNothingAndHoldNoHTML() {
    for page in pages {
      for token in ["http:", "https:", "![", "<img", "<script", "data:"] {
        #expect(!page.text.contains(token), "\(page.path) holds \(token)")
      }
    }
  }

  @Test func bracesOfFormulasBalance() {
    #expect(pages.reduce(0) { $0 + $1.displays.count } > 300)
    for page in pages {
      for formula in page.displays {
        var bare = formula
        for notFence in ["\\{", "\\}", "\\leftarrow", "\\rightarrow"] {
          bare = bare.replacingOccurrences(of: notFence, with: "")
        }
        #expect(bare.count { $0 == "{" } == bare.count { $0 == "}" }, "\(page.path): \(formula)")
        #expect(
          bare.components(separatedBy: "\\left").count == bare.components(separatedBy: "\\right").count,
          "\(page.path): \(formula)")
      }
    }
  }
}
