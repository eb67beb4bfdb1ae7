/// How much of a text is read for facts: a workspace of thousands of notes needs less of each than an editor of one.
package enum FactDetail: Sendable, Hashable {
  /// Headings and their concepts; front matter.
  case outline
  /// What an index holds: without meanings, plain formulas and references in words.
  case index
  case full
}
