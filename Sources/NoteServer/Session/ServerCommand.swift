import JSON
import LanguageServerProtocol

/// What `workspace/executeCommand` runs. Everything that a lens does goes through here, so it works in every editor.
enum ServerCommand: String, CaseIterable {
  /// Has the client make an edit; the argument is an `ApplyEdit`.
  case applyEdit = "mlnotes.applyEdit"

  /// An edit of a version of a document.
  struct ApplyEdit: MessageCodable {
    var label: String
    var uri: LSP.DocumentURI
    var version: Int
    var edit: LSP.WorkspaceEdit

    init(label: String, uri: LSP.DocumentURI, version: Int, edit: LSP.WorkspaceEdit) {
      self.label = label
      self.uri = uri
      self.version = version
      self.edit = edit
    }

    init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      label = try fields.required("label")
      uri = try fields.required("uri")
      version = try fields.required("version")
      edit = try fields.required("edit")
    }

    func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("label", label)
      writer.field("uri", uri)
      writer.field("version", version)
      writer.field("edit", edit)
      writer.endObject()
    }
  }
}
