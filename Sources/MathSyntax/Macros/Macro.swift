/// What one macro stands for.
struct Macro: Sendable, Hashable {
  /// How many arguments it takes, at most nine.
  var parameters: Int
  /// What the first argument is if it is not given in brackets (`\newcommand{\x}[2][default]{…}`).
  var optional: [UInt8]?
  /// Text that must stand before the first argument and behind each (`\def\x(#1,#2){…}`); empty for undelimited ones.
  var delimiters: [[UInt8]] = []
  var body: [UInt8]

  init(parameters: Int = 0, optional: [UInt8]? = nil, delimiters: [[UInt8]] = [], body: [UInt8]) {
    self.parameters = min(parameters, 9)
    self.optional = optional
    self.delimiters = delimiters
    self.body = body
  }

  static func highestParameter(in body: [UInt8]) -> Int {
    var highest = 0
    for index in body.indices.dropLast() where body[index] == UInt8(ascii: "#") {
      let next = body[index + 1]
      if (0x31...0x39).contains(next) { highest = max(highest, Int(next - 0x30)) }
    }
    return highest
  }
}
