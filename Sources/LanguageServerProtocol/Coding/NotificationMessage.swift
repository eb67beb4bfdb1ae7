/// A method that is not answered.
public protocol NotificationMessage: Sendable {
  associatedtype Params: MessageCodable
  static var method: String { get }
}
