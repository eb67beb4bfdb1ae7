import JSONRPC
import Testing

@Suite("Framing")
struct FrameReaderTests {
  @Test(
    "A stream is the same frames, however it is split",
    arguments: [
      ("Content-Length: 2\r\n\r\n{}", [.body("{}")]),
      ("Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\n1", [.body(""), .body("1")]),
      ("content-length:2\r\nX-Other: y\r\n\r\n{}", [.body("{}")]),
      (
        "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length:  3 \r\n\r\n交",
        [.body("交")]
      ),
      ("Content-Length: 2\n\n{}", [.body("{}")]),
      ("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", [.body("{}")]),
      ("Content-Length: x\r\n\r\n{}Content-Length: 2\r\n\r\n{}", [.fault(.lengthMalformed), .body("{}")]),
      ("Content-Length: -1\r\n\r\nContent-Length: 2\r\n\r\n{}", [.fault(.lengthMalformed), .body("{}")]),
      ("Content-Length:\r\n\r\nContent-Length: 2\r\n\r\n{}", [.fault(.lengthMalformed), .body("{}")]),
      ("X: y\r\n\r\n{}Content-Length: 2\r\n\r\n{}", [.fault(.lengthMissing), .body("{}")]),
      ("\r\n\r\nContent-Length: 2\r\n\r\n{}", [.fault(.lengthMissing), .body("{}")]),
      (
        "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}Content-Length: 2\r\n\r\n{}",
        [.fault(.lengthAmbiguous), .body("{}")]
      ),
      ("Content-Length: 99999999999999999999\r\n\r\nContent-Length: 1\r\n\r\n1", [.fault(.bodyTooLong), .body("1")]),
      ("Content-Length: 1\r\n\r\n{}Content-Length: 1\r\n\r\n1", [.body("{"), .fault(.lengthMissing), .body("1")]),
      (
        String(repeating: "x", count: 9000) + "Content-Length: 1\r\n\r\n1",
        [.fault(.headerTooLong), .body("1")]
      ),
      ("Content-Length: 5\r\n\r\n{}", []), ("Content-Le", []), ("", []),
    ] as [(String, [Expectation])])
  func frames(stream: String, expected: [Expectation]) {
    let bytes = Array(stream.utf8)
    for step in [1, 2, 3, 7, 64, bytes.count + 1] {
      var reader = FrameReader()
      var frames: [FrameReader.Frame] = []
      for start in stride(from: 0, to: bytes.count, by: step) {
        reader.append(bytes[start..<min(start + step, bytes.count)])
        while let frame = reader.next() { frames.append(frame) }
      }
      #expect(frames == expected.map(\.frame), "in steps of \(step)")
    }
  }

  enum Expectation: Sendable {
    case body(String)
    case fault(FramingFault)

    var frame: FrameReader.Frame {
      switch self {
      case .body(let text): return .body(Array(text.utf8))
      case .fault(let fault): return .fault(fault)
      }
    }
  }
}
