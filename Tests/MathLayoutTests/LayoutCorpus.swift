import Glibc

/// Formulas with their layouts, in the files of Tests/Corpus/layout: a line `» formula` (`»plain` for plain notation,
/// `»40` for a display of 40 columns), the rows, then `= ` and the one-line form.
///
/// With UPDATE_EXPECTATIONS=1 in the environment the files are written anew; look at every line that changed.
struct LayoutCorpus {
  struct Entry {
    var header: String
    var formula: String
    var expectation: [String]
  }

  let path: String
  /// Comment lines in front of the entries.
  private(set) var preamble: [String] = []
  private(set) var entries: [Entry] = []

  static let isUpdating = getenv("UPDATE_EXPECTATIONS") != nil

  init(_ name: String) {
    let here = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    path = here.joined(separator: "/") + "/Corpus/layout/" + name
    for line in Self.read(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("»"), let blank = line.firstIndex(of: " ") {
        let formula = String(line[line.index(after: blank)...])
        entries.append(Entry(header: String(line[..<blank]), formula: formula, expectation: []))
      } else if entries.isEmpty {
        preamble.append(line)
      } else {
        entries[entries.count - 1].expectation.append(line)
      }
    }
    for index in entries.indices {
      while entries[index].expectation.last == "" { entries[index].expectation.removeLast() }
    }
  }

  func write(_ layouts: [[String]]) {
    var text = preamble.joined(separator: "\n") + "\n"
    for (entry, layout) in zip(entries, layouts) {
      text += "\(entry.header) \(entry.formula)\n" + layout.map { $0 + "\n" }.joined() + "\n"
    }
    guard let file = fopen(path, "w") else { return }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
  }

  private static func read(_ path: String) -> String {
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
