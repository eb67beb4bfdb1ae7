import TextModel

/// Words that only hold sentences together. A heading or a bold word may be one by chance (`In`, 可以, 接下来); as a name it
/// is found where a link says so, and nowhere else.
enum FunctionWords {
  static let english = """
    a an the and or but nor so yet if then else than that this these those i you he she it we they me him her us them my your \
    his its our their who whom whose which what when where why how in on at by for from of to with without into onto over \
    under about above below between among through during before after since until up down out off as is am are was were be \
    been being have has had do does did will would shall should can could may might must not no yes all any both each few \
    more most other some such only own same too very just also here there now again once further however therefore thus
    """
  static let chinese = """
    可以 可能 能够 能 会 要 应该 应当 需要 必须 接下来 然后 之后 之前 以后 以前 首先 其次 最后 最终 同时 此外 另外 因此 所以 因为 由于 如果 假如 \
    虽然 但是 然而 不过 而且 并且 或者 以及 还有 还是 就是 只是 只有 没有 不是 是 否 相当于 等于 例如 比如 譬如 其中 其实 这里 那里 这个 那个 \
    这些 那些 这样 那样 如此 如何 怎么 怎样 为什么 什么 哪些 哪个 多少 几个 很多 许多 所有 全部 每个 一个 一种 一些 有些 某些 大家 我们 你们 他们 \
    它们 自己 本身 好 果 因 对 以 而 则 即 但 若 与 和 或 及 其 之 所 于 为 从 由 在 到 把 被 让 使 给 向 往 按 据 比 像 如 似 了 着 过 的 地 得 \
    吗 呢 吧 啊 也 都 就 才 再 又 还 更 最 很 太 非常 十分 已经 正在 将 将要 一般 通常 往往 经常 有时 总是 主要 具体 直接 进行 使用 采用 通过 \
    根据 按照 关于 对于 至于 上 下 中 里 外 前 后 左 右 间 内 大 小 多 少 高 低 长 短 新 旧 一 二 三 四 五 六 七 八 九 十 个 种 次 条 这 那 有 无
    """

  private static let names = Set(
    [english, chinese].flatMap { $0.split { $0 == " " || $0 == "\n" } }.map { FoldedText(String($0)).utf8 })

  private static let longest = names.map(\.count).max() ?? 0

  static func contains(_ folded: [UInt8]) -> Bool { folded.count <= longest && names.contains(folded) }
}
