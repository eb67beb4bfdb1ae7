import JSON
import Testing

@Suite("Reading JSON")
struct ReadingTests {
  @Test(
    "A text is the value that RFC 8259 says",
    arguments: [
      ("null", .null), (" \t\r\n true ", true), ("false", false),
      ("0", 0), ("-1", -1), ("9223372036854775807", .int(.max)), ("-9223372036854775808", .int(.min)),
      ("9223372036854775808", .double(9_223_372_036_854_775_808)),
      ("123456789012345678901234567890", .double(1.2345678901234568e29)),
      ("1.0", .double(1)), ("1e3", .double(1000)), ("1E-2", .double(0.01)), ("2.5e+1", .double(25)),
      ("-0", .double(-0.0)), ("5e-324", .double(.leastNonzeroMagnitude)), ("1e-400", .double(0)),
      (#""""#, ""), (#""a\"b\\c\/d""#, "a\"b\\c/d"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
      (#""\u0041\u4ea4\u53C9""#, "A交叉"), (#""\ud835\udc65""#, "𝑥"), (#""\u0000""#, "\u{0}"),
      (#""\ud800""#, "\u{FFFD}"), (#""\udc00x""#, "\u{FFFD}x"), (#""\ud800\n""#, "\u{FFFD}\n"),
      (#""\ud800\ud835\udc65""#, "\u{FFFD}𝑥"), (#""\ud800\u0041""#, "\u{FFFD}A"), ("\"\u{7F}交𝑥\"", "\u{7F}交𝑥"),
      ("[]", []), ("[ ]", []), ("[1,[2,[]] , null]", [1, [2, []], nil]),
      ("{}", [:]), (#"{"a":1,"b":{"c":[true]}}"#, ["a": 1, "b": ["c": [true]]]),
      ("\u{FEFF}1", 1),
    ] as [(String, JSONValue)])
  func value(text: String, expected: JSONValue) throws {
    let value = try JSONReader().read(Array(text.utf8))
    #expect(value == expected)
    if case .double(let double) = value { #expect(double.sign == expected.doubleValue?.sign) }
  }

  @Test(
    "What is no JSON text is refused at the byte where it goes wrong",
    arguments: [
      ("", .unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("tru", .unexpectedEnd, 3),
      ("trux", .unexpectedByte(UInt8(ascii: "x")), 3), ("nul0", .unexpectedByte(UInt8(ascii: "0")), 3),
      ("True", .unexpectedByte(UInt8(ascii: "T")), 0), ("NaN", .unexpectedByte(UInt8(ascii: "N")), 0),
      ("01", .badNumber, 0), ("-01", .badNumber, 1), ("1.", .unexpectedEnd, 2), ("1.x", .badNumber, 2),
      ("-", .unexpectedEnd, 1), ("-x", .badNumber, 1), ("+1", .unexpectedByte(UInt8(ascii: "+")), 0),
      (".5", .unexpectedByte(UInt8(ascii: ".")), 0), ("1e", .unexpectedEnd, 2), ("[1e+]", .badNumber, 4),
      ("1e999", .numberOutOfRange, 0), ("1 2", .trailingByte(UInt8(ascii: "2")), 2),
      ("[1,]", .unexpectedByte(UInt8(ascii: "]")), 3), ("[1 2]", .unexpectedByte(UInt8(ascii: "2")), 3),
      ("[", .unexpectedEnd, 1), ("[1", .unexpectedEnd, 2), ("]", .unexpectedByte(UInt8(ascii: "]")), 0),
      ("{", .unexpectedEnd, 1), ("{1:2}", .unexpectedByte(UInt8(ascii: "1")), 1),
      (#"{"a"}"#, .unexpectedByte(UInt8(ascii: "}")), 4), (#"{"a":1,}"#, .unexpectedByte(UInt8(ascii: "}")), 7),
      (#"{"a":1"b":2}"#, .unexpectedByte(UInt8(ascii: "\"")), 6), ("{'a':1}", .unexpectedByte(UInt8(ascii: "'")), 1),
      ("\"a", .unexpectedEnd, 2), ("\"a\nb\"", .controlCharacter(0x0A), 2), (#""\x""#, .badEscape, 1),
      (#""\u12g4""#, .badEscape, 5), (#""\u12"#, .unexpectedEnd, 5), (#""\"#, .unexpectedEnd, 2),
      (#""\ud800\u00""#, .badEscape, 11), ("[1]\u{0}", .trailingByte(0), 3),
    ] as [(String, JSONFault.Kind, Int)])
  func fault(text: String, kind: JSONFault.Kind, offset: Int) {
    #expect(throws: JSONFault(kind, at: offset)) { try JSONReader().read(Array(text.utf8)) }
  }

  @Test(
    "A number is an integer where it is a whole one that a double holds exactly",
    arguments: [
      ("3", 3), ("3.0", 3), ("-2e2", -200), ("3.5", nil), ("1e300", nil), ("9007199254740994.0", nil),
      ("9223372036854775807", .max), ("\"3\"", nil),
    ] as [(String, Int?)])
  func wholeNumbers(text: String, expected: Int?) throws {
    #expect(try JSONReader().read(Array(text.utf8)).intValue == expected)
  }

  @Test("Members keep their order; of two with one key the last value wins, in the first one's place")
  func members() throws {
    let object = try #require(try JSONReader().read(Array(#"{"b":1,"a":2,"b":3}"#.utf8)).objectValue)
    #expect(object.members.map(\.key) == ["b", "a"])
    #expect(object["b"] == 3)
  }

  @Test("Keys are compared by their bytes: é in one scalar and in two are different keys")
  func keysByBytes() throws {
    let object = try #require(try JSONReader().read(Array(#"{"\u00e9":1,"e\u0301":2}"#.utf8)).objectValue)
    #expect(object.count == 2)
    #expect(JSONValue.string("\u{E9}") != JSONValue.string("e\u{301}"))
  }

  @Test("Ten thousand members, each key twice, are read in linear time")
  func manyMembers() throws {
    let keys = (0..<10_000).map { "\"k\($0)\":\($0)" } + (0..<10_000).map { "\"k\($0)\":-\($0)" }
    let object = try #require(try JSONReader().read(Array("{\(keys.joined(separator: ","))}".utf8)).objectValue)
    #expect(object.count == 10_000)
    #expect(object["k9999"] == -9999)
  }

  @Test("Bytes that are not UTF-8 become U+FFFD", arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func badUTF8(bytes: [UInt8]) throws {
    let quote = [UInt8(ascii: "\"")]
    let text = try #require(try JSONReader().read(quote + bytes + quote).stringValue)
    #expect(!text.isEmpty && text.unicodeScalars.allSatisfy { $0 == "\u{FFFD}" })
  }

  @Test("Nesting is capped: a hundred thousand brackets are an error, not the end of the process")
  func depth() throws {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: JSONFault(.tooDeep, at: 512)) { try JSONReader().read(deep) }
    let objects = Array(String(repeating: #"{"a":"#, count: 100_000).utf8)
    #expect(throws: JSONFault(.tooDeep, at: 512 * 5)) { try JSONReader().read(objects) }
    let allowed = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(throws: Never.self) { try JSONReader().read(Array(allowed.utf8)) }
  }

  @Test("The offset of a fault in a slice counts from the slice's start")
  func slice() {
    let bytes = Array("xxxx[1,]".utf8)
    #expect(throws: JSONFault(.unexpectedByte(UInt8(ascii: "]")), at: 3)) { try JSONReader().read(bytes[4...]) }
  }
}
