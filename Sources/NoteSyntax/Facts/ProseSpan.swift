/// A stretch of running text in which mentions may stand: no code, URL, math, HTML or markup.
package struct ProseSpan: Sendable, Hashable {
  package enum Role: Sendable, Hashable {
    case body
    case heading
    /// The visible text of a link.
    case linkText
    /// A table cell.
    case cell
    /// 《…》: titles hold mentions, but rename leaves them alone.
    case title
  }

  /// What lies between this span and the one before, over which a name may run on.
  package enum Join: Sendable, Hashable {
    /// Nothing runs over.
    case none
    /// Marks only (`**`, `==`, a link's brackets).
    case markup
    /// A line break within a paragraph, container prefixes included.
    case line
    /// A blank line that PDF extraction left inside a paragraph.
    case blankLine
  }

  package var role: Role
  package var range: Range<Int>
  package var join: Join

  package init(role: Role, range: Range<Int>, join: Join) {
    self.role = role
    self.range = range
    self.join = join
  }
}
