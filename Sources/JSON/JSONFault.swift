/// Why bytes are no JSON text, and at which byte.
public struct JSONFault: Error, Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// The text ends inside a value.
    case unexpectedEnd
    /// A byte that cannot stand here.
    case unexpectedByte(UInt8)
    /// A raw control character inside a string.
    case controlCharacter(UInt8)
    /// A backslash that no escape of RFC 8259 follows.
    case badEscape
    /// A number that does not follow the grammar (`01`, `1.`, `.5`, `+1`).
    case badNumber
    /// A number beyond the range of a double.
    case numberOutOfRange
    /// Arrays and objects nested deeper than the reader's cap.
    case tooDeep
    /// More text behind the value.
    case trailingByte(UInt8)
  }

  public var kind: Kind
  /// Byte offset of the fault, from 0.
  public var offset: Int

  public init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}

extension JSONFault: CustomStringConvertible {
  public var description: String {
    switch kind {
    case .unexpectedEnd: return "the JSON text ends early, at byte \(offset)"
    case .unexpectedByte(let byte): return "unexpected \(Self.name(byte)) at byte \(offset)"
    case .controlCharacter(let byte): return "unescaped control character \(Self.name(byte)) at byte \(offset)"
    case .badEscape: return "unknown escape at byte \(offset)"
    case .badNumber: return "malformed number at byte \(offset)"
    case .numberOutOfRange: return "number out of range at byte \(offset)"
    case .tooDeep: return "nested too deeply at byte \(offset)"
    case .trailingByte(let byte): return "unexpected \(Self.name(byte)) behind the JSON text, at byte \(offset)"
    }
  }

  private static func name(_ byte: UInt8) -> String {
    if (0x21...0x7E).contains(byte) { return "'\(Character(UnicodeScalar(byte)))'" }
    return "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
