/// Nouns that a Chinese term may drop at its end: 交叉熵损失 is short for 交叉熵损失函数.
enum GenericNouns {
  static let list = ["函数", "模型", "算法", "方法", "网络", "机制", "技术", "框架", "问题", "理论"].map { Array($0.utf8) }

  private static let lastBytes = Set(list.compactMap(\.last))

  /// The name without the noun at its end; nil where too little is left to be a term.
  static func shortened(_ name: [UInt8]) -> ArraySlice<UInt8>? {
    // Most names end in no ideograph, or in another.
    guard let last = name.last, lastBytes.contains(last) else { return nil }
    for noun in list where name.count >= noun.count + 12 && name.suffix(noun.count).elementsEqual(noun) {
      return name.dropLast(noun.count)
    }
    return nil
  }
}
