/// Scripts and limits are set tight, and their fractions on one line.
enum FormulaSize: Sendable { case normal, script }
