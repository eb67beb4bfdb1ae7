/// An integer of any size.
///
/// Values that fit an `Int` are held inline. `bitWidth` costs O(1), so a caller can budget a result before it asks for
/// it: a product has at most the sum of its factors' bit widths, and every operation whose result can be much longer
/// than its operands takes a `maximumBitWidth`.
public struct BigInt: Sendable, Hashable {
  /// The limit that operations take when the caller names none: 2^22 bits, about 1.2 million decimal digits.
  public static let defaultMaximumBitWidth = 1 << 22

  /// `large` only where the value does not fit an `Int`, so that equal values have equal storage.
  enum Storage: Sendable, Hashable {
    case small(Int)
    case large(isNegative: Bool, magnitude: [UInt])
  }

  var storage: Storage

  public init(_ value: Int) { storage = .small(value) }

  public init(_ value: UInt) { self.init(isNegative: false, limbs: [value]) }

  /// The number with this sign and these little-endian 64-bit limbs; leading zeros are allowed.
  public init(isNegative: Bool, magnitude: [UInt]) { self.init(isNegative: isNegative, limbs: magnitude) }

  init(isNegative: Bool, limbs: [UInt]) {
    var limbs = limbs
    Limbs.trim(&limbs)
    if limbs.count <= 1 {
      let limb = limbs.first ?? 0
      if limb <= UInt(Int.max) {
        storage = .small(isNegative ? -Int(limb) : Int(limb))
        return
      }
      if isNegative, limb == Int.min.magnitude {
        storage = .small(Int.min)
        return
      }
    }
    storage = .large(isNegative: isNegative, magnitude: limbs)
  }

  public static let zero = BigInt(0)
  public static let one = BigInt(1)

  /// The absolute value as little-endian 64-bit limbs without leading zeros; empty for zero.
  public var magnitude: [UInt] {
    switch storage {
    case .small(let value): value == 0 ? [] : [value.magnitude]
    case .large(_, let magnitude): magnitude
    }
  }

  public var isNegative: Bool {
    switch storage {
    case .small(let value): value < 0
    case .large(let isNegative, _): isNegative
    }
  }

  /// -1, 0 or 1.
  public var signum: Int {
    switch storage {
    case .small(let value): value.signum()
    case .large(let isNegative, _): isNegative ? -1 : 1
    }
  }

  public var isZero: Bool { storage == .small(0) }

  public var isOne: Bool { storage == .small(1) }

  public var isEven: Bool {
    switch storage {
    case .small(let value): value & 1 == 0
    case .large(_, let magnitude): magnitude[0] & 1 == 0
    }
  }

  /// The number of bits of the absolute value, without sign; 0 for zero. Costs O(1).
  public var bitWidth: Int {
    switch storage {
    case .small(let value): Int.bitWidth - value.magnitude.leadingZeroBitCount
    case .large(_, let magnitude): Limbs.bitWidth(magnitude)
    }
  }

  /// The value, if it fits.
  public var int: Int? {
    if case .small(let value) = storage { value } else { nil }
  }

  /// How many times 2 divides the value; 0 for zero.
  public var trailingZeroBitCount: Int { Limbs.trailingZeroBits(magnitude) }
}

extension BigInt: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension BigInt: Comparable {
  public static func < (left: BigInt, right: BigInt) -> Bool {
    switch (left.storage, right.storage) {
    case (.small(let a), .small(let b)): a < b
    case (.small, .large(let isNegative, _)): !isNegative
    case (.large(let isNegative, _), .small): isNegative
    case (.large(let aNegative, let a), .large(let bNegative, let b)):
      if aNegative != bNegative { aNegative } else { Limbs.compare(a, b) == (aNegative ? 1 : -1) }
    }
  }
}
