import NoteServer
import Testing

@Suite("Ignored files (gitignore(5))")
struct IgnoreRulesTests {
  @Test(
    "A pattern is for names at any depth, or with a slash for paths",
    arguments: [
      ("*.md", "a.md", true), ("*.md", "b/a.md", true), ("*.md", "a.txt", false), ("*.md", ".md", true),
      ("/a.md", "a.md", true), ("/a.md", "b/a.md", false), ("b/a.md", "b/a.md", true), ("b/a.md", "c/b/a.md", false),
      ("b/*.md", "b/a.md", true), ("b/*.md", "b/c/a.md", false), ("b/**", "b/c/a.md", true), ("b/**", "b", false),
      ("**/a.md", "a.md", true), ("**/a.md", "b/c/a.md", true), ("b/**/a.md", "b/a.md", true),
      ("b/**/a.md", "b/c/d/a.md", true), ("b/**/a.md", "ba.md", false), ("a?.md", "ab.md", true),
      ("a?.md", "a/.md", false), ("[a-c].md", "b.md", true), ("[!a-c].md", "b.md", false), ("[]a].md", "].md", true),
      ("[a.md", "[a.md", true), (#"\*.md"#, "*.md", true), (#"\*.md"#, "a.md", false), ("a\\ ", "a ", true),
      ("a.md ", "a.md", true), ("a.md\r", "a.md", true), ("#a.md", "#a.md", false), ("\\#a.md", "#a.md", true),
      ("笔记*.md", "笔记一.md", true), ("", "a.md", false), ("a.md/", "a.md", false), ("!a.md", "a.md", false),
      ("a*b*c*d", "aXbXcXd", true), ("a*b*c*d", "aXbXcX", false),
    ])
  func pattern(pattern: String, path: String, expected: Bool) {
    let rules = IgnoreRules(text: Array(pattern.utf8))
    #expect((rules.excludes(Array(path.utf8), isFolder: false) == true) == expected)
  }

  @Test("The last rule that matches decides, and a slash at the end means folders only")
  func order() {
    let rules = IgnoreRules(text: Array("*.md\n\n# all but one\n!keep.md\nbuild/\n".utf8))
    #expect(rules.excludes(Array("a.md".utf8), isFolder: false) == true)
    #expect(rules.excludes(Array("b/keep.md".utf8), isFolder: false) == false)
    #expect(rules.excludes(Array("build".utf8), isFolder: true) == true)
    #expect(rules.excludes(Array("build".utf8), isFolder: false) == nil)
  }

  @Test("A pattern made to be slow is not")
  func slowPattern() {
    let pattern = Array(String(repeating: "*a", count: 60).utf8)
    #expect(!Glob.matches(pattern, Array(String(repeating: "a", count: 59).utf8)))
    #expect(Glob.matches(pattern, Array(String(repeating: "a", count: 4_000).utf8)))
  }
}
