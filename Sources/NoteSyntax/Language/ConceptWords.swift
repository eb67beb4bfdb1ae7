/// The words by which concepts are told from look-alikes. Read off headings and sentences of eighteen collections
/// (`Grammar/Notes.md`, chapter "Concepts").
enum ConceptWords {
  static func list(_ text: String) -> WordList { WordList(text) }

  /// Headings that name a section, whole.
  static let sectionWords: Set<String> = Set(
    """
    前言 引言 概述 综述 简介 介绍 背景 背景介绍 背景知识 动机 目标 目的 总结 小结 结论 结语 后记 附录 参考 参考文献 参考资料 参考链接 \
    相关资料 相关工作 相关课程 相关文章 相关论文 相关链接 相关知识 相关阅读 相关推荐 相关项目 相关文献 相关内容 相关介绍 相关代码 相关资源 相关书籍 相关视频 \
    相关技术 相关研究 相关笔记 相关问题 相关概念 接下来 下一步 数据集下载 数据下载 数据读取 数据加载 延伸阅读 扩展阅读 目录 说明 注意 注意事项 备注 其他 其它 更多 问题 问题描述 问题定义 思考 思考题 练习 习题 作业 \
    答案 解答 解析 分析 讨论 展望 未来 未来工作 实验 实验结果 实验设置 结果 结果分析 评估 评测 测试 示例 例子 案例 举例 实例 样例 代码 代码实现 \
    代码示例 源码 源码解析 实现 具体实现 实现细节 细节 算法 算法流程 算法步骤 流程 步骤 过程 原理 基本原理 原理介绍 基本概念 概念 定义 基础 基础知识 \
    基础概念 预备知识 知识点 公式 公式推导 推导 证明 方法 模型 模型结构 模型架构 模型介绍 网络结构 结构 架构 整体架构 框架 特点 特性 优点 缺点 优缺点 \
    优势 劣势 不足 局限 局限性 应用 应用场景 使用 使用方法 用法 用途 作用 意义 功能 安装 环境 环境配置 配置 数据 数据集 数据准备 训练 推理 训练过程 \
    训练细节 训练数据 输入 输出 输入输出 参数 参数说明 超参数设置 对比 比较 区别 联系 关系 区别和联系 分类 类型 种类 思路 思想 核心思想 主要思想 基本思想 \
    创新点 贡献 主要贡献 方案 解决方案 解决方法 解决办法 策略 技巧 调参 优化 优化方法 改进 改进点 现象 先验 先验知识 收敛性 理论 时间 日期 作者 论文 论文链接 \
    论文信息 摘要 图 表 题目 正文 开始 入门 快速开始 安装依赖 常见问题 面试题 代码详解 基础部分 准备工作 相关概念 基本介绍 整体流程 整体结构 历史 发展 \
    发展历史 现状 挑战 趋势 建议 经验 心得 感想 链接 资源 工具 其他方法 其他问题
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// Of the section words those that name something of the field as well: a note's title that says one of them names it.
  static let fieldWords: Set<String> = [
    "训练", "推理", "评估", "评测", "测试", "优化", "分类", "参数", "数据集", "架构", "先验", "先验知识", "收敛性", "training", "inference",
    "evaluation", "hyperparameters", "parameters", "dataset", "datasets", "loss", "notation",
  ]

  /// Of these the ones that name a thing, also as an item of an enumeration: `（1）参数`.
  static let fieldThings: Set<String> = ["参数", "数据集", "先验", "hyperparameters", "parameters", "dataset", "datasets"]

  /// Behind one of these a name changes into another: `MHA改成GQA` is a change, and no term.
  static let changes = list("改成 改为 变成 变为 换成 换为 转成 转为 替换为 替换成 升级为 升级到")

  /// Kinds of things. A proper name in parentheses behind one is a member of the kind: `优化器（AdamW）`.
  static let kinds = list(
    """
    优化器 激活函数 损失函数 目标函数 代价函数 分类器 归一化 数据集 评价指标 评估指标 基座 基座模型 骨干网络 主干网络 解码策略 采样策略 框架 工具 平台 任务
    """)

  /// The same in English, in lower case.
  static let englishSectionWords: Set<String> = Set(
    """
    intro|outro|introduction|overview|background|motivation|abstract|summary|conclusion|conclusions|discussion|references|reference|\
    related work|future work|appendix|contents|table of contents|results|result|experiments|experiment|evaluation|method|\
    methods|methodology|approach|details|notes|note|example|examples|code|implementation|usage|installation|setup|\
    getting started|features|advantages|disadvantages|pros|cons|pros and cons|limitations|issues|problems|problem|solution|\
    questions|answers|faq|links|resources|further reading|see also|acknowledgements|acknowledgments|license|contributing|\
    changelog|todo|tasks|paper|papers|dataset|datasets|data|model|models|architecture|training|inference|testing|\
    hyperparameters|parameters|input|output|inputs|outputs|definition|definitions|theory|proof|intuition|idea|ideas|\
    key points|takeaways|key takeaways|tips|tricks|steps|procedure|algorithm|algorithms|types|applications|application|\
    uses|use cases|history|general|misc|other|others|tags|backlinks|source|sources|images|image|figures|table|tables|\
    tldr|readme|index|home|about|contact|news|exercises|exercise|quiz|homework|basics|prerequisites|requirements|tools|\
    the basics|how it works|what|why|how|when|where|explanation|description|comparison|analysis|important|info|more|some|\
    main idea|core idea|objective|objectives|goal|goals|loss|part|chapter|section|preface|foreword|glossary|notation
    """.replacingLineFolds.split(separator: "|").map(String.init))

  /// A heading with one of these asks or argues.
  static let questions = list(
    "为什么 为何 怎么 怎样 如何 哪些 哪个 哪种 哪里 什么 多少 是否 能否 能不能 可不可以 有没有 是不是 吗 呢 几种 几个 该不该 选哪 何时 谁")

  /// Ends of headings that are about a term and name none.
  static let headingLabels = list(
    """
    下载 启动 建立 构建 安装 加载 读取 导入 导出 工具库 区别 联系 关系 对比 比较 优点 缺点 优缺点 优势 劣势 不足 特点 特性 作用 意义 用途 应用 场景 原理 思想 动机 原因 目的 目标 步骤 流程 过程 推导 证明 \
    实现 代码 例子 示例 实例 案例 总结 小结 介绍 概述 问题汇总 面试题 分类 种类 类型 方式 用法 使用 选择 设置 设计 结构图 细节 技巧 经验 看法 改进 改造 \
    优化 扩展 计算 求解 更新 分析 评估 评测 结果 实验 测试 效果 性能 影响 变化 发展 历史 现状 挑战 方案 思路 说明 注意 准备 安装 配置 部署 操作 \
    处理 含义 定义 概念 形式 格式 公式 特征 来源 组成 性质 条件 差异 异同 局限 局限性 参数量 复杂度 部分 内容 情况 角度 理解 解读 解析 详解 对象 做法 实践 汇总
    """)

  /// Starts that make a phrase an action.
  static let verbs = list(
    """
    构建 构造 创建 建立 搭建 训练 实现 使用 利用 采用 应用 去掉 去除 删除 减少 增加 降低 提高 提升 改善 改进 优化 防止 避免 解决 处理 计算 求 求解 获取 获得 得到 \
    选择 确定 定义 设置 设定 调整 修改 更新 添加 加入 引入 加载 读取 保存 生成 输出 输入 进行 执行 运行 启动 部署 安装 配置 下载 导入 准备 收集 整理 清洗 标注 \
    划分 分割 合并 拼接 比较 对比 分析 评估 评测 测试 验证 审查 检查 查看 理解 学习 了解 掌握 介绍 说明 解释 证明 推导 写 画 看 做 让 把 将 对 从 在 当 如果 \
    因为 由于 通过 根据 按照 关于 针对 基本 常见 常用 各种 不同 主要 一些 多种 其他 更 最 不 没有 没 无需 需要 可以 能 会 应该 必须 是 有 给 与 和 跟 为了 为 \
    克服 缓解 抑制 应对 促进 缩短 加快 扩大 缩小 捕捉 捕获 遵循 协助 激发 指定 编写 撰写 列出 明确 制定 实施 监控 跟踪 持续 逐步 合理 尽量 尽可能 确认 核对 \
    代码 手写 手撕 参考 存在 跨 支持 提供 考虑 保持 保证 确保 限制 控制 替换 转换 转化 映射 返回 遍历 寻找 找 开始 结束 停止 继续 尝试 重复 记录 统计 展示 \
    总结 讨论 思考 回顾 面向 直接 快速 简单 充分 重新 同时 首先 其次 最后 另外 此外 例如 比如 这 那 它 其 该 我 你 他 某 每 各 所有 任意 任何 上述 以上 以下 下面 上面
    """)

  /// Compounds that start with a verb and are terms all the same.
  static let verbTerms = list(
    """
    生成式 生成对抗 生成器 生成模型 学习率 学习曲线 训练集 训练误差 测试集 测试误差 验证集 计算图 分析树 优化器 输入门 输出门 输入层 输出层 更新门 选择性 \
    分割网络 对比学习 对比损失 对抗 对数 对称 从众 在线 当前 比较器 求和 求导 验证数据 评估指标 映射函数 转换器 最大 最小 最优 最近邻 最速 不变 不确定性 不平衡 \
    有监督 有限 有向 有序 无监督 有效 更新规则 是非 记录点 应用层 控制门 限制玻尔兹曼 重复惩罚 参考模型 参考策略 解释器 对偶 对齐 对象 对角 对抗训练 各向 每日 写入 画像 \
    给定 从属 处理器 配置文件 统计量 统计学习 遍历算法 定义域 学习器 学习理论 直接偏好 快速排序 简单随机 能量 会话 做市 输出投影 执行器 更多 代码大模型 代码生成 基本事件 基本单元
    """)

  /// Ends of phrases that label what follows.
  static let labels = list(
    """
    相关 先修 参见 优点 缺点 优势 劣势 动机 步骤 原因 注意 问题 思想 目标 目的 作用 意义 特点 特性 流程 过程 方法 方式 结果 结论 总结 例子 示例 说明 区别 联系 关系 应用 场景 用途 \
    挑战 效果 影响 细节 设置 要求 条件 差异 不足 局限 局限性 分类 类型 思路 方案 建议 技巧 改进 优化 难点 重点 要点 能力 需求 任务描述 同点 不同点 相同点 部分 阶段性 \
    情况 数据 作者 时间 地点 链接 地址 来源 参考 群号 输出 输入 代码 公式 图示 如下 主观性 稀缺性 重要性 必要性 可行性 灵活性 复杂性 多样性 准确性 一致性 安全性 隐私 平衡 成本
    """)

  /// Cuts the words before a term that a parenthesis follows: behind the last of them the term starts.
  static let cuts = list(
    """
    的 是 和 与 及 以及 或 或者 将 把 使用 采用 利用 通过 被 了 叫做 叫作 称为 称作 称之为 叫 指 一种 一个 一些 这种 这个 例如 比如 包括 包含 是否 \
    加入 引入 添加 创建 构建 建立 得到 获得 减少 增加 降低 提高 提出 介绍 执行 受限于 关联 设置 支持 考虑 需要 成为 属于 解决 作为 所谓 符合 发现 用于 用来 看到 \
    某种 各种 许多 多个 两个 三个 这些 那些 根据 关于 涉及 学习到 训练出 预测出 没有 因此 所以 然后 首先 其中 同时 可以 常用 常见 主流 传统 经典 \
    适用于 应用于 受到 很多 变换到 转换到 转化为 转换为 映射到 变为 所占 依据 每隔 每一个 每一 每个 即 现有的 也即 亦即 \
    遇到 名词 名为 进行 完成 具有 存在 防止 避免 得出 选取 服从 满足 实现 提供
    """)

  /// Cuts that count only where a term's words start, for they stand inside many terms.
  static let leadingCuts = list(
    """
    在 对 用 由 从 到 为 并 而 且 也 又 还 就 都 让 使 有 其 于 只 仅 不 以 给 要 会 能 中 上 当 若 设 至 做 比 该 如 即 才 来 经 每个 某个 大规模 新 旧 计算 应用 概念 基于 \
    先 达到 获取 求解 构造 加载 读取 寻找 返回 查看 说明 实际上 事实上 本质上 一组 两组 三组 几组 一套 两套 两种 三种 几种 多种 两类 三类 一类 一层 两层 三层 几个 三个 四个
    """)

  /// Nouns in which a cut word is no cut.
  static let uncut = list(
    """
    支持向量 支持向量机 为主 有限 有向 有监督 有效 有序 对数 对抗 对称 对偶 对齐 对比 对角 对象 对话 和弦 总和 求和 饱和 上下文 上采样 上界 上三角 下采样 下游 下界 在线 中心 中值 中间 中位 中文 中介 集中 \
    先验 先进先出 先后 按钮 按键 按位 立即 即时 即插即用 按需 \
    词中 上升 及物 指数 指标 指令 指针 指纹 用户 使命 从属 到达 由来 如来 而立 并行 并发 并查 合并 也许 要素 要点 就业 都市 会话 能量 功能 性能 智能 能力 可能 上确界 下确界 \
    以太 不变 不确定 不平衡 不等式 不对称 不动点 只读 学会 机会 社会 协会 给定 比例 比率 比特 比较 对比 计算图 计算机 计算复杂度 计算量 计算力 计算能力 计算单元 计算架构 计算资源 计算成本 计算开销 计算效率 计算精度 计算节点 计算设备 计算方法 计算过程 计算公式 计算核心 计算数据 应用层 图形学 名为 设备 设计 至强 当量 当前 若干 分为 行为 人为 做市 \
    高于 基于 大于 关于 由于 等于 用于 对于 属于 其他 其它 因子 存在性 中断 当下 可以 编码到 了解 终了 使能 中心化 \
    最大似然 预测 以图 上层 下层 上式 上述 上标 下标 大会 对照 相对 绝对 针对 成对 配对 应对 反对 一对 匹配对 样本对 键值对 与门 或门 与或 几何与 及时 以及 涉及 普及 矩形 中继
    """)

  /// Leads an alias: `又称 X`.
  static let aliasLeads = list(
    "又称为 也称为 又被称为 也被称为 或称为 或者称为 又称作 也称作 或称作 又称 也称 亦称 或称 又叫做 也叫做 又叫作 也叫作 又叫 也叫 或叫 或者叫 简称为 简称 全称为 全称是 全称 英文名为 英文名 英文全称 英文为 英文 缩写为 缩写 简写为 简写 记作 或者 或"
  )

  /// Terms that end in a label word.
  static let labelTerms = list(
    """
    决策过程 随机过程 高斯过程 泊松过程 奖励过程 扩散过程 生成过程 马尔可夫过程 狄利克雷过程 数据结构 树结构 图结构 网络效应 特征 支持向量 语义分割 逻辑推理 多分类 二分类 文本分类 图像分类 情感分类 序列分类 \
    贝叶斯公式 欧拉公式 泰勒公式 全概率公式 凸优化 偏好优化 策略优化 贝叶斯优化 近端策略优化 知识图谱 冷启动问题 背包问题 对偶问题 优化问题 聚类分析 主成分分析 判别分析 因子分析 语义分析 词法分析 句法分析 \
    相关分析 回归分析 方差分析 误差分析 情感分析 数据处理 自然语言处理 图像处理 信号处理 批处理 超参数 模型参数 分布变化 决策分析 数据分析 自动更新 参数更新 权重更新 梯度更新 特征选择 模型选择 属性选择 \
    假设检验 交叉验证 性能 自动评估 人工评估 强化学习
    """)

  /// Verbs that give a name: `称为 X`.
  static let callings = list(
    "被称为 称之为 称为 被称作 称作 被叫做 被叫作 叫做 叫作 名为 命名为 取名为 简称为 这就是 统称为")

  /// Joins another name to a term: `A 又称 B`.
  static let alsoCalled = list(
    "又被称为 也被称为 又称为 也称为 或者称为 或称为 又称之为 又称作 也称作 或称作 又称 也称 亦称 又叫做 也叫做 又叫作 也叫作 又叫 也叫 一般简称 简称为 简称 全称为 全称是 的全称为 的全称是")

  /// Says what a subject is.
  static let copulas = list("指的就是 指的是 就是 也是 是")

  /// A parenthesis that starts with one of these, or holds one of the marks, is a remark.
  static let remarkStarts = list(
    """
    如 例 比 见 图 表 注 参 包 含 即使 因 由 从 在 对 当 若 有 无 不 没 可 能 会 是 为 用 使 把 将 左 右 上 下 前 后 红 绿 蓝 黄 黑 白 灰 橙 紫 其 这 那 它 该 我 你 他 \
    一 二 三 两 几 多 每 各 某 约 大 小 高 低 更 最 主要 通常 一般 常见 建议 可选 默认 单位 第 共 只 仅 已 未 以 及 与 和 或 带 传 来自 取 越 除 例如 比如 假设 指 也就是 实际 \
    分割 所有 部分 基础 原理 理论 实战 完整 训练 测试 本 同 即
    """)

  static let remarkEnds = list("篇 版 节 章 页 图 框 色 例 等 时 中 下 上 前 后 了 的 吗 呢 们 等等 部分 情况 左 右 类别 个 次 年 月 日 元 层 倍")

  /// Pronouns and the like that are the subject of no definition.
  static let nonSubjects = list(
    """
    同样 新 旧 图 表 步 这 那 它 他 她 其 此 该 我 你 您 本 上 下 前 后 一个 一种 一般 一是 二是 另 某 每 各 谁 哪 什么 这里 这个 那个 它们 他们 我们 前者 后者 两者 二者 以上 以下 如果 因为 由于 虽然 但 而 \
    所以 因此 然后 首先 其次 最后 同时 例如 比如 如 即 也 还 又 就 都 只 不 没 可 能 会 要 应 需 当 若 在 对 从 把 将 被 让 使 用 以 为 于 与 和 或 及 并 且 则 既 之所以 其实 实际 下一步 第 \
    问题 结果 方法 目的 目标 原因 关键 重点 核心 本质 特点 优点 缺点 区别 作用 意义 思想 思路 做法 答案 总之 简单 通常 通俗 有 没有 无论 不管 只有 只要 除了 \
    说到底 说白了 换言之 总的来说 总的来讲 简单来说 简单地说 一句话 事实上 实际上 本质上 严格来说 一般来说 通俗地说 所以说 也即 作为 比如说 此外 而且 不过 因而 \
    于是 无非 显然 当然 毕竟 目前 现在 近年来 最近 最初 起初 原来 众所周知 不难 容易 确实 \
    假设 假定 给定 已知 对于 关于 根据 通过 经过 随着 按照 注意 需要 值得 可以 可能 也就 甚至 尤其 特别 换句话说 也就是说
    """)

  /// Ends of a subject that says something about a thing which has its name: `它还是…`, `模型可能是…`, `训练之前是…`.
  static let subjectEnds = list(
    """
    可能 也许 或许 大概 还 也 都 就 又 仍 仍然 依然 主要 主要还 实际上 实际 其实 自然 通常 一般 往往 应该 应当 必须 当然 一定 已经 同时 确实 恰恰 显然 毕竟 到底 究竟 似乎 好像 \
    目前 现在 最初 最终 原本 本来 本质上 实质上 当时 不再 不仅 并不 从来 基本上 大多 大都 分别 同样 其本质 之前 之后 以前 以后 当中 其中 的话 首先 只 不
    """)

  /// Degrees: what holds one states a property.
  static let degrees = list(
    """
    较慢 较快 较高 较低 较大 较小 较强 较弱 较好 较差 较多 较少 很慢 很快 很高 很低 很大 很小 很多 很少 很难 更快 更慢 更高 更低 更好 更强 更大 更小 更多 更少 过高 过低 过慢 非常 十分 \
    越来越 不够 不足以 难以
    """)

  /// Words that no noun term holds: who says so, or points.
  static let pronouns = list("它 我 你 她 他们 这个 那个 这种 那种 这些 那些 这样 那样 这里 那里")

  /// What follows 是 in a definition.
  static let genera = list("一种 一个 一类 一款 一项 一套 一门 一组 一系列 一族 指 用来 用于 某种 某个 某类")

  /// Ends of a predicate that says what a thing is.
  static let genusEnds = list(
    """
    方法 算法 技术 模型 网络 框架 机制 策略 任务 函数 过程 度量 指标 工具 库 平台 结构 系统 架构 方式 分布 优化器 问题 操作 模块 组件 协议 数据集 一种 之一 概率 比例 计算 层 \
    矩阵 向量 单元 单位 集合 变量 参数 标准 准则 概念 理论 思想 范式 手段 技巧 步骤 现象 误差 距离 空间 信息 分类器 学习器 编码器 解码器 生成器 比率 程度 值 率 数 量 器 法 图 树
    """)

  /// Starts of the text behind `X：` that give a reason, an advice or a condition.
  static let nonDefinitions = list(
    """
    如果 因为 由于 可以 需要 应该 应 确保 根据任务 尽量 不同 某些 有些 我们 针对 优化 不需要 能够 见 参考 http 图 表 如图 如下 详见 例如 比如 当给定 通常情况 没有 无 有 建议 选择 请 都 全 \
    随着 虽然 但 而 为了 必须 不能 无法 不 没 更 比 最 很 非常 只 仅 提供 即可 要 会 可
    """)

  /// Starts of the text behind a plain `X：` that say what X is or does.
  static let definingStarts = list(
    "这是 是 指 一种 一个 一类 即 表示 代表 就是 用于 用来 将 把 从 利用 根据 每 由 对 在 使用 通过 描述 衡量 又称 也称 全称 基于 给定 向量 所有 各")

  /// Colours, sides and the like that a parenthesis after an English word may hold.
  static let englishRemarks: Set<String> = [
    "local", "left", "right", "top", "bottom", "red", "green", "blue", "default", "optional", "required", "new", "old",
    "e.g", "eg", "ie", "i.e", "see", "etc", "v1", "v2", "true", "false", "yes", "no", "here", "link", "paper", "code",
    "pdf", "url", "todo", "ms", "s", "gb", "mb", "kb",
  ]

  /// Subjects of English sentences that define nothing.
  static let englishNonSubjects: Set<String> = [
    "this", "that", "it", "there", "what", "he", "she", "they", "we", "you", "i", "these", "those", "here", "which",
    "who",
    "one", "another", "each", "every", "some", "any", "all", "such", "so", "if", "when", "where", "why", "how",
    "the idea",
    "the goal", "the result", "the main idea", "the problem", "the reason", "the first", "the second", "the other",
    "but",
    "and", "or", "because", "since", "although", "while", "then", "thus", "hence", "therefore", "for", "in", "on", "at",
    "to", "as", "by", "from", "with", "not", "now", "also", "note", "example", "question", "answer", "result", "goal",
    "idea", "problem", "reason", "first", "second", "other", "paper", "figure", "table",
    "my", "your", "our", "their", "his", "her", "its", "even", "suppose", "assume", "let", "given", "consider", "just",
    "only", "maybe", "perhaps", "yes", "most", "many", "both", "either", "neither", "like", "unlike",
    "despite", "during", "after", "before", "until", "under", "over", "between", "within", "without", "about",
    "through",
    "however", "moreover", "furthermore", "additionally", "finally", "lastly", "generally", "typically", "usually",
    "often", "sometimes", "basically", "actually", "instead", "otherwise", "meanwhile", "similarly", "likewise", "see",
    "use", "using", "someone", "something", "everything", "everyone", "nothing", "people", "today", "please",
    "though", "unless", "whether", "whenever", "once", "below", "above", "chapter",
    "section", "equation", "theorem", "lemma", "exercise", "purpose", "important", "interesting", "good", "better",
    "best",
    "notice", "never", "accepting", "understanding",
  ]

  /// Words that no name ends with.
  static let englishOpenEnds: Set<String> = [
    "like", "as", "of", "for", "with", "in", "to", "by", "on", "at", "from", "is", "are", "was", "be", "and", "or",
    "the", "a", "an", "that", "than", "anything", "something", "means", "says", "say", "shows", "include", "includes",
    "following", "follows",
  ]

  /// Verbs that no name in front of its abbreviation holds.
  static let englishCopulas: Set<String> = ["is", "are", "was", "were", "be", "has", "have", "called"]

  /// Characters that turn round the name that holds them.
  static let opposites: [[Unicode.Scalar]] = [
    "大小", "高低", "多少", "正负", "正反", "上下", "前后", "强弱", "加减", "内外", "入出", "左右", "有无", "升降", "增减", "真假", "同异", "软硬",
    "宽窄", "长短", "快慢", "新旧", "显隐", "深浅", "动静", "好坏", "优劣", "首尾", "单双", "单多", "奇偶", "横纵", "行列", "稀密", "主从", "首末",
  ].map { Array($0.unicodeScalars) }

  /// Words that make of an English subject a clause.
  static let englishClauseWords: Set<String> = [
    "that", "which", "who", "where", "if", "is", "are", "was", "were", "has", "have", "had", "we", "you", "i", "it",
    "when", "then", "but", "because", "can", "will", "would", "should", "could", "my", "your", "our",
  ]
}

extension String {
  /// A multi-line literal's folds taken out.
  fileprivate var replacingLineFolds: String { String(filter { $0 != "\n" }) }
}
