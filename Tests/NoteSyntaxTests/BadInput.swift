import Testing

/// A text made to hurt.
struct BadInput: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var text: String

  init(_ name: String, _ text: String) {
    testDescription = name
    self.text = text
  }

  private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let all: [BadInput] = [
    BadInput("quotes", times("> ", 10_000) + "a"),
    BadInput("open brackets", times("[", 10_000) + "a" + times("]", 10_000)),
    BadInput("links", times("[a](b", 10_000)),
    BadInput("images", times("![", 10_000)),
    BadInput("emphasis", times("*a **b ", 5_000)),
    BadInput("nested emphasis", times("*a_ ", 5_000) + times("_b* ", 5_000)),
    BadInput("list levels", times("- ", 10_000) + "a"),
    BadInput("backticks", (1..<200).map { times("`", $0) + "a" }.joined()),
    BadInput("dollars", times("$a $$b ", 5_000)),
    BadInput("open displays", times("$$ a\n\n", 3_000)),
    BadInput("open environments", times("\\begin{aligned}\n", 1_000)),
    BadInput("comments", times("<!-- %% <% ", 4_000)),
    BadInput("wiki links", times("[[a|", 5_000)),
    BadInput("long line", times("交叉熵是一种损失，$x$ 与 a=b；", 1_500)),
    BadInput("open fence", "```\n" + times("a\n", 5_000)),
    BadInput("entities", times("&a", 10_000)),
    BadInput("parentheses", times("（（((", 4_000)),
    BadInput("tables", times("| a ", 5_000) + "\n" + times("|---", 5_000)),
    BadInput("front matter", "---\n" + times("a: [\n", 3_000)),
    BadInput("private use and directions", times("\u{F06C}\u{202E}\u{E000}\u{2066}a\n", 2_000)),
    BadInput("nul and controls", times("\u{0}\u{1}\u{7F}\r", 2_000)),
    BadInput("references", times("[a]: <b\n", 3_000)),
    BadInput("joined names", "# " + times("和a", 10_000)),
    BadInput("bold parentheses", times("**a（b）**c", 3_000)),
    BadInput("colons behind brackets", times("a: [\n", 10_000)),
    BadInput("links that define", times("[a](b)是一种c，", 3_000)),
    BadInput("open brackets of a formula", times("a=(", 1_500)),
    BadInput("addresses", times("a_", 10_000) + "@b.c" + times("www.a", 5_000)),
    BadInput("hashes and stars", times("#", 46_000) + "\n" + times("*", 46_000) + "a"),
    BadInput("line of 46,000 characters", times("熵", 46_000) + "\n\n" + times("a b = c ", 5_750)),
    BadInput("equals", times("a=", 5_000)),
  ]
}
