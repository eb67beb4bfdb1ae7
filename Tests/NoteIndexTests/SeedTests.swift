import Glibc
import NoteIndex
import NoteSyntax
import Testing
import TextModel

@Suite struct SeedTests {
  /// The notes that the project began with lie in a folder beside the repository.
  static let seed: [UInt8]? = {
    let name = "seed/000_a08ccfdea732f606.txt"
    if let shared = getenv("MLNOTES_SHARED") { return read(String(cString: shared) + "/" + name) }
    var folder = #filePath.split(separator: "/").dropLast()
    while !folder.isEmpty {
      if let bytes = read("/" + folder.joined(separator: "/") + "/shared/" + name) { return bytes }
      folder = folder.dropLast()
    }
    return nil
  }()

  @Test func whatTheBERTSectionSaysOfEarlierIsTheOptimizers() throws {
    guard let bytes = Self.seed else {
      #expect(getenv("CI") == nil, "the seed is missing")
      return
    }
    let note = Fixture.note(NoteID(0), "seed.txt", SourceText(utf8: bytes))
    let index = WorkspaceIndex([note])
    let tree = Fixture.tree("seed.txt", note.text)
    let pointers = tree.wordReferences.filter {
      note.text.string(in: $0.range.lowerBound..<$0.range.upperBound + 6) == "前面写了"
    }
    #expect(pointers.count == 1)
    let pointer = try #require(pointers.first)
    let target = try #require(index.target(of: pointer, in: note.id, tree))
    #expect(note.text.string(in: target.range) == "优化器")
    #expect(note.heading(at: target.range.lowerBound)?.kind == .bracket)
  }

  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : nil
  }
}
