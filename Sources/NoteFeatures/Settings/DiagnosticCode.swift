/// Every diagnostic there is. This table is the one that settings, documentation and the command line are made from.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  case mathSyntax = "math-syntax"
  case unknownCommand = "unknown-command"
  case undefinedSymbol = "undefined-symbol"
  case shapeMismatch = "shape-mismatch"
  case domainError = "domain-error"
  case falseEquation = "false-equation"
  case staleResult = "stale-result"
  case derivationStep = "derivation-step"
  case evaluationLimit = "evaluation-limit"
  case notationConflict = "notation-conflict"
  case brokenLink = "broken-link"
  case ambiguousLink = "ambiguous-link"
  case missingAnchor = "missing-anchor"
  case duplicateConcept = "duplicate-concept"
  case unresolvedReference = "unresolved-reference"
  case emptySection = "empty-section"
  case unlinkedMention = "unlinked-mention"

  /// How loud it is unless the settings say otherwise; nil is off.
  public var defaultSeverity: Severity? {
    switch self {
    case .mathSyntax, .shapeMismatch, .falseEquation, .derivationStep: .error
    case .brokenLink, .missingAnchor, .staleResult, .domainError, .unknownCommand, .evaluationLimit, .duplicateConcept,
      .unresolvedReference:
      .warning
    case .ambiguousLink, .undefinedSymbol, .notationConflict: .hint
    case .emptySection, .unlinkedMention: nil
    }
  }

  /// What it says is wrong, in a sentence; the settings' description.
  public var summary: String {
    switch self {
    case .mathSyntax: "A formula that cannot be read: an unclosed brace, a missing argument."
    case .unknownCommand: "A LaTeX command that nothing defines."
    case .undefinedSymbol: "A symbol without a value, in a formula whose other names have one."
    case .shapeMismatch: "Operands whose shapes do not fit."
    case .domainError: "An operation outside its domain, such as a division by zero."
    case .falseEquation: "An equation whose sides are known and differ."
    case .staleResult: "A written result that is no longer the value of its formula."
    case .derivationStep: "A step of a derivation that does not follow."
    case .evaluationLimit: "A formula that would take more steps or memory than its budget."
    case .notationConflict: "One symbol with two meanings in one section."
    case .brokenLink: "A link to a note or a file that is not there."
    case .ambiguousLink: "A link whose target is in several notes."
    case .missingAnchor: "A link to a heading that its note does not have."
    case .duplicateConcept: "One title or alias for two notes."
    case .unresolvedReference: "A `\\ref` without its `\\label`."
    case .emptySection: "A heading with nothing below it."
    case .unlinkedMention: "A concept's name in running text that is not a link."
    }
  }
  public var summaryInChinese: String {
    switch self {
    case .mathSyntax: "公式无法读取：花括号没有闭合，缺少参数。"
    case .unknownCommand: "没有定义的 LaTeX 命令。"
    case .undefinedSymbol: "没有值的符号，而公式中其他名字都有值。"
    case .shapeMismatch: "运算对象的形状不符。"
    case .domainError: "运算超出定义域，例如除数为零。"
    case .falseEquation: "两边已知而不相等的等式。"
    case .staleResult: "写下的结果已不是公式现在的值。"
    case .derivationStep: "推导中不成立的一步。"
    case .evaluationLimit: "公式所需的步数或内存超出上限。"
    case .notationConflict: "同一节中一个符号有两种含义。"
    case .brokenLink: "链接的笔记或文件不存在。"
    case .ambiguousLink: "链接的目标见于多篇笔记。"
    case .missingAnchor: "链接的标题在笔记中不存在。"
    case .duplicateConcept: "两篇笔记使用同一标题或别名。"
    case .unresolvedReference: "`\\ref` 没有对应的 `\\label`。"
    case .emptySection: "标题下没有内容。"
    case .unlinkedMention: "正文中的概念名没有做成链接。"
    }
  }
}
