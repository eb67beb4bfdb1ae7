import NoteFeatures
import NoteIndex
import NoteSyntax
import TextModel

extension Fixture {
  /// The notes as the features take them, in English and with every diagnostic that the settings leave on.
  var workspace: Workspace { workspace(Configuration()) }

  func workspace(_ configuration: Configuration) -> Workspace {
    Workspace(index: index, configuration: configuration) { _ in nil }
  }

  /// The keycaps from 2️⃣ up, in their order.
  var targets: [Spot] {
    (2...9).map { place($0) }.filter { $0.note != NoteID(-1) }.map { Spot(note: $0.note, offset: $0.offset) }
  }

  func text(of place: NotePlace) -> String { index[place.note]?.text.string(in: place.range) ?? "?" }

  /// A place for messages of tests that fail: the note's path and the byte.
  struct Spot: Hashable, CustomStringConvertible {
    var note: NoteID
    var offset: Int

    init(note: NoteID, offset: Int) {
      self.note = note
      self.offset = offset
    }

    init(_ place: NotePlace) { self.init(note: place.note, offset: place.range.lowerBound) }

    var description: String { "\(note.number):\(offset)" }
  }
}

extension Card {
  func plain(_ language: Language = .english) -> String {
    CardWriter(language: language, format: .plainText) { _ in nil }.text(of: self)
  }
}
