/// The members of a JSON object in the order in which they were written; of two with one key the last wins.
public struct JSONObject: Sendable, Equatable {
  public struct Member: Sendable, Equatable {
    public var key: String
    public var value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }

    public static func == (left: Member, right: Member) -> Bool {
      left.key.hasSameBytes(as: right.key) && left.value == right.value
    }
  }

  /// Every key once.
  public private(set) var members: [Member] = []

  public init() {}

  public init(_ members: [(String, JSONValue)]) {
    self.init(repeating: members.map { Member(key: $0.0, value: $0.1) })
  }

  /// Members in which a key may come more than once. The last value takes the place of the first.
  init(repeating members: [Member]) {
    self.members = members.count < Self.fewMembers ? Self.uniqueFew(members) : Self.uniqueMany(members)
  }

  public var isEmpty: Bool { members.isEmpty }
  public var count: Int { members.count }

  /// The value of a key; setting `nil` removes it, setting a new key appends it.
  public subscript(key: String) -> JSONValue? {
    get {
      for member in members where member.key.hasSameBytes(as: key) { return member.value }
      return nil
    }
    set {
      let index = members.firstIndex { $0.key.hasSameBytes(as: key) }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Up to here comparing every pair of keys is cheaper than hashing them.
  private static let fewMembers = 12

  private static func uniqueFew(_ members: [Member]) -> [Member] {
    for index in members.indices {
      for earlier in 0..<index where members[earlier].key.hasSameBytes(as: members[index].key) {
        return uniqueMany(members)
      }
    }
    return members
  }

  private static func uniqueMany(_ members: [Member]) -> [Member] {
    var places: [[UInt8]: Int] = [:]
    var unique: [Member] = []
    unique.reserveCapacity(members.count)
    for member in members {
      let key = Array(member.key.utf8)
      if let place = places[key] {
        unique[place].value = member.value
      } else {
        places[key] = unique.count
        unique.append(member)
      }
    }
    return unique
  }
}
