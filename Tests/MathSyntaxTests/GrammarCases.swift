import Glibc

/// Formulas with their trees, in a file: a line `» formula` (`»plain` for plain notation), the tree's dump, and a line
/// `! code 0..<6 text` for each diagnostic.
///
/// With UPDATE_EXPECTATIONS=1 in the environment the files are written anew; look at every line that changed.
struct GrammarCases {
  struct Entry {
    var header: String
    var formula: String
    var expectation: [String]
  }

  let path: String
  private(set) var preamble: [String] = []
  private(set) var entries: [Entry] = []

  static let isUpdating = getenv("UPDATE_EXPECTATIONS") != nil

  static let root: String = {
    let here = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return here.joined(separator: "/") + "/"
  }()

  init(_ name: String) {
    path = Self.root + name
    for line in Self.read(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("»"), let blank = line.firstIndex(of: " ") {
        let formula = String(line[line.index(after: blank)...])
        entries.append(Entry(header: String(line[..<blank]), formula: formula, expectation: []))
      } else if entries.isEmpty {
        preamble.append(line)
      } else if !line.isEmpty {
        entries[entries.count - 1].expectation.append(line)
      }
    }
  }

  func write(_ answers: [[String]]) {
    let head = preamble.filter { !$0.isEmpty }.joined(separator: "\n")
    let body = zip(entries, answers).map { entry, answer in
      "\n\(entry.header) \(entry.formula)\n" + answer.map { $0 + "\n" }.joined()
    }
    Self.write(path, head + "\n" + body.joined())
  }

  static func write(_ path: String, _ text: String) {
    guard let file = fopen(path, "w") else { return }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
  }

  static func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count <= 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
