import LanguageServerProtocol
import NoteIndex
import Testing

@testable import NoteServer

@Suite("The library of notes")
struct NoteLibraryTests {
  private func note(_ path: String, _ stamp: Int = 1) -> ListedNote {
    ListedNote(path: path, stamp: FileStamp(bytes: stamp, modifiedNanoseconds: stamp))
  }

  @Test("After any comings and goings exactly what is new or changed is read, and what is gone is forgotten")
  func compare() {
    var random = SplitMix(state: 3)
    var library = NoteLibrary()
    library.roots = ["/n"]
    var disk: [String: Int] = [:]
    var read: [String: Int] = [:]
    var open: Set<String> = []
    for step in 1...2_000 {
      let path = "/n/\(random.next() % 12).md"
      switch random.next() % 5 {
      case 0: disk[path] = step
      case 1: disk[path] = nil
      case 2:
        let id = library.open(LSP.DocumentURI(path: path))
        #expect(library[id]?.isOpen == true)
        open.insert(path)
        read[path] = nil
      case 3:
        guard open.remove(path) != nil, let id = library.id(of: LSP.DocumentURI(path: path)) else { continue }
        library.close(id)
      default:
        let changes = library.compare(disk.sorted { $0.key < $1.key }.map { note($0.key, $0.value) })
        let wanted = disk.filter { !open.contains($0.key) && read[$0.key] != $0.value }
        #expect(Set(changes.unread.compactMap(\.path)) == Set(wanted.keys))
        for path in wanted.keys { read[path] = disk[path] }
        read = read.filter { disk[$0.key] != nil }
        for path in Set(disk.keys).union(open) { #expect(library.id(of: LSP.DocumentURI(path: path)) != nil) }
        for path in (0..<12).map({ "/n/\($0).md" }) where disk[path] == nil && !open.contains(path) {
          #expect(library.id(of: LSP.DocumentURI(path: path)) == nil)
        }
      }
    }
  }

  @Test("A note is the same however the client encodes its URI, and gets back the URI that the client used")
  func encodings() {
    var library = NoteLibrary()
    _ = library.compare([note("/n/笔记 1.md")])
    let known = library.id(of: LSP.DocumentURI("file:///n/%E7%AC%94%E8%AE%B0%201.md"))
    let opened = library.open(LSP.DocumentURI("file:///n/笔记%201.md"))
    #expect(known == opened)
    #expect(library[opened]?.uri.string == "file:///n/笔记%201.md")
  }

  @Test(
    "A note lies under the innermost root that holds it, else under one of its own",
    arguments: [
      ("/n/a.md", 0, "a.md"), ("/n/b/c/a.md", 1, "c/a.md"), ("/nn/a.md", 2, "nn/a.md"), ("/a.md", 2, "a.md"),
      ("/n/笔记/a.md", 0, "笔记/a.md"),
    ])
  func location(path: String, root: Int, relative: String) throws {
    var library = NoteLibrary()
    library.roots = ["/n", "/n/b"]
    let id = library.open(LSP.DocumentURI(path: path))
    let entry = try #require(library[id])
    let location = library.location(of: entry)
    #expect(location.root.index == root)
    #expect(location.root.kind == .workspace)
    #expect(location.path == relative)
  }

  @Test("A page of the handbook stays known, whether it is listed, open or neither")
  func handbook() throws {
    var library = NoteLibrary()
    let page = try #require(library.addHandbook([HandbookPage(path: "/c/sigmoid.md", text: [])]).first)
    #expect(library.location(of: page).root.kind == .handbook)
    #expect(library.open(LSP.DocumentURI(path: "/c/sigmoid.md")) == page.id)
    library.close(page.id)
    #expect(library.compare([]).gone.isEmpty)
    #expect(library[page.id] != nil)
  }
}
