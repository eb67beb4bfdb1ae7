/// Every sentence that the server says, in every language it speaks. `{0}`, `{1}`… are blanks.
///
/// A test checks that a sentence has the same blanks in all languages.
public enum MessageID: String, Sendable, CaseIterable {
  /// A sentence of the math targets as it is.
  case phrase
  // Lenses
  case value, holds, fails, staleLens, needs
  case derivationHolds, derivationHoldsBoth, derivationFails
  case oneStep, stepCount, provedSteps, checkedSteps, computedSteps
  // Fixes
  case writeValue, giveValues, writeApproximately, useValue
  // Hovers
  case symbol, meaning, here, atLine, atLineOf, isNow, sides, readAs, fromNote, references, oneReference, prerequisites
  case definedInHandbook, otherSenses
  // Diagnostics
  case shapesOfProduct, shapesDiffer
  case falseEquation, falseEquationNear, falseStep, falseStepWithSlip, stepSides, stepSidesAt, staleResult, brokenLink,
    missingAnchor, ambiguousLink,
    unresolvedReference, duplicateConcept
  case slipSign, slipWholeSign, slipFactor, slipTranspose, slipOrder, slipPower, slipIndex, slipArgument
  case slipLogarithm, slipAssumption
  case assumesNonnegative, assumesBinary, assumesSymmetric, assumesOrthogonal, assumesDiagonal, assumesUnitNorm
  case assumesSumOne, assumesOneHot, assumesSumZero, assumesEqual
  case declaredThere
  case notationConflict, meansLogistic, meansNumber, meansFunction, meansConstant, meansShape
  case undefinedSymbolElsewhere
  case definedThere, unlinkedMention, emptySection
  // The workspace
  case readingNotes, notUTF8, noteTooLarge, unfitSettings, changedUnopened
}

extension MessageID {
  public func template(in language: Language) -> String {
    let (english, chinese) = templates
    return language == .chinese ? chinese : english
  }

  private var templates: (String, String) {
    switch self {
    case .phrase: ("{0}", "{0}")
    case .value: ("= {0}", "= {0}")
    case .holds: ("✓", "✓")
    case .fails: ("✗", "✗")
    case .staleLens: ("now {0} · update", "现为 {0} · 更新")
    case .derivationHolds: ("✓ {0} · {1}", "✓ {0} · {1}")
    case .derivationHoldsBoth: ("✓ {0} · {1} · {2}", "✓ {0} · {1} · {2}")
    case .derivationFails: ("✗ step {0}", "✗ 第 {0} 步")
    case .oneStep: ("1 step", "1 步")
    case .stepCount: ("{0} steps", "{0} 步")
    case .provedSteps: ("{0} proved", "{0} 步已证明")
    case .checkedSteps: ("{0} checked at {1} points", "{0} 步在 {1} 个点上验算")
    case .computedSteps: ("{0} computed", "{0} 步已算出")
    case .needs: ("needs {0}", "缺 {0}")
    case .writeValue: ("Write {0}", "写成 {0}")
    case .writeApproximately: ("Replace = by ≈", "把 = 改为 ≈")
    case .giveValues: ("Give {0} values here", "在此给出 {0} 的值")
    case .symbol: ("Symbol", "符号")
    case .meaning: ("Meaning", "含义")
    case .here: ("Here", "此处")
    case .atLine: (" (line {0})", "（第 {0} 行）")
    case .atLineOf: (" ({0}, line {1})", "（{0} 第 {1} 行）")
    case .isNow: ("now {0}", "现为 {0}")
    case .sides: ("left {0}, right {1}", "左 {0}，右 {1}")
    case .readAs: ("Read: {0}", "读作：{0}")
    case .fromNote: (" (this note)", "（本文）")
    case .references: ("{0} references", "引用 {0} 处")
    case .oneReference: ("1 reference", "引用 1 处")
    case .prerequisites: ("See also: ", "相关：")
    case .definedInHandbook: ("handbook", "手册")
    case .otherSenses: ("Also in: ", "另见：")
    case .shapesDiffer: ("{0} is {1} and {2} is {3}: the shapes differ.", "{0} 是 {1}，{2} 是 {3}：形状不同。")
    case .falseEquation: ("The left side is {0}, the right side {1}.", "左边是 {0}，右边是 {1}。")
    case .falseEquationNear:
      (
        "The left side is {0}, the right side {1}. They agree only to the digits written; write ≈.",
        "左边是 {0}，右边是 {1}，仅在所写位数内相等，应写 ≈。"
      )
    case .falseStep: ("This step does not follow: {0}", "这一步不成立：{0}")
    case .falseStepWithSlip: ("This step does not follow: {0} {1}", "这一步不成立：{0}{1}")
    case .slipSign: ("It holds with the other sign at {0}.", "把 {0} 处的符号反过来就成立。")
    case .slipWholeSign: ("It holds with the other sign.", "把右边的符号反过来就成立。")
    case .slipFactor: ("It holds with the factor {0} on the right.", "右边乘以 {0} 就成立。")
    case .slipTranspose: ("It holds with {0} transposed, or not.", "改变 {0} 的转置就成立。")
    case .slipOrder: ("It holds with the factors of {0} in the other order.", "交换 {0} 中因子的次序就成立。")
    case .slipPower: ("It holds with another power at {0}.", "改变 {0} 处的幂就成立。")
    case .slipIndex: ("It holds with one more or one less at {0}.", "把 {0} 处加一或减一就成立。")
    case .slipArgument: ("It holds with twice or half of {0}.", "把 {0} 加倍或减半就成立。")
    case .slipLogarithm: ("It holds with another base of {0}.", "改变 {0} 的底就成立。")
    case .slipAssumption: ("It holds if {0}.", "若 {0}，则成立。")
    case .assumesNonnegative: ("{0} ≥ 0", "{0} ≥ 0")
    case .assumesBinary: ("{0} is 0 or 1", "{0} 为 0 或 1")
    case .assumesSymmetric: ("{0} is symmetric", "{0} 对称")
    case .assumesOrthogonal: ("{0} is orthogonal", "{0} 正交")
    case .assumesDiagonal: ("{0} is diagonal", "{0} 为对角阵")
    case .assumesUnitNorm: ("{0} has length 1", "{0} 的长度为 1")
    case .assumesSumOne: ("{0} sums to 1", "{0} 的和为 1")
    case .assumesOneHot: ("{0} is one-hot", "{0} 为独热向量")
    case .assumesSumZero: ("{0} sums to 0", "{0} 的和为 0")
    case .assumesEqual: ("{0} = {1}", "{0} = {1}")
    case .notationConflict: ("{0} is {1} above (line {2}) and {3} here.", "{0} 在上文（第 {2} 行）是{1}，在此处是{3}。")
    case .meansLogistic: ("the logistic function", "逻辑函数")
    case .meansNumber: ("a number", "一个数")
    case .meansFunction: ("a function", "函数")
    case .meansConstant: ("the constant 3.14159…", "常数 3.14159…")
    case .meansShape: ("of shape {0}", "形状 {0}")
    case .undefinedSymbolElsewhere:
      ("{0} has no value here. It is set in {1} ({2}): use it?", "{0} 在此处没有值。{1} 中设为 {2}，采用吗？")
    case .useValue: ("Insert {0}", "插入 {0}")
    case .declaredThere: ("{0} is declared here: {1}", "{0} 声明于此：{1}")
    case .shapesOfProduct:
      ("{0} is {1} and {2} is {3}: the inner lengths differ.", "{0} 是 {1}，{2} 是 {3}：内侧长度不同。")
    case .stepSides: ("the left side is {0}, the right side {1}.", "左边是 {0}，右边是 {1}。")
    case .stepSidesAt: ("at {0} the left side is {1}, the right side {2}.", "在 {0} 处，左边是 {1}，右边是 {2}。")
    case .staleResult: ("{0} is {1} now, not {2}.", "{0} 现在是 {1}，不是 {2}。")
    case .brokenLink: ("No note is called “{0}”.", "没有名为“{0}”的笔记。")
    case .missingAnchor: ("“{0}” has no heading “{1}”.", "“{0}”中没有标题“{1}”。")
    case .ambiguousLink: ("“{0}” is in several notes: {1}.", "“{0}”见于多篇笔记：{1}。")
    case .unresolvedReference: ("Nothing is labelled “{0}”.", "没有名为“{0}”的标签。")
    case .duplicateConcept: ("“{0}” is defined in another note as well.", "“{0}”在另一篇笔记中也有定义。")
    case .definedThere: ("Defined here", "定义在此")
    case .unlinkedMention: ("“{0}” has a note of its own.", "“{0}”有自己的笔记。")
    case .emptySection: ("Nothing stands below this heading.", "这个标题下没有内容。")
    case .readingNotes: ("Reading notes", "读取笔记")
    case .notUTF8: ("{0} is not UTF-8 and is left out", "{0} 不是 UTF-8 编码，未读取")
    case .unfitSettings: ("Unknown or unfit settings: {0}", "未知或不合适的设置：{0}")
    case .changedUnopened: ("{0} was changed without being open", "{0} 未打开就被更改")
    case .noteTooLarge: ("A note of more than {0} MB is not read.", "笔记超过 {0} MB，不作解析。")
    }
  }
}
