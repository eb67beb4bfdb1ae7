/// Unicode's NFKC with full case folding (UAX #31, toNFKC_Casefold), with radicals as the ideographs they stand for.
struct FoldTable: Sendable {
  static let shared = FoldTable()

  /// What a scalar folds to.
  enum Fold {
    case same
    case single(UInt32)
    /// A range of `sequences`; empty where the scalar vanishes.
    case sequence(Range<Int>)
  }

  private(set) var sequences: [UInt32] = []
  /// Block number by scalar >> 6, for scalars under `limit`; the block with number 0 changes nothing.
  private var blockOf: [UInt16]
  /// 0: unchanged. Below 0x110000: that scalar. Else `sequenceFlag | start << 6 | count`.
  private var entries: [UInt32] = Array(repeating: 0, count: 64)
  private var composites: [UInt64: UInt32] = [:]
  private var decompositions: [UInt32: (UInt32, UInt32)] = [:]
  private var combiningClasses: [UInt32: UInt8] = [:]
  /// Scalars that may merge with the one before, by scalar >> 6 as a quick sieve and then exactly.
  private var joiners: Set<UInt32> = []
  private var joinerBlocks: [Bool]

  private static let limit = 0x30000
  private static let sequenceFlag: UInt32 = 1 << 31

  private init() {
    blockOf = Array(repeating: 0, count: Self.limit >> 6)
    joinerBlocks = Array(repeating: false, count: Self.limit >> 6)
    readFolds()
    readCompositions()
  }

  func fold(_ scalar: UInt32) -> Fold {
    guard scalar < UInt32(Self.limit) else {
      // Tags and variation selectors; nothing else up there folds.
      return scalar >= 0xE0000 && scalar < 0xE1000 ? .sequence(0..<0) : .same
    }
    let block = Int(blockOf[Int(scalar >> 6)])
    if block == 0 { return .same }
    let entry = entries[block << 6 | Int(scalar & 63)]
    if entry == 0 { return .same }
    if entry & Self.sequenceFlag == 0 { return .single(entry) }
    let start = Int(entry & ~Self.sequenceFlag) >> 6
    return .sequence(start..<start + Int(entry & 63))
  }

  /// Whether the folded scalar may merge or swap places with the one before it, so that the two need `composed`.
  func joinsPrevious(_ scalar: UInt32) -> Bool {
    if scalar < 0x300 || scalar >= UInt32(Self.limit) { return false }
    return joinerBlocks[Int(scalar >> 6)] && joiners.contains(scalar)
  }

  /// NFC of folded scalars (Unicode Standard, section 3.11).
  func composed(_ scalars: [UInt32]) -> [UInt32] {
    var out: [UInt32] = []
    for scalar in scalars { decompose(scalar, into: &out) }
    sortMarks(&out)
    return compose(out)
  }

  // MARK: Normalisation

  private func combiningClass(_ scalar: UInt32) -> UInt8 { combiningClasses[scalar] ?? 0 }

  private func decompose(_ scalar: UInt32, into out: inout [UInt32]) {
    if let syllable = HangulSyllable(scalar) {
      out += syllable.jamo
    } else if let (first, second) = decompositions[scalar] {
      decompose(first, into: &out)
      out.append(second)
    } else {
      out.append(scalar)
    }
  }

  private func sortMarks(_ scalars: inout [UInt32]) {
    // Insertion sort: runs of marks are short, and equal classes keep their order.
    var index = 1
    while index < scalars.count {
      let (scalar, own) = (scalars[index], combiningClass(scalars[index]))
      var place = index
      while own > 0, place > 0, combiningClass(scalars[place - 1]) > own {
        scalars[place] = scalars[place - 1]
        place -= 1
      }
      scalars[place] = scalar
      index += 1
    }
  }

  private func compose(_ scalars: [UInt32]) -> [UInt32] {
    var out: [UInt32] = []
    var starter: Int?
    var lastClass = -1
    for scalar in scalars {
      let own = Int(combiningClass(scalar))
      if let at = starter, lastClass < own || lastClass == -1, let pair = composite(out[at], scalar) {
        out[at] = pair
        continue
      }
      if own == 0 {
        starter = out.count
        lastClass = -1
      } else {
        lastClass = own
      }
      out.append(scalar)
    }
    return out
  }

  private func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
    HangulSyllable.composite(first, second) ?? composites[UInt64(first) << 32 | UInt64(second)]
  }

  // MARK: Reading the data

  private mutating func readFolds() {
    var record: [Int] = []
    var reader = HexReader(FoldData.runs)
    while reader.next(into: &record) {
      for step in 0..<record[1] {
        let scalar = record[0] + step * record[2]
        set(scalar, UInt32(scalar + record[3]))
      }
    }
    reader = HexReader(FoldData.sequences)
    while reader.next(into: &record) {
      set(record[0], Self.sequenceFlag | UInt32(sequences.count) << 6 | UInt32(record.count - 1))
      sequences += record.dropFirst().map { UInt32($0) }
    }
  }

  private mutating func readCompositions() {
    var record: [Int] = []
    var reader = HexReader(FoldData.compositions)
    while reader.next(into: &record) {
      composites[UInt64(record[0]) << 32 | UInt64(record[1])] = UInt32(record[2])
      decompositions[UInt32(record[2])] = (UInt32(record[0]), UInt32(record[1]))
      addJoiner(record[1])
    }
    reader = HexReader(FoldData.classes)
    while reader.next(into: &record) {
      for scalar in record[0]..<record[0] + record[1] {
        combiningClasses[UInt32(scalar)] = UInt8(record[2])
        addJoiner(scalar)
      }
    }
    for scalar in HangulSyllable.trailingJamo { addJoiner(scalar) }
  }

  private mutating func addJoiner(_ scalar: Int) {
    joiners.insert(UInt32(scalar))
    joinerBlocks[scalar >> 6] = true
  }

  private mutating func set(_ scalar: Int, _ entry: UInt32) {
    if blockOf[scalar >> 6] == 0 {
      blockOf[scalar >> 6] = UInt16(entries.count >> 6)
      entries += Array(repeating: 0, count: 64)
    }
    entries[Int(blockOf[scalar >> 6]) << 6 | scalar & 63] = entry
  }
}
