/// Reads the table's text into entries and names.
struct SymbolTableLoader {
  private(set) var entries: [SymbolTable.Entry] = []
  private(set) var names: [SymbolTable.Name] = []
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ text: StaticString) {
    bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    entries.reserveCapacity(800)
    names.reserveCapacity(1400)
  }

  mutating func load() {
    var section = SymbolTable.Section.ordinary
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      if end - start > 2, bytes[start] == UInt8(ascii: "["), bytes[end - 1] == UInt8(ascii: "]") {
        section = SymbolTable.Section(rawValue: string(start + 1..<end - 1)) ?? section
      } else if end > start {
        loadLine(start..<end, section)
      }
      start = end + 1
    }
  }

  private mutating func loadLine(_ line: Range<Int>, _ section: SymbolTable.Section) {
    let fields = Self.fields(of: line, in: bytes)
    guard let namesField = fields.first else { return }
    let form = fields.count > 1 ? string(fields[1]) : ""
    var canonical: String?
    var start = namesField.lowerBound
    while start < namesField.upperBound {
      var end = start
      while end < namesField.upperBound, bytes[end] != 0x20 || end == start + 1 && bytes[start] == UInt8(ascii: "\\") {
        end += 1
      }
      if canonical == nil { canonical = string(start..<end) }
      names.append(.init(start: Int32(start), length: Int32(end - start), entry: Int32(entries.count)))
      start = end + 1
    }
    let command = Self.command(section, name: canonical ?? "", form: form)
    entries.append(.init(command: command, line: line, section: section))
  }

  /// Splits at ` ; `.
  static func fields(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var start = line.lowerBound
    var index = start + 1
    while index < line.upperBound {
      let endsField = index + 2 == line.upperBound && bytes[index] == 0x20 && bytes[index + 1] == UInt8(ascii: ";")
      let splits =
        index + 2 < line.upperBound && bytes[index] == 0x20 && bytes[index + 1] == UInt8(ascii: ";")
        && bytes[index + 2] == 0x20
      if splits || endsField {
        fields.append(start..<index)
        start = min(index + 3, line.upperBound)
        index = start + (endsField ? 0 : 1)
      } else {
        index += 1
      }
    }
    if start < line.upperBound { fields.append(start..<line.upperBound) }
    return fields
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private static func command(_ section: SymbolTable.Section, name: String, form: String) -> MathCommand {
    if let role = role(of: section) { return .symbol(MathSymbol(name: name, glyph: form, role: role)) }
    switch section {
    case .function: return .function(form, limits: false)
    case .functionLimits: return .function(form, limits: true)
    case .accent: return .accent(form)
    case .style: return form == "op" ? .mathOperator : .style(MathStyle(rawValue: form) ?? .plain)
    case .styleSwitch: return .styleSwitch(MathStyle(rawValue: form) ?? .plain)
    case .text: return .text(MathStyle(rawValue: form) ?? .plain)
    case .fraction: return FractionStyle(rawValue: form).map { .fraction($0) } ?? .generalFraction
    case .infix: return form == "above" ? .infixAbove : .infix(FractionStyle(rawValue: form) ?? .stack)
    case .radical: return .radical
    case .delimiter: return form == "left" ? .left : form == "right" ? .right : .middle
    case .size: return .size(MathSymbol.Role(rawValue: form))
    case .stack: return form == "over" ? .stackOver : form == "under" ? .stackUnder : .arrow(form)
    case .decoration: return .decoration(firstWord(form), arguments: secondWord(form))
    case .wrap: return .wrap(open: firstWord(form), close: secondWord(form))
    case .annotation: return .annotation(firstWord(form), arguments: secondWord(form))
    case .space: return .space(Int(form) ?? 0)
    case .length: return .length(form)
    case .word: return .word(form)
    case .letter: return .letter(MathStyle(rawValue: firstWord(form)) ?? .plain, secondWord(form))
    case .begin: return .begin
    case .end: return .end
    case .rowEnd: return .rowEnd
    case .rows: return .rows(form)
    case .limits: return .limits
    case .not: return .not
    case .operatorName: return .operatorName(limits: form == "limits")
    default: return .definition(MathCommand.Definition(rawValue: form) ?? .prefix)
    }
  }

  private static func role(of section: SymbolTable.Section) -> MathSymbol.Role? {
    switch section {
    case .ordinary: return .ordinary
    case .binary: return .binary
    case .relation: return .relation
    case .large: return .largeOperator
    case .open: return .open
    case .close: return .close
    case .fence: return .fence
    case .punctuation: return .punctuation
    case .ellipsis: return .ellipsis
    default: return nil
    }
  }

  private static func firstWord(_ form: String) -> String {
    String(form.prefix { $0 != " " })
  }

  private static func secondWord(_ form: String) -> String {
    String(form.drop { $0 != " " }.drop { $0 == " " })
  }
}
