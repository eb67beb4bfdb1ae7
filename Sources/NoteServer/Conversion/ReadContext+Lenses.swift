import JSON
import LanguageServerProtocol
import NoteFeatures
import TextModel

extension ReadContext {
  /// A lens on the first line of its formula: the protocol wants it within one.
  func lens(_ lens: Lens, in document: Document) -> LSP.CodeLens {
    let text = document.text
    let line = text.lines.range(ofLine: text.lines.line(at: lens.range.lowerBound), in: text.utf8)
    let end = max(lens.range.lowerBound, min(lens.range.upperBound, line.upperBound))
    return LSP.CodeLens(
      range: range(lens.range.lowerBound..<end, in: document), command: command(of: lens, in: document))
  }

  /// A lens that only tells has a command without a name, which clients show and do not run.
  private func command(of lens: Lens, in document: Document) -> LSP.Command {
    let title = lens.title.words(in: language)
    guard let fix = lens.fix, client.workspace.applyEdit, configuration.isOn(.executeCommand) else {
      return LSP.Command(title: title, command: "")
    }
    let argument = ServerCommand.ApplyEdit(
      label: fix.title.words(in: language), uri: document.uri, version: document.version,
      edit: workspaceEdit(fix.edits, in: document))
    return LSP.Command(
      title: title, command: ServerCommand.applyEdit.rawValue, arguments: [argument.jsonValue])
  }
}
