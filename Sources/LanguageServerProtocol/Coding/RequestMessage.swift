/// A method that is answered.
public protocol RequestMessage: Sendable {
  associatedtype Params: MessageCodable
  associatedtype Result: MessageCodable
  static var method: String { get }
}
