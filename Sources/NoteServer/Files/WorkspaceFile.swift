import JSON
public import MathSyntax

/// What a folder of notes says of itself in `.mlnotes.json`: for now, the macros of all its formulas.
///
/// `{"macros": {"\\R": "\\mathbb{R}", "\\norm": "\\|#1\\|", "\\E": ["\\mathbb{E}_{#1}[#2]", 2, "p"]}}`: a body alone, whose
/// highest `#n` is the number of its arguments, or a list of body, number of arguments and, where the first may be left
/// out, its default, as MathJax has it.
public struct WorkspaceFile: Sendable, Equatable {
  public static let name = ".mlnotes.json"

  public private(set) var macros = MacroTable()
  /// What could not be taken in, one sentence each; the rest holds.
  public private(set) var faults: [String] = []

  public init() {}

  public init(utf8: [UInt8]) {
    do throws(JSONFault) {
      read(try JSONReader().read(utf8))
    } catch {
      faults.append("\(Self.name): \(error.description)")
    }
  }

  private mutating func read(_ json: JSONValue) {
    guard let object = json.objectValue else {
      faults.append("\(Self.name): an object is wanted")
      return
    }
    for member in object.members where member.key != "macros" && member.key != "$schema" {
      faults.append("\(Self.name): nothing is known of \"\(member.key)\"; macros are")
    }
    guard !json["macros"].isNull else { return }
    guard let definitions = json["macros"].objectValue else {
      faults.append("\(Self.name): \"macros\" must be an object of names and bodies")
      return
    }
    for member in definitions.members where !define(member.key, member.value) {
      faults.append(
        "\(Self.name): the macro \"\(member.key)\" must be a command and its body, or [body, arguments, default]")
    }
  }

  private mutating func define(_ name: String, _ value: JSONValue) -> Bool {
    if let body = value.stringValue { return macros.define(name, body: body) }
    guard let parts = value.arrayValue, (1...3).contains(parts.count), let body = parts[0].stringValue else {
      return false
    }
    let count = parts.count > 1 ? parts[1].intValue : nil
    let first = parts.count > 2 ? parts[2].stringValue : nil
    guard parts.count < 2 || count != nil, parts.count < 3 || first != nil else { return false }
    return macros.define(name, body: body, parameterCount: count, firstDefault: first)
  }
}
