/// Path patterns as in gitignore(5): `*` and `?` stay within a name, `**` crosses slashes, `[a-z]`, `\` escapes.
package enum Glob {
  /// Whether the pattern is the whole path. Takes at most pattern times path steps.
  package static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    // The set of pattern places that the path read so far leads to.
    var places = Set<Int>()
    add(0, to: &places, pattern)
    for byte in path {
      var next = Set<Int>()
      for place in places { step(from: place, over: byte, pattern, to: &next) }
      if next.isEmpty { return false }
      places = next
    }
    return places.contains(pattern.count)
  }

  private static let star = UInt8(ascii: "*")
  private static let slash = UInt8(ascii: "/")

  /// Adds a place with those that are reached from it over nothing.
  private static func add(_ place: Int, to places: inout Set<Int>, _ pattern: [UInt8]) {
    guard places.insert(place).inserted, place < pattern.count, pattern[place] == star else { return }
    if isDouble(place, pattern) {
      add(place + 2, to: &places, pattern)
      // `**/` is also nothing at all.
      if place + 2 < pattern.count, pattern[place + 2] == slash { add(place + 3, to: &places, pattern) }
    } else {
      add(place + 1, to: &places, pattern)
    }
  }

  private static func step(from place: Int, over byte: UInt8, _ pattern: [UInt8], to next: inout Set<Int>) {
    guard place < pattern.count else { return }
    switch pattern[place] {
    case star:
      if byte != slash || isDouble(place, pattern) { add(place, to: &next, pattern) }
    case UInt8(ascii: "?"):
      if byte != slash { add(place + 1, to: &next, pattern) }
    case UInt8(ascii: "["):
      if let (end, holds) = bracket(from: place, pattern, byte) {
        if holds, byte != slash { add(end, to: &next, pattern) }
      } else if byte == UInt8(ascii: "[") {
        add(place + 1, to: &next, pattern)
      }
    case UInt8(ascii: "\\") where place + 1 < pattern.count:
      if pattern[place + 1] == byte { add(place + 2, to: &next, pattern) }
    default:
      if pattern[place] == byte { add(place + 1, to: &next, pattern) }
    }
  }

  private static func isDouble(_ place: Int, _ pattern: [UInt8]) -> Bool {
    place + 1 < pattern.count && pattern[place + 1] == star
  }

  /// The place behind a bracket and whether it holds the byte; `nil` where it is never closed.
  private static func bracket(from place: Int, _ pattern: [UInt8], _ byte: UInt8) -> (end: Int, holds: Bool)? {
    var index = place + 1
    let isNegated =
      index < pattern.count && (pattern[index] == UInt8(ascii: "!") || pattern[index] == UInt8(ascii: "^"))
    if isNegated { index += 1 }
    let first = index
    var holds = false
    while index < pattern.count, pattern[index] != UInt8(ascii: "]") || index == first {
      if index + 2 < pattern.count, pattern[index + 1] == UInt8(ascii: "-"), pattern[index + 2] != UInt8(ascii: "]") {
        if pattern[index] <= byte, byte <= pattern[index + 2] { holds = true }
        index += 3
      } else {
        if pattern[index] == byte { holds = true }
        index += 1
      }
    }
    return index < pattern.count ? (index + 1, holds != isNegated) : nil
  }
}
