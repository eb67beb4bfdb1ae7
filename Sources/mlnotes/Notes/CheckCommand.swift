import Glibc
import NoteFeatures
import NoteIndex
import NotePublish
import NoteServer
import NoteSyntax
import TextModel

extension Command {
  static let check = Command(
    name: "check",
    summary: "every diagnostic of notes, as in the editor, for CI and pre-commit",
    help: """
      usage: mlnotes check PATH… [--format text|json|sarif|github] [--min-severity error|warning|information|hint]
                           [--lang en|zh]

      Checks notes, and all notes below folders. Exit code: 0 clean, 1 a finding at or above --min-severity (by default
      warning), 2 could not run. JSON is an array of findings with `file`, `range` (lines and columns from 1, columns in
      Unicode scalars, bytes from 0), `severity`, `code`, `message`, `related` and `fix`.

      """,
    run: { arguments in
      guard let options = CheckOptions(arguments) else { return 2 }
      return onDeepStack { CheckRun(options: options).run() }
    })
}

/// What the command line of `mlnotes check` says.
private struct CheckOptions: Sendable {
  var paths: [String] = []
  var format = CheckFormat.text
  var minimum = Severity.warning
  var configuration = Configuration()

  /// nil with a reason on standard error where the words are no valid ones.
  init?(_ arguments: [String]) {
    var index = 0
    while index < arguments.count {
      let word = arguments[index]
      let value = index + 1 < arguments.count ? arguments[index + 1] : nil
      switch word {
      case "--format":
        guard let value, let format = CheckFormat(rawValue: value) else {
          Self.refuse(word, CheckFormat.allCases.map(\.rawValue))
          return nil
        }
        self.format = format
        index += 1
      case "--min-severity":
        guard let value, let severity = Severity(name: value) else {
          Self.refuse(word, Severity.allCases.map(\.name))
          return nil
        }
        minimum = severity
        index += 1
      case "--lang":
        configuration.language = Language(locale: value)
        index += 1
      default: paths.append(word)
      }
      index += 1
    }
    guard !paths.isEmpty else {
      StandardError.write("mlnotes check: which notes? `mlnotes check --help` tells more\n")
      return nil
    }
  }

  private static func refuse(_ option: String, _ choices: [String]) {
    StandardError.write("mlnotes check: \(option) takes \(choices.joined(separator: ", "))\n")
  }
}

private struct CheckRun {
  let options: CheckOptions

  func run() -> Int32 {
    var reports: [CheckReport] = []
    for path in options.paths {
      guard let found = self.reports(of: path) else {
        StandardError.write("mlnotes check: \(path) cannot be read\n")
        return 2
      }
      reports += found
    }
    StandardOutput.write(
      CheckWriter(format: options.format, language: options.configuration.spoken, version: Command.version).text(
        of: reports))
    let fails = reports.contains { $0.diagnostics.contains { $0.severity >= options.minimum } }
    return fails ? 1 : 0
  }

  /// The reports of one note, or of every note below a folder; nil where there is neither.
  private func reports(of path: String) -> [CheckReport]? {
    let absolute = AbsolutePath.of(path)
    var status = stat()
    guard fstatat(AT_FDCWD, absolute, &status, 0) == 0 else { return nil }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    let root = isFolder ? absolute : AbsolutePath.folder(of: absolute)
    let files =
      isFolder ? FolderWalk.notes(under: root, excluding: options.configuration.excludes).map(\.path) : [absolute]
    let folder = FolderWorkspace(root: root, files: isFolder ? [] : files, configuration: options.configuration)
    let reports: [CheckReport] = files.compactMap { file in
      guard let id = folder.id(of: file), let text = folder.workspace.index[id]?.text else { return nil }
      let name = isFolder ? path + file.dropFirst(root.utf8.count) : path
      return CheckReport(file: name, text: text, diagnostics: Diagnostics.of(id, in: folder.workspace))
    }
    return isFolder || !reports.isEmpty ? reports : nil
  }
}
