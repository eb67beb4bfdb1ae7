package import NoteIndex

/// The places in one note that refer to what is pointed at.
package enum Highlights {
  package static func at(_ offset: Int, in id: NoteID, of workspace: Workspace) -> [References.Reference] {
    References.at(offset, in: id, of: workspace).filter { $0.place.note == id }
  }
}
