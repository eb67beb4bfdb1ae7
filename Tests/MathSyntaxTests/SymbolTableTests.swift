import Testing

@testable import MathSyntax

@Suite("The symbol table, and the page that shows it")
struct SymbolTableTests {
  @Test("Every example of Grammar/Math.md is as it says, and its table is the table")
  func page() {
    let book = GrammarBook()
    #expect(book.examples.count >= 40)
    let renewed = book.renewed { entry in
      let notation: MathNotation = entry.header == "»plain" ? .plain : .latex
      return GrammarTests.answer(MathParser.parse(Array(entry.formula.utf8), notation: notation))
    }
    if GrammarCases.isUpdating { return GrammarCases.write(GrammarBook.path, renewed.joined(separator: "\n")) }
    #expect(renewed == book.lines)
  }

  @Test("No name stands twice, every name is found, every section is used")
  func names() {
    let names = SymbolEntry.all.flatMap(\.names)
    #expect(names.count > 1000)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { SymbolEntry.named($0)?.names.contains($0) == true })
    #expect(Set(SymbolEntry.all.map(\.kind)).count == SymbolTable.Section.allCases.count)
  }

  @Test("Where there are words, they are in both languages")
  func words() {
    for entry in SymbolEntry.all {
      #expect(entry.meaning.english.isEmpty == entry.meaning.chinese.isEmpty, "\(entry.names)")
      #expect(entry.spoken.english.isEmpty == entry.spoken.chinese.isEmpty, "\(entry.names)")
    }
    #expect(SymbolEntry.all.filter { $0.meaning.isEmpty || $0.spoken.isEmpty }.map(\.names) == [])
    #expect(SymbolEntry.named("\\eta")?.meaning.english == "learning rate")
    // A character that names itself is shown as itself.
    #expect(SymbolEntry.all.allSatisfy { $0.names[0].utf8.count > 1 || $0.glyph == $0.names[0] })
    #expect(SymbolEntry.named("≤")?.names.first == "\\le")
  }

  /// The commands that notes use (257 of them occur in 32,783 formulas), with what is left of each when it is known.
  static let used = """
    \\mathbf \\frac \\times \\left \\right \\boldsymbol \\sum \\in \\mathbb \\mathcal \\theta \\\\ \\alpha \\mathrm \\mid \
    \\lambda \\textrm \\ldots \\top \\sigma \\hat \\epsilon \\mu \\partial \\cdot \\{ \\text \\} \\| \\beta \\eta \\sim \
    \\log \\sqrt \\cdots \\nabla \\pi \\Sigma \\exp \\leq \\operatorname \\prime \\gamma \\bar \\int \\phi \\leqslant \
    \\rightarrow \\delta \\ell \\infty \\neq \\min \\geq \\xi \\prod \\max \\Delta \\approx \\limits \\ln \\mathsf \\quad \
    \\tilde \\; \\Lambda \\leftarrow \\space \\tau \\, \\vdots \\vert \\geqslant \\to \\mathop \\underset \\cos \\rho \
    \\widehat \\Theta \\stackrel \\odot \\varphi \\cfrac \\overline \\lim \\arg \\ast \\_ \\dots \\cap \\vec \\ddots \
    \\textcircled \\sin \\tanh \\Leftrightarrow \\Omega \\wedge \\varepsilon \\Gamma \\cup \\Vert \\kappa \\rangle \
    \\langle \\mathfrak \\mathit \\ge \\rm \\Phi \\dfrac \\le \\Pi \\% \\Rightarrow \\ne \\omega \\backslash \\sup \\pm \
    \\subseteq \\forall \\lfloor \\rfloor \\propto \\mathscr \\bigcup \\varsigma \\emptyset \\underbrace \
    \\overrightarrow \\succeq \\textbf \\bigtriangleup \\circ \\det \\psi \\not \\bigcap \\overleftarrow \\otimes \\# \
    \\Big \\perp \\chi \\tag \\subset \\overset \\vee \\operatorname* \\rbrack \\lbrack \\triangleq \\lVert \
    \\longrightarrow \\! \\choose \\exists \\qquad \\varnothing \\inf \\rceil \\lceil \\gets \\simeq \\neg \\rVert \\cot \
    \\zeta \\equiv \\bigg \\succ \\div \\Longrightarrow \\sec \\csc \\binom \\notin \\star \\arccos \\$ \\tan \
    \\centerdot \\newline \\rvert \\lvert \\bullet \\big \\iff \\implies \\> \\setminus \\lessapprox \\ll \\iint \\bigr \
    \\dot \\gt \\lt \\overbrace \\mapsto \\ni \\cosh \\parallel \\uparrow \\iiint \\arcsin \\arctan \\tfrac \\nu \\bot \
    \\check \\hbox \\triangledown \\Psi \\scriptstyle \\displaystyle \\Pr \\jmath \\geqq \\leqq \\Bigg \\prec \\preceq \
    \\middle \\newcommand \\widetilde \\over \\leadsto \\ominus \\infin \\begin \\end
    """

  @Test("Every command that notes use is known")
  func commands() {
    for name in Self.used.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      #expect(SymbolEntry.named(String(name)) != nil, "\(name)")
    }
  }

  @Test(
    "A misspelt command is told with the nearest known one",
    arguments: [
      ("\\timEs", "\\times"), ("\\cdota", "\\cdot"), ("\\Max", "\\max"), ("\\alhpa", "\\alpha"), ("\\fracc", "\\frac"),
      ("\\lamda", "\\lambda"), ("\\matbf", "\\mathbf"), ("\\leftrigtharrow", "\\leftrightarrow"),
    ])
  func nearest(_ written: String, _ meant: String) {
    let diagnostics = MathParser.parse(Array(written.utf8)).diagnostics
    #expect(diagnostics.map(\.reason) == [.unknownCommand(written, nearest: meant)])
  }

  @Test("A table of a workspace's macros counts its own arguments")
  func workspaceMacros() {
    let macros = MacroTable(["\\norm": "\\left\\|#1\\right\\|", "R": "\\mathbb{R}"])
    let tree = MathParser.parse(Array("\\norm{x}\\in\\R".utf8), macros: macros)
    #expect(tree.diagnostics.isEmpty)
    #expect(tree.dump == "((macro \\norm (fenced ‖ ‖ x)) \\in (macro \\R (mathbb (group R))))")
    #expect(tree.macros.names == ["\\R", "\\norm"])
  }
}
