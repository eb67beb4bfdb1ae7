/// The block between `---` lines at a note's start, read as a subset of YAML: scalars, lists, one level of maps.
package struct FrontMatter: Sendable, Hashable {
  /// A scalar as written, quotes taken off.
  package struct Scalar: Sendable, Hashable {
    package var text: String
    package var range: Range<Int>
  }

  /// `key: value`, `key: [a, b]`, a list of `- a` lines, or a map of `name: value` lines.
  package struct Entry: Sendable, Hashable {
    package var key: Scalar
    package var values: [Scalar]
    /// The map's names, as many as `values`; empty where the entry is no map.
    package var names: [Scalar]
  }

  /// Delimiter lines included.
  package var range: Range<Int>
  package var entries: [Entry]

  package subscript(key: String) -> Entry? { entries.first { $0.key.text == key } }
  package var title: Scalar? { self["title"]?.values.first }
  package var aliases: [Scalar] { (self["aliases"] ?? self["alias"])?.values ?? [] }
  package var use: [Scalar] { self["use"]?.values ?? [] }
}
