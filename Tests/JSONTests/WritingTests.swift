import JSON
import Testing

@Suite("Writing JSON")
struct WritingTests {
  @Test(
    "A value is written compactly, in its own order",
    arguments: [
      (nil, "null"), (true, "true"), (false, "false"), (0, "0"), (-7, "-7"), (1_234_567_890, "1234567890"),
      (9, "9"), (10, "10"), (99, "99"), (100, "100"), (.int(999_999_999_999_999_999), "999999999999999999"),
      (.int(1_000_000_000_000_000_000), "1000000000000000000"), (.int(.min), "-9223372036854775808"),
      (.int(.max), "9223372036854775807"),
      (.double(0.1), "0.1"), (.double(1e300), "1e+300"), (.double(-0.0), "-0.0"),
      (.double(.infinity), "null"), (.double(.nan), "null"),
      ("", #""""#), ("a\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F}", #""a\"\\/\b\f\n\r\t\u0000\u001f"# + "\u{7F}\""),
      ("交叉熵 𝑥", "\"交叉熵 𝑥\""),
      ([], "[]"), ([1, [2], [:]], "[1,[2],{}]"), (["b": 1, "a": [nil, true]], #"{"b":1,"a":[null,true]}"#),
    ] as [(JSONValue, String)])
  func text(value: JSONValue, expected: String) {
    #expect(value.jsonText() == expected)
  }

  @Test("What is written reads back the same, whatever bytes a mutation made of it")
  func roundTrip() throws {
    let seed = Array(
      #"{"jsonrpc":"2.0","id":7,"method":"x/𝑥","params":{"a":[1,-2.5e3,null,true,"\u4ea4\n\""],"b":{"c":[[],{}]}}}"#
        .utf8)
    var random = SplitMix(state: 42)
    var read = 0
    for _ in 0..<20_000 {
      var bytes = seed
      for _ in 0...Int(random.next() % 3) {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: place)
        default: bytes.insert(bytes[Int(random.next() % UInt64(bytes.count))], at: place)
        }
      }
      guard let value = try? JSONReader().read(bytes) else { continue }
      read += 1
      #expect(try JSONReader().read(value.jsonBytes()) == value)
    }
    #expect(read > 1_000)
  }

  @Test("Long strings are written whole, escapes included", arguments: [1, 100, 65_535, 65_536, 300_000])
  func longStrings(count: Int) throws {
    let text = String(repeating: "a\u{1}\"交", count: count)
    #expect(try JSONReader().read(JSONValue.string(text).jsonBytes()) == .string(text))
  }

  @Test("Any cut-off prefix of a text is an error or a whole value, never a trap")
  func prefixes() {
    let text = Array(#"{"a":[1,-2.5e+3,"\ud835\udc65\n"],"b":null}"#.utf8)
    for count in 0..<text.count {
      #expect(throws: JSONFault.self) { try JSONReader().read(text[..<count]) }
    }
  }

  @Test("Fields that are nil are left out, and commas come by themselves")
  func fields() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.optionalField("a", nil as Int?)
    writer.field("b", [1, 2])
    writer.optionalField("c", "d")
    writer.field("e", nil as String?)
    writer.endObject()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"b":[1,2],"c":"d","e":null}"#)
  }
}

/// Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014): the same mutations on every run.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
