import MathCheck
import MathNumerics

/// What would make a refuted step true, in words.
enum SlipWords {
  /// - Parameter utf8: The formula's text, in which the slip has its place.
  static func message(_ slip: Slip, _ utf8: [UInt8]) -> Message {
    let text = slip.range.map { String(decoding: utf8[$0.clamped(to: 0..<utf8.count)], as: UTF8.self) } ?? ""
    return switch slip {
    case .sign: Message(.slipSign, text)
    case .factor(let factor) where factor == -1: Message(.slipWholeSign)
    case .factor(let factor): Message(.slipFactor, factor.description)
    case .transpose(let name, _): Message(.slipTranspose, SymbolText.shown(name))
    case .order: Message(.slipOrder, text)
    case .power: Message(.slipPower, text)
    case .index: Message(.slipIndex, text)
    case .argument: Message(.slipArgument, text)
    case .logarithmBase: Message(.slipLogarithm, text)
    case .assumption(let assumption): Message(.slipAssumption, [.message(message(assumption))])
    }
  }

  private static func message(_ assumption: Assumption) -> Message {
    switch assumption {
    case .nonnegative(let name): Message(.assumesNonnegative, shown(name))
    case .binary(let name): Message(.assumesBinary, shown(name))
    case .symmetric(let name): Message(.assumesSymmetric, shown(name))
    case .orthogonal(let name): Message(.assumesOrthogonal, shown(name))
    case .diagonal(let name): Message(.assumesDiagonal, shown(name))
    case .unitNorm(let name): Message(.assumesUnitNorm, shown(name))
    case .sumsToOne(let name): Message(.assumesSumOne, shown(name))
    case .oneHot(let name): Message(.assumesOneHot, shown(name))
    case .zeroMean(let name): Message(.assumesSumZero, shown(name))
    case .sumIsOne(let first, let second): Message(.assumesSumOne, "\(shown(first)) + \(shown(second))")
    case .equal(let first, let second): Message(.assumesEqual, shown(first), shown(second))
    }
  }

  private static func shown(_ name: String) -> String { SymbolText.shown(name) }
}
