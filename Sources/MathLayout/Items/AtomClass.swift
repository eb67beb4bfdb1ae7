/// TeX's atom classes, which tell the space between two neighbours (The TeXbook, chapter 17).
enum AtomClass: Int, Sendable {
  case ordinary, largeOperator, binary, relation, open, close, punctuation, inner
}
