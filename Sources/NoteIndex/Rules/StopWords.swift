import TextModel

/// Names that are no strict mention however they stand: everyday words, and words of notes about notes.
enum StopWords {
  static let english = """
    about above after again also any are background because before below between both but can check chapter conclusion could data \
    demo does during each example examples figure first from have here how idea into introduction issue just last less like \
    main method methods model models more most must name next note notes only other others output over overview part paper \
    point problem question references related result results same second section should since some step steps such summary \
    than that their them then there these they this those through time type under used using value very view were what when \
    where which while with work would your
    """
  static let chinese = """
    总结 小结 概述 简介 介绍 背景 原理 作用 方法 问题 例子 示例 优点 缺点 特点 步骤 流程 过程 结果 结论 实现 代码 参考 资料 目录 \
    前言 引言 其他 其它 说明 注意 定义 概念 公式 推导 证明 应用 场景 现象 原因 目的 意义 区别 联系 思考 练习 习题 附录 基本概念 \
    参考资料 参考文献 实验结果 解决方法 解决方案
    """

  private static let names = Set(
    (english.split(separator: " ") + chinese.split(separator: " ")).map { FoldedText(String($0)).utf8 })

  private static let longest = names.map(\.count).max() ?? 0

  static func contains(_ folded: [UInt8]) -> Bool { folded.count <= longest && names.contains(folded) }
}
