/// What an inline is.
package enum InlineKind: UInt8, Sendable, Hashable {
  case text
  /// `\*`: the escaped character alone is text.
  case escape
  /// `&amp;`
  case entity
  case softBreak
  case hardBreak
  case code
  case html
  case emphasis
  case strong
  case strikethrough
  /// `==…==`
  case highlight
  case link
  case image
  /// `<https://…>`, a bare URL, an address
  case autolink
  /// `[[…]]`
  case wikiLink
  /// `![[…]]`
  case embed
  case footnoteReference
  case math
  /// `#tag`
  case tag
  /// `%%…%%`
  case comment
  /// `<% … %>`
  case template
  /// `^block`
  case blockID
}
