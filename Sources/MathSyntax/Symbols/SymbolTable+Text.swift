/// The table of symbols and commands, as text: one entry a line, `names ; glyph or form ; meaning ; 含义 ; said ; 读法`.
///
/// The first name is the canonical one. A section's name says what its commands are; see `SymbolTable.Section`.
extension SymbolTable {
  static let text: StaticString = ##"""
    [ordinary]
    \aleph \alef \alefsym ℵ ; ℵ ; aleph ; 阿列夫 ; aleph ; 阿列夫
    \forall ∀ ; ∀ ; for all ; 对所有 ; for all ; 对任意
    \hbar \hslash ℏ ; ℏ ; the reduced Planck constant ; 约化普朗克常数 ; h bar ; h 拔
    \exists \exist ∃ ; ∃ ; there exists ; 存在 ; there exists ; 存在
    \nabla ∇ ; ∇ ; gradient ; 梯度 ; nabla ; 梯度
    \flat ♭ ; ♭ ; flat sign; lowering of indices ; 降号；降指标 ; flat ; 降号
    \ell ℓ ; ℓ ; a loss; a length; a layer ; 损失、长度或层号 ; ell ; 艾尔
    \natural ♮ ; ♮ ; natural sign ; 还原号 ; natural ; 还原号
    \clubsuit \clubs ♣ ; ♣ ; club suit ; 梅花 ; clubs ; 梅花
    \wp \weierp ℘ ; ℘ ; the power set; the Weierstrass function ; 幂集；魏尔斯特拉斯函数 ; script p ; 花写 p
    \sharp ♯ ; ♯ ; number sign; raising of indices ; 升号；升指标 ; sharp ; 升号
    \diamondsuit \diamonds ♢ ; ♢ ; diamond suit ; 方块 ; diamonds ; 方块
    \Re \real ℜ ; ℜ ; real part ; 实部 ; real part of ; 实部
    \heartsuit \hearts ♡ ; ♡ ; heart suit ; 红心 ; hearts ; 红心
    \Im \image ℑ ; ℑ ; imaginary part ; 虚部 ; imaginary part of ; 虚部
    \spadesuit \spades ♠ ; ♠ ; spade suit ; 黑桃 ; spades ; 黑桃
    \S \sect § ; § ; section ; 节 ; section ; 节
    \P ¶ ; ¶ ; paragraph ; 段 ; paragraph ; 段
    \dag † ; † ; footnote mark; adjoint ; 脚注标记；伴随 ; dagger ; 剑标
    \ddag ‡ ; ‡ ; footnote mark ; 脚注标记 ; double dagger ; 双剑标
    \triangledown ▽ ; ▽ ; downward triangle; gradient, loosely written ; 倒三角；有时代替梯度号 ; down triangle ; 倒三角
    \lozenge \Diamond ◊ ; ◊ ; lozenge; holds possibly ; 菱形；可能成立 ; lozenge ; 菱形
    \circledS Ⓢ ; Ⓢ ; circled S ; 圈 S ; circled S ; 圈 S
    \circledR \textregistered ® ; ® ; registered ; 注册商标 ; registered ; 注册商标
    \measuredangle ∡ ; ∡ ; measured angle ; 量度角 ; measured angle ; 量度角
    \nexists ∄ ; ∄ ; there is no ; 不存在 ; there does not exist ; 不存在
    \mho ℧ ; ℧ ; conductance unit ; 姆欧 ; mho ; 姆欧
    \Finv Ⅎ ; Ⅎ ; turned F ; 倒 F ; turned F ; 倒 F
    \Game ⅁ ; ⅁ ; turned G ; 倒 G ; turned G ; 倒 G
    \backprime ‵ ; ‵ ; reversed prime ; 反撇 ; back prime ; 反撇
    \blacktriangle ▲ ; ▲ ; solid triangle; a marker ; 实心三角；标记 ; black triangle ; 实心三角
    \blacktriangledown ▼ ; ▼ ; solid downward triangle; a marker ; 实心倒三角；标记 ; black down triangle ; 实心倒三角
    \blacksquare ■ ; ■ ; end of proof ; 证毕 ; end of proof ; 证毕
    \blacklozenge ⧫ ; ⧫ ; solid lozenge; a marker ; 实心菱形；标记 ; black lozenge ; 实心菱形
    \bigstar ★ ; ★ ; star; a marker ; 星号；标记 ; star ; 星
    \sphericalangle ∢ ; ∢ ; spherical angle ; 球面角 ; spherical angle ; 球面角
    \complement ∁ ; ∁ ; complement of a set ; 补集 ; complement of ; 补集
    \eth ð ; ð ; eth ; 古英语字母 eth ; eth ; eth
    \diagup ╱ ; ╱ ; rising diagonal ; 上斜线 ; diagonal up ; 上斜线
    \diagdown ╲ ; ╲ ; falling diagonal ; 下斜线 ; diagonal down ; 下斜线
    \square \Box □ ; □ ; a placeholder; end of proof ; 占位；证毕 ; square ; 方框
    \yen ¥ ; ¥ ; yen, yuan ; 日元、人民币元 ; yen ; 元
    \checkmark ✓ ; ✓ ; holds ; 成立 ; check ; 对勾
    \beth ℶ ; ℶ ; beth ; 贝特 ; beth ; 贝特
    \daleth ℸ ; ℸ ; daleth ; 达莱特 ; daleth ; 达莱特
    \gimel ℷ ; ℷ ; gimel ; 吉梅尔 ; gimel ; 吉梅尔
    \digamma ϝ ; ϝ ; digamma, the derivative of log gamma ; 双伽马函数 ; digamma ; 双伽马
    \varkappa ϰ ; ϰ ; condition number; a kernel; Cohen's kappa ; 条件数、核函数或 kappa 系数 ; kappa ; 卡帕
    \angle ∠ ; ∠ ; angle ; 角 ; angle ; 角
    \infty \infin ∞ ; ∞ ; infinity ; 无穷大 ; infinity ; 无穷
    \triangle △ ; △ ; a difference; a triangle; Laplacian, loosely written ; 差；三角形；有时代替拉普拉斯算子 ; triangle ; 三角
    \Gamma \varGamma Γ ; Γ ; the gamma function ; 伽马函数 ; capital gamma ; 大写伽马
    \Delta \varDelta Δ ; Δ ; a difference; the Laplacian; the simplex ; 差、拉普拉斯算子或单纯形 ; capital delta ; 大写德尔塔
    \Theta \varTheta Θ ; Θ ; a set of parameters; a tight bound ; 参数集；紧界 ; capital theta ; 大写西塔
    \Lambda \varLambda Λ ; Λ ; a diagonal matrix of eigenvalues; a precision matrix ; 特征值对角矩阵或精度矩阵 ; capital lambda ; 大写拉姆达
    \Xi \varXi Ξ ; Ξ ; capital xi ; 大写克西 ; capital xi ; 大写克西
    \Pi \varPi Π ; Π ; a projection; a set of policies ; 投影或策略集 ; capital pi ; 大写派
    \Sigma \varSigma Σ ; Σ ; covariance matrix; the matrix of singular values ; 协方差矩阵或奇异值矩阵 ; capital sigma ; 大写西格玛
    \Upsilon \varUpsilon Υ ; Υ ; capital upsilon ; 大写宇普西隆 ; capital upsilon ; 大写宇普西隆
    \Phi \varPhi Φ ; Φ ; the normal distribution function; a feature matrix ; 正态分布函数或特征矩阵 ; capital phi ; 大写斐
    \Psi \varPsi Ψ ; Ψ ; capital psi ; 大写普西 ; capital psi ; 大写普西
    \Omega \varOmega Ω ; Ω ; a penalty on complexity; the sample space; a lower bound ; 复杂度惩罚、样本空间或下界 ; capital omega ; 大写欧米伽
    \neg \lnot ¬ ; ¬ ; not ; 非 ; not ; 非
    \top ⊤ ; ⊤ ; transpose, as a superscript; true ; 转置（作上标）；真 ; transpose ; 转置
    \bot ⊥ ; ⊥ ; independent; false ; 独立；假 ; bottom ; 底
    \emptyset \varnothing \empty ∅ ; ∅ ; the empty set ; 空集 ; the empty set ; 空集
    \partial ∂ ; ∂ ; partial derivative ; 偏导 ; partial ; 偏
    \varvdots ⋮ ; ⋮ ; and so on, downwards ; 纵向省略 ; and so on downwards ; 纵向省略
    \degree ° ; ° ; degrees ; 度 ; degrees ; 度
    \pounds \mathsterling £ ; £ ; pounds ; 英镑 ; pounds ; 英镑
    \maltese ✠ ; ✠ ; Maltese cross ; 马耳他十字 ; Maltese cross ; 马耳他十字
    \alpha \upalpha α ; α ; learning rate, step size or a mixing weight ; 学习率、步长或混合权重 ; alpha ; 阿尔法
    \beta β ; β ; momentum or an inverse temperature; a regression coefficient ; 动量、逆温度或回归系数 ; beta ; 贝塔
    \gamma γ ; γ ; discount factor; width of an RBF kernel; scale of batch normalisation ; 折扣因子、RBF 核宽度或批归一化的缩放 ; gamma ; 伽马
    \delta δ ; δ ; a small change; the error of a layer in back-propagation ; 微小变化；反向传播中某层的误差 ; delta ; 德尔塔
    \epsilon ϵ ; ϵ ; a small number; exploration rate; noise ; 很小的数、探索率或噪声 ; epsilon ; 艾普西隆
    \zeta ζ ; ζ ; zeta ; 泽塔 ; zeta ; 泽塔
    \eta η ; η ; learning rate ; 学习率 ; eta ; 伊塔
    \theta θ ; θ ; the parameters of a model; an angle ; 模型参数；角度 ; theta ; 西塔
    \iota ι ; ι ; iota ; 约塔 ; iota ; 约塔
    \kappa κ ; κ ; condition number; a kernel; Cohen's kappa ; 条件数、核函数或 kappa 系数 ; kappa ; 卡帕
    \lambda λ ; λ ; strength of a penalty; an eigenvalue; a Lagrange multiplier ; 正则化强度、特征值或拉格朗日乘子 ; lambda ; 拉姆达
    \mu μ ; μ ; mean ; 均值 ; mu ; 缪
    \nu ν ; ν ; degrees of freedom; a share of support vectors ; 自由度 ; nu ; 纽
    \xi ξ ; ξ ; slack variable; noise ; 松弛变量或噪声 ; xi ; 克西
    \omicron ο ; ο ; omicron ; 奥米克戎 ; omicron ; 奥米克戎
    \pi π ; π ; the circle constant; a policy; mixing weights ; 圆周率、策略或混合系数 ; pi ; 派
    \rho ρ ; ρ ; correlation; a decay rate ; 相关系数或衰减率 ; rho ; 柔
    \sigma σ ; σ ; standard deviation; the logistic function where it is applied; a singular value ; 标准差；作用于变量时为 sigmoid 函数；奇异值 ; sigma ; 西格玛
    \tau τ ; τ ; temperature; a time constant; a trajectory ; 温度、时间常数或轨迹 ; tau ; 陶
    \upsilon υ ; υ ; upsilon ; 宇普西隆 ; upsilon ; 宇普西隆
    \phi ϕ ; ϕ ; a feature map; parameters ; 特征映射或参数 ; phi ; 斐
    \chi χ ; χ ; chi, as of the chi-squared distribution ; 卡方分布之卡 ; chi ; 卡
    \psi ψ ; ψ ; a wavelet; digamma; a potential ; 小波、双伽马函数或势函数 ; psi ; 普西
    \omega ω ; ω ; a frequency; weights ; 频率或权重 ; omega ; 欧米伽
    \varepsilon ε ; ε ; a small number; exploration rate; noise ; 很小的数、探索率或噪声 ; epsilon ; 艾普西隆
    \vartheta \thetasym ϑ ; ϑ ; the parameters of a model; an angle ; 模型参数；角度 ; theta ; 西塔
    \varpi ϖ ; ϖ ; a form of pi ; 派的异体 ; pi ; 派
    \varrho ϱ ; ϱ ; correlation; a decay rate ; 相关系数或衰减率 ; rho ; 柔
    \varsigma ς ; ς ; final sigma; a form of sigma ; 词尾西格玛 ; sigma ; 西格玛
    \varphi φ ; φ ; a feature map; parameters ; 特征映射或参数 ; phi ; 斐
    \Bbbk 𝕜 ; 𝕜 ; a field ; 域 ; blackboard k ; 空心 k
    \imath ı ; ı ; i without its dot, under an accent ; 无点 i，用于重音下 ; dotless i ; 无点 i
    \jmath ȷ ; ȷ ; j without its dot, under an accent ; 无点 j，用于重音下 ; dotless j ; 无点 j
    \prime ′ ; ′ ; prime ; 撇 ; prime ; 撇
    \# ; # ; number of ; 个数 ; number of ; 个数
    \& \And ; & ; and ; 和 ; and ; 和
    \$ ; $ ; dollars ; 美元 ; dollars ; 美元
    \% % ; % ; percent; modulo in plain text ; 百分号；纯文本中为取模 ; percent ; 百分之
    \_ ; _ ; underscore in a name ; 名称中的下划线 ; underscore ; 下划线
    \backslash ; \ ; set difference ; 差集 ; without ; 减去
    \copyright \textcopyright © ; © ; copyright ; 版权 ; copyright ; 版权
    \aa å ; å ; a with a ring ; 带圈 a ; a ring ; 带圈 a
    \AA Å ; Å ; ångström ; 埃 ; ångström ; 埃
    \surd √ ; √ ; root ; 根号 ; root ; 根号
    \lq ‘ ; ‘ ; opening quote ; 左引号 ; open quote ; 左引号
    \rq ’ ; ’ ; closing quote ; 右引号 ; close quote ; 右引号
    ! ; ! ; factorial ; 阶乘 ; factorial ; 阶乘
    ? ; ? ; unknown ; 未知 ; question mark ; 问号
    @ ; @ ; at; matrix product in NumPy ; 在；NumPy 中为矩阵乘 ; at ; at
    ‼ ; ‼ ; double factorial ; 双阶乘 ; double factorial ; 双阶乘
    \angln ; n⃧ ; an annuity's term ; 年金期限 ; angle n ; 角 n
    [binary]
    \mp ∓ ; ∓ ; minus or plus ; 负正 ; minus or plus ; 负正
    \ominus ⊖ ; ⊖ ; circled minus ; 圈减 ; circled minus ; 圈减
    \uplus ⊎ ; ⊎ ; disjoint or multiset union ; 不交并；多重集并 ; disjoint union ; 不交并
    \sqcap ⊓ ; ⊓ ; meet; greatest lower bound ; 交；最大下界 ; meet ; 交
    \ast ∗ ; ∗ ; convolution; as a superscript optimal ; 卷积；作上标表示最优 ; star ; 星
    \sqcup ⊔ ; ⊔ ; disjoint union; least upper bound ; 不交并；最小上界 ; join ; 并
    \bigcirc ◯ ; ◯ ; a circle; a placeholder ; 圆圈；占位 ; circle ; 圆圈
    \bullet \bull ∙ ; ∙ ; a placeholder; a product ; 占位；乘积 ; bullet ; 点
    \ddagger \Dagger ; ‡ ; footnote mark ; 脚注标记 ; double dagger ; 双剑标
    \wr ≀ ; ≀ ; wreath product ; 圈积 ; wreath product ; 圈积
    \amalg ⨿ ; ⨿ ; disjoint union; coproduct ; 不交并；余积 ; coproduct ; 余积
    \unlhd ⊴ ; ⊴ ; normal subgroup or equal ; 正规子群或相等 ; is a normal subgroup of or equals ; 正规子群或等于
    \unrhd ⊵ ; ⊵ ; contains as normal subgroup or equals ; 包含正规子群或相等 ; contains as a normal subgroup or equals ; 以其为正规子群或等于
    \lessdot ⋖ ; ⋖ ; covered by ; 被覆盖 ; is covered by ; 被覆盖
    \gtrdot ⋗ ; ⋗ ; covers ; 覆盖 ; covers ; 覆盖
    \lhd ⊲ ; ⊲ ; normal subgroup ; 正规子群 ; is a normal subgroup of ; 正规子群
    \rhd ⊳ ; ⊳ ; contains as normal subgroup; a comment in an algorithm ; 包含正规子群；算法中的注释 ; right triangle ; 右三角
    \dotplus ∔ ; ∔ ; direct sum ; 直和 ; dot plus ; 点加
    \setminus \smallsetminus ∖ ; ∖ ; set difference ; 差集 ; without ; 减去
    \Cap \doublecap ⋒ ; ⋒ ; double intersection ; 双交 ; double cap ; 双交
    \Cup \doublecup ⋓ ; ⋓ ; double union ; 双并 ; double cup ; 双并
    \doublebarwedge ⩞ ; ⩞ ; double bar wedge ; 双杠楔 ; double bar wedge ; 双杠楔
    \boxminus ⊟ ; ⊟ ; a difference on a manifold ; 流形上的差 ; boxed minus ; 框减
    \boxplus ⊞ ; ⊞ ; a sum on a manifold; check-node sum in LDPC ; 流形上的和；LDPC 校验节点运算 ; boxed plus ; 框加
    \divideontimes ⋇ ; ⋇ ; division times ; 除乘号 ; division times ; 除乘
    \ltimes ⋉ ; ⋉ ; left semidirect product ; 左半直积 ; left semidirect product ; 左半直积
    \rtimes ⋊ ; ⋊ ; right semidirect product ; 右半直积 ; right semidirect product ; 右半直积
    \leftthreetimes ⋋ ; ⋋ ; left semidirect product ; 左半直积 ; left three times ; 左三乘
    \rightthreetimes ⋌ ; ⋌ ; right semidirect product ; 右半直积 ; right three times ; 右三乘
    \curlywedge ⋏ ; ⋏ ; and; meet ; 与；交 ; curly wedge ; 弯楔
    \curlyvee ⋎ ; ⋎ ; or; join ; 或；并 ; curly vee ; 弯 V
    \circleddash ⊝ ; ⊝ ; circled minus ; 圈减 ; circled minus ; 圈减
    \circledast ⊛ ; ⊛ ; circular convolution or correlation ; 循环卷积或循环相关 ; circularly convolved with ; 循环卷积
    \cdot \centerdot \cdotp \sdot · ⋅ ; ⋅ ; product; inner product ; 乘积；内积 ; times ; 点乘
    \intercal ⊺ ; ⊺ ; transpose, as a superscript ; 转置（作上标） ; transpose ; 转置
    \boxtimes ⊠ ; ⊠ ; outer product of representations ; 外张量积 ; boxed times ; 框乘
    \circ ∘ ; ∘ ; elementwise product; composition ; 逐元素乘积；复合 ; composed with ; 复合
    \div ÷ ; ÷ ; division ; 除法 ; divided by ; 除以
    \pm \plusmn ± ; ± ; plus or minus ; 正负 ; plus or minus ; 正负
    \times × ; × ; product; a size; the cross product ; 乘积、尺寸或叉积 ; times ; 乘
    \cap ∩ ; ∩ ; intersection ; 交集 ; intersected with ; 交
    \cup ∪ ; ∪ ; union ; 并集 ; united with ; 并
    \wedge \land ∧ ; ∧ ; and; the minimum ; 与；较小者 ; and ; 与
    \vee \lor ∨ ; ∨ ; or; the maximum ; 或；较大者 ; or ; 或
    \barwedge ⊼ ; ⊼ ; not both ; 与非 ; nand ; 与非
    \veebar ⊻ ; ⊻ ; exclusive or ; 异或 ; exclusive or ; 异或
    \odot ⊙ ; ⊙ ; elementwise product ; 逐元素乘积 ; elementwise times ; 逐元素乘
    \oplus ⊕ ; ⊕ ; direct sum; concatenation ; 直和；拼接 ; direct sum ; 直和
    \otimes ⊗ ; ⊗ ; outer or Kronecker product ; 外积或克罗内克积 ; tensor ; 张量积
    \oslash ⊘ ; ⊘ ; elementwise division ; 逐元素除法 ; elementwise divided by ; 逐元素除以
    \circledcirc ⊚ ; ⊚ ; circled circle; convolution ; 圈圈；卷积 ; circled ring ; 圈环
    \boxdot ⊡ ; ⊡ ; boxed product ; 框点乘 ; boxed dot ; 框点
    \bigtriangleup ; △ ; symmetric difference; a difference ; 对称差；差 ; triangle ; 三角
    \bigtriangledown ; ▽ ; downward triangle ; 倒三角 ; down triangle ; 倒三角
    \dagger ; † ; pseudo-inverse or adjoint, as a superscript ; 伪逆或伴随（作上标） ; dagger ; 剑标
    \diamond ⋄ ; ⋄ ; a placeholder operation ; 占位运算 ; diamond ; 菱形
    \star ⋆ ; ⋆ ; convolution; optimal ; 卷积；最优 ; star ; 星
    \triangleleft ◃ ; ◃ ; normal subgroup; a comment in an algorithm ; 正规子群；算法中的注释 ; left triangle ; 左三角
    \triangleright ▹ ; ▹ ; a comment in an algorithm ; 算法中的注释 ; right triangle ; 右三角
    + ; + ; addition ; 加法 ; plus ; 加
    - − – \minus ; - ; subtraction; negation ; 减法；取负 ; minus ; 减
    * ; * ; multiplication; as a superscript optimal, conjugate or adjoint ; 乘法；作上标表示最优、共轭或伴随 ; times ; 乘
    / ∕ ⁄ ; / ; division ; 除法 ; over ; 除以
    \bmod \mod ; mod ; remainder, never negative ; 余数，不为负 ; modulo ; 模
    \minuso ⦵ ; ⦵ ; minus with a circle ; 带圈减 ; minus circle ; 带圈减
    [relation]
    \equiv ≡ ; ≡ ; identical; congruent ; 恒等；同余 ; is identical to ; 恒等于
    \prec ≺ ; ≺ ; preceding; negative definite ; 先于；负定 ; precedes ; 先于
    \succ ≻ ; ≻ ; preferred to; positive definite ; 优于；正定 ; succeeds ; 优于
    \sim \thicksim ∼ ; ∼ ; is distributed as ; 服从分布 ; is distributed as ; 服从
    \perp ; ⊥ ; orthogonal; independent ; 正交；独立 ; is orthogonal to ; 垂直于
    \preceq ⪯ ; ⪯ ; negative semidefinite order ; 半负定序 ; precedes or equals ; 半正定小于
    \succeq ⪰ ; ⪰ ; positive semidefinite ; 半正定 ; succeeds or equals ; 半正定大于
    \simeq ≃ ; ≃ ; asymptotically equal ; 渐近等于 ; is asymptotically equal to ; 渐近等于
    \mid \shortmid ; ∣ ; given; divides ; 给定；整除 ; given ; 给定
    \ll ≪ ; ≪ ; much less than ; 远小于 ; is much less than ; 远小于
    \gg ≫ ; ≫ ; much greater than ; 远大于 ; is much greater than ; 远大于
    \asymp ≍ ; ≍ ; of the same order ; 同阶 ; is of the same order as ; 同阶于
    \parallel \shortparallel ; ∥ ; parallel ; 平行 ; is parallel to ; 平行于
    \bowtie \Join ⋈ ; ⋈ ; natural join of tables ; 自然连接 ; joined with ; 连接
    \smile \smallsmile ⌣ ; ⌣ ; smile ; 微笑弧 ; smile ; 微笑弧
    \sqsubseteq ⊑ ; ⊑ ; refines; below or equal in a partial order ; 细化；偏序下小于等于 ; is below or equals ; 方形包含于或等于
    \sqsupseteq ⊒ ; ⊒ ; above or equal in a partial order ; 偏序下大于等于 ; is above or equals ; 方形包含或等于
    \doteq ≐ ; ≐ ; is defined as; approaches ; 定义为；趋近 ; is defined as ; 定义为
    \frown \smallfrown ⌢ ; ⌢ ; frown ; 皱眉弧 ; frown ; 皱眉弧
    \ni \owns ∋ ; ∋ ; contains as an element ; 包含元素 ; contains ; 包含
    \propto \varpropto ∝ ; ∝ ; proportional to ; 正比于 ; is proportional to ; 正比于
    \vdash ⊢ ; ⊢ ; proves ; 推得 ; proves ; 推得
    \dashv ⊣ ; ⊣ ; left adjoint; does not yield ; 左伴随 ; left adjoint to ; 左伴随于
    \longleftarrow ⟵ ; ⟵ ; is assigned; comes from ; 赋值；来自 ; is assigned ; 赋值为
    \Leftarrow \lArr \Larr ⇐ ; ⇐ ; is implied by ; 由…推出 ; is implied by ; 由其推出
    \Longleftarrow \impliedby ⟸ ; ⟸ ; is implied by ; 由其推出 ; is implied by ; 由其推出
    \longrightarrow ⟶ ; ⟶ ; tends to; maps to ; 趋于；映射到 ; to ; 到
    \Rightarrow \rArr \Rarr ⇒ ; ⇒ ; implies ; 推出 ; implies ; 推出
    \implies \Longrightarrow ⟹ ; ⟹ ; implies ; 推出 ; implies ; 推出
    \leftrightarrow \harr \lrarr ↔ ; ↔ ; corresponds to; if and only if ; 对应；当且仅当 ; corresponds to ; 对应于
    \longleftrightarrow ⟷ ; ⟷ ; corresponds to; if and only if ; 对应；当且仅当 ; corresponds to ; 对应于
    \Leftrightarrow \hArr \Harr \lrArr \Lrarr ⇔ ; ⇔ ; if and only if ; 当且仅当 ; if and only if ; 当且仅当
    \iff \Longleftrightarrow ⟺ ; ⟺ ; if and only if ; 当且仅当 ; if and only if ; 当且仅当
    \mapsto ↦ ; ↦ ; maps to ; 映射为 ; maps to ; 映射为
    \longmapsto ⟼ ; ⟼ ; maps to ; 映射为 ; maps to ; 映射为
    \nearrow ↗ ; ↗ ; rises ; 上升 ; rises to ; 上升到
    \hookleftarrow ↩ ; ↩ ; is embedded from ; 由其嵌入 ; is embedded from ; 由其嵌入
    \hookrightarrow ↪ ; ↪ ; is embedded into ; 嵌入 ; is embedded into ; 嵌入
    \searrow ↘ ; ↘ ; falls; tends to from above ; 下降；从上方趋于 ; falls to ; 下降到
    \leftharpoonup ↼ ; ↼ ; left harpoon ; 左鱼叉箭头 ; left harpoon ; 左鱼叉箭头
    \rightharpoonup ⇀ ; ⇀ ; converges weakly ; 弱收敛 ; converges weakly to ; 弱收敛于
    \swarrow ↙ ; ↙ ; down to the left ; 左下箭头 ; south west arrow ; 左下箭头
    \leftharpoondown ↽ ; ↽ ; left harpoon ; 左鱼叉箭头 ; left harpoon ; 左鱼叉箭头
    \rightharpoondown ⇁ ; ⇁ ; right harpoon ; 右鱼叉箭头 ; right harpoon ; 右鱼叉箭头
    \nwarrow ↖ ; ↖ ; up to the left ; 左上箭头 ; north west arrow ; 左上箭头
    \rightleftharpoons ⇌ ; ⇌ ; in equilibrium; interchanges with ; 平衡；互换 ; in equilibrium with ; 平衡于
    \nless \not< ≮ ; ≮ ; not less than ; 不小于 ; is not less than ; 不小于
    \lneq ⪇ ; ⪇ ; less than and not equal ; 小于且不等于 ; is strictly less than ; 严格小于
    \lneqq \lvertneqq ≨ ; ≨ ; less than and not equal ; 小于且不等于 ; is strictly less than ; 严格小于
    \lnsim ⋦ ; ⋦ ; less than and not similar ; 小于且不相似 ; is less than and not similar to ; 小于且不相似
    \lnapprox ⪉ ; ⪉ ; less than and not approximately equal ; 小于且不约等于 ; is less than and not approximately ; 小于且不约等于
    \nprec ⊀ ; ⊀ ; does not precede ; 不先于 ; does not precede ; 不先于
    \npreceq ⋠ ; ⋠ ; not below in the semidefinite order ; 不半正定小于 ; does not precede or equal ; 不先于或等于
    \precnsim ⋨ ; ⋨ ; precedes and is not equivalent ; 先于且不等价 ; precedes and is not equivalent to ; 先于且不等价
    \precnapprox ⪹ ; ⪹ ; precedes and is not approximately equal ; 先于且不约等于 ; precedes and is not approximately ; 先于且不约等于
    \nsim \not\sim ≁ ; ≁ ; not distributed as; not similar ; 不服从；不相似 ; is not distributed as ; 不服从
    \nmid \not\mid \nshortmid ∤ ; ∤ ; does not divide ; 不整除 ; does not divide ; 不整除
    \nvdash ⊬ ; ⊬ ; does not prove ; 推不出 ; does not prove ; 推不出
    \nvDash ⊭ ; ⊭ ; does not entail ; 不蕴涵 ; does not model ; 不满足
    \ntriangleleft ⋪ ; ⋪ ; not a normal subgroup ; 非正规子群 ; is not a normal subgroup of ; 不是正规子群
    \ntrianglelefteq ⋬ ; ⋬ ; not a normal subgroup or equal ; 非正规子群且不等 ; is not a normal subgroup of or equal to ; 不是正规子群或等于
    \subsetneq \varsubsetneq \varsubsetneqq ⊊ ; ⊊ ; proper subset ; 真子集 ; is a proper subset of ; 真包含于
    \subsetneqq ⫋ ; ⫋ ; proper subset ; 真子集 ; is a proper subset of ; 真包含于
    \ngtr \not> ≯ ; ≯ ; not greater than ; 不大于 ; is not greater than ; 不大于
    \gneq ⪈ ; ⪈ ; greater than and not equal ; 大于且不等于 ; is strictly greater than ; 严格大于
    \gneqq \gvertneqq ≩ ; ≩ ; greater than and not equal ; 大于且不等于 ; is strictly greater than ; 严格大于
    \gnsim ⋧ ; ⋧ ; greater than and not similar ; 大于且不相似 ; is greater than and not similar to ; 大于且不相似
    \gnapprox ⪊ ; ⪊ ; greater than and not approximately equal ; 大于且不约等于 ; is greater than and not approximately ; 大于且不约等于
    \nsucc ⊁ ; ⊁ ; does not succeed ; 不优于 ; does not succeed ; 不优于
    \nsucceq ⋡ ; ⋡ ; not above in the semidefinite order ; 不半正定大于 ; does not succeed or equal ; 不优于或等于
    \succnsim ⋩ ; ⋩ ; succeeds and is not equivalent ; 优于且不等价 ; succeeds and is not equivalent to ; 优于且不等价
    \succnapprox ⪺ ; ⪺ ; succeeds and is not approximately equal ; 优于且不约等于 ; succeeds and is not approximately ; 优于且不约等于
    \ncong ≆ ; ≆ ; not congruent; not isomorphic ; 不全等；不同构 ; is not congruent to ; 不全等于
    \nparallel \not\parallel \nshortparallel ∦ ; ∦ ; not parallel ; 不平行 ; is not parallel to ; 不平行于
    \nVDash ⊯ ; ⊯ ; does not force ; 不力迫 ; does not force ; 不力迫
    \ntriangleright ⋫ ; ⋫ ; does not contain as normal subgroup ; 不以其为正规子群 ; does not contain as a normal subgroup ; 不以其为正规子群
    \ntrianglerighteq ⋭ ; ⋭ ; does not contain as normal subgroup or equal ; 不以其为正规子群且不等 ; does not contain as a normal subgroup or equal ; 不以其为正规子群或等于
    \supsetneq \varsupsetneq \varsupsetneqq ⊋ ; ⊋ ; proper superset ; 真超集 ; is a proper superset of ; 真包含
    \supsetneqq ⫌ ; ⫌ ; proper superset ; 真超集 ; is a proper superset of ; 真包含
    \nVdash ⊮ ; ⊮ ; does not force ; 不力迫 ; does not force ; 不力迫
    \precneqq ⪵ ; ⪵ ; strictly precedes ; 严格先于 ; strictly precedes ; 严格先于
    \succneqq ⪶ ; ⪶ ; strictly succeeds ; 严格优于 ; strictly succeeds ; 严格优于
    \nleftarrow ↚ ; ↚ ; not from ; 非左箭头 ; not from ; 非左箭头
    \nrightarrow ↛ ; ↛ ; does not tend to ; 不趋于 ; not to ; 不到
    \nLeftarrow ⇍ ; ⇍ ; is not implied by ; 不由其推出 ; is not implied by ; 不由其推出
    \nRightarrow ⇏ ; ⇏ ; does not imply ; 推不出 ; does not imply ; 推不出
    \nleftrightarrow ↮ ; ↮ ; does not correspond to ; 不对应 ; does not correspond to ; 不对应于
    \nLeftrightarrow ⇎ ; ⇎ ; not equivalent ; 不等价 ; is not equivalent to ; 不等价于
    \vartriangle ; △ ; triangle ; 三角 ; triangle ; 三角
    \eqslantless ⪕ ; ⪕ ; equal or less ; 等于或小于 ; equals or is less than ; 等于或小于
    \lesssim ≲ ; ≲ ; at most, up to a constant ; 至多（差常数倍） ; is at most, up to a constant, ; 至多同阶于
    \lessapprox ⪅ ; ⪅ ; less than or approximately equal ; 小于或约等于 ; is less than or approximately ; 小于或约等于
    \approxeq ≊ ; ≊ ; approximately equal or equal ; 约等于或等于 ; approximately equals or equals ; 约等于或等于
    \lll \llless ⋘ ; ⋘ ; very much less than ; 远远小于 ; is very much less than ; 远远小于
    \lessgtr ≶ ; ≶ ; less or greater ; 小于或大于 ; is less or greater than ; 小于或大于
    \lesseqgtr ⋚ ; ⋚ ; less, equal or greater ; 小于、等于或大于 ; is less, equal or greater than ; 小于等于或大于
    \lesseqqgtr ⪋ ; ⪋ ; less, equal or greater ; 小于、等于或大于 ; is less, equal or greater than ; 小于等于或大于
    \doteqdot \Doteq ≑ ; ≑ ; geometrically equal ; 几何相等 ; is geometrically equal to ; 几何等于
    \risingdotseq ≓ ; ≓ ; image of or approximately equal ; 约等于或为其像 ; image of or approximately equals ; 约等于
    \fallingdotseq ≒ ; ≒ ; approximately equal or image of ; 约等于或为其像 ; approximately equals or is the image of ; 约等于
    \backsim ∽ ; ∽ ; reversed similar ; 反相似 ; is reverse similar to ; 反相似于
    \backsimeq ⋍ ; ⋍ ; reversed similar or equal ; 反相似或等于 ; is reverse similar or equal to ; 反相似或等于
    \subseteqq ⫅ ; ⫅ ; subset or equal ; 子集或相等 ; is a subset of or equals ; 包含于或等于
    \Subset ⋐ ; ⋐ ; compactly contained ; 紧包含于 ; is compactly contained in ; 紧包含于
    \sqsubset ⊏ ; ⊏ ; strictly below in a partial order ; 偏序下严格小于 ; is strictly below ; 方形包含于
    \preccurlyeq ≼ ; ≼ ; precedes or equals in an order ; 序关系下小于或等于 ; precedes or equals ; 先于或等于
    \curlyeqprec ⋞ ; ⋞ ; equals or precedes ; 等于或先于 ; equals or precedes ; 等于或先于
    \precsim ≾ ; ≾ ; precedes or is equivalent ; 先于或等价 ; precedes or is equivalent to ; 先于或等价于
    \precapprox ⪷ ; ⪷ ; precedes or is approximately equal ; 先于或约等于 ; precedes or approximately equals ; 先于或约等于
    \vartriangleleft ; ⊲ ; normal subgroup ; 正规子群 ; is a normal subgroup of ; 正规子群
    \trianglelefteq ; ⊴ ; normal subgroup or equal ; 正规子群或相等 ; is a normal subgroup of or equals ; 正规子群或等于
    \models \vDash ⊨ ; ⊨ ; entails ; 蕴涵 ; models ; 满足
    \Vvdash ⊪ ; ⊪ ; triple turnstile ; 三竖推得 ; triple turnstile ; 三竖推得
    \bumpeq ≏ ; ≏ ; difference between ; 差约等于 ; bumpy equals ; 凸等于
    \Bumpeq ≎ ; ≎ ; geometrically equivalent ; 几何等价 ; bumpy equals ; 双凸等于
    \eqslantgtr ⪖ ; ⪖ ; equal or greater ; 等于或大于 ; equals or is greater than ; 等于或大于
    \gtrsim ≳ ; ≳ ; at least, up to a constant ; 至少（差常数倍） ; is at least, up to a constant, ; 至少同阶于
    \gtrapprox ⪆ ; ⪆ ; greater than or approximately equal ; 大于或约等于 ; is greater than or approximately ; 大于或约等于
    \ggg \gggtr ⋙ ; ⋙ ; very much greater than ; 远远大于 ; is very much greater than ; 远远大于
    \gtrless ≷ ; ≷ ; greater or less: a decision rule ; 大于或小于：判决规则 ; is greater or less than ; 大于或小于
    \gtreqless ⋛ ; ⋛ ; greater, equal or less ; 大于、等于或小于 ; is greater, equal or less than ; 大于等于或小于
    \gtreqqless ⪌ ; ⪌ ; greater, equal or less ; 大于、等于或小于 ; is greater, equal or less than ; 大于等于或小于
    \eqcirc ≖ ; ≖ ; ring in equal ; 圈在等号中 ; ring equals ; 圈等于
    \circeq ≗ ; ≗ ; corresponds to ; 对应等于 ; corresponds to ; 对应等于
    \triangleq ≜ ; ≜ ; is defined as ; 定义为 ; is defined as ; 定义为
    \approx \thickapprox ≈ ; ≈ ; approximately equal ; 约等于 ; approximately equals ; 约等于
    \supseteqq ⫆ ; ⫆ ; superset or equal ; 超集或相等 ; is a superset of or equals ; 包含或等于
    \Supset ⋑ ; ⋑ ; compactly contains ; 紧包含 ; compactly contains ; 紧包含
    \sqsupset ⊐ ; ⊐ ; strictly above in a partial order ; 偏序下严格大于 ; is strictly above ; 方形包含
    \succcurlyeq ≽ ; ≽ ; succeeds or equals in an order ; 序关系下大于或等于 ; succeeds or equals ; 优于或等于
    \curlyeqsucc ⋟ ; ⋟ ; equals or succeeds ; 等于或优于 ; equals or succeeds ; 等于或优于
    \succsim ≿ ; ≿ ; preferred or indifferent ; 弱偏好于 ; succeeds or is equivalent to ; 优于或等价于
    \succapprox ⪸ ; ⪸ ; succeeds or is approximately equal ; 优于或约等于 ; succeeds or approximately equals ; 优于或约等于
    \vartriangleright ; ⊳ ; contains as normal subgroup ; 以其为正规子群 ; contains as a normal subgroup ; 以其为正规子群
    \trianglerighteq ; ⊵ ; contains as normal subgroup or equals ; 以其为正规子群或相等 ; contains as a normal subgroup or equals ; 以其为正规子群或等于
    \Vdash ⊩ ; ⊩ ; forces ; 力迫 ; forces ; 力迫
    \between ≬ ; ≬ ; between ; 介于 ; between ; 介于
    \pitchfork ⋔ ; ⋔ ; transversal to ; 横截于 ; is transversal to ; 横截于
    \blacktriangleleft ◀ ; ◀ ; end mark ; 结束标记 ; black left triangle ; 实心左三角
    \therefore ∴ ; ∴ ; therefore ; 所以 ; therefore ; 所以
    \backepsilon ∍ ; ∍ ; such that ; 使得 ; such that ; 使得
    \blacktriangleright ▶ ; ▶ ; a marker ; 标记 ; black right triangle ; 实心右三角
    \because ∵ ; ∵ ; because ; 因为 ; because ; 因为
    \eqsim ≂ ; ≂ ; equal or similar ; 等于或相似 ; equals or is similar to ; 等于或相似于
    \dashrightarrow ⇢ ; ⇢ ; a rational or partial map ; 有理映射或部分映射 ; dashed arrow to ; 虚线箭头到
    \dashleftarrow ⇠ ; ⇠ ; dashed, from ; 虚线左箭头 ; dashed arrow from ; 虚线箭头自
    \leftleftarrows ⇇ ; ⇇ ; two arrows to the left ; 双左箭头 ; two left arrows ; 双左箭头
    \leftrightarrows ⇆ ; ⇆ ; there and back ; 左右双箭头 ; left and right arrows ; 左右双箭头
    \Lleftarrow ⇚ ; ⇚ ; triple left arrow ; 三线左箭头 ; triple left arrow ; 三线左箭头
    \twoheadleftarrow ↞ ; ↞ ; maps onto, leftwards ; 满射（向左） ; two-headed left arrow ; 双头左箭头
    \leftarrowtail ↢ ; ↢ ; maps injectively, leftwards ; 单射（向左） ; left arrow with tail ; 带尾左箭头
    \looparrowleft ↫ ; ↫ ; loop to the left ; 左环箭头 ; left loop arrow ; 左环箭头
    \leftrightharpoons ⇋ ; ⇋ ; in equilibrium ; 平衡 ; left and right harpoons ; 左右鱼叉箭头
    \curvearrowleft ↶ ; ↶ ; curves to the left ; 左弯箭头 ; left curved arrow ; 左弯箭头
    \circlearrowleft ↺ ; ↺ ; rotates to the left ; 逆时针 ; anticlockwise ; 逆时针
    \Lsh ↰ ; ↰ ; up, then left ; 上转左箭头 ; left turn arrow ; 上转左箭头
    \upuparrows ⇈ ; ⇈ ; two arrows up ; 双上箭头 ; two up arrows ; 双上箭头
    \upharpoonleft ↿ ; ↿ ; up harpoon ; 上鱼叉箭头 ; up harpoon ; 上鱼叉箭头
    \downharpoonleft ⇃ ; ⇃ ; down harpoon ; 下鱼叉箭头 ; down harpoon ; 下鱼叉箭头
    \origof ⊶ ; ⊶ ; is the original of ; 为其原像 ; original of ; 原像
    \imageof ⊷ ; ⊷ ; is the image of ; 为其像 ; image of ; 像
    \multimap ⊸ ; ⊸ ; linear implication ; 线性蕴涵 ; implies linearly ; 线性蕴涵
    \leftrightsquigarrow ↭ ; ↭ ; corresponds loosely ; 大致对应 ; wavy two-way arrow ; 波浪双向箭头
    \rightrightarrows ⇉ ; ⇉ ; a set-valued map; converges uniformly ; 集值映射；一致收敛 ; two right arrows ; 双右箭头
    \rightleftarrows ⇄ ; ⇄ ; there and back ; 右左双箭头 ; right and left arrows ; 右左双箭头
    \twoheadrightarrow ↠ ; ↠ ; maps onto ; 满射到 ; maps onto ; 满射到
    \rightarrowtail ↣ ; ↣ ; maps injectively ; 单射到 ; maps injectively to ; 单射到
    \looparrowright ↬ ; ↬ ; an immersion ; 浸入 ; right loop arrow ; 右环箭头
    \curvearrowright ↷ ; ↷ ; acts on ; 作用于 ; right curved arrow ; 右弯箭头
    \circlearrowright ↻ ; ↻ ; rotates to the right ; 顺时针 ; clockwise ; 顺时针
    \Rsh ↱ ; ↱ ; up, then right ; 上转右箭头 ; right turn arrow ; 上转右箭头
    \downdownarrows ⇊ ; ⇊ ; two arrows down ; 双下箭头 ; two down arrows ; 双下箭头
    \upharpoonright \restriction ↾ ; ↾ ; restricted to ; 限制在 ; restricted to ; 限制在
    \downharpoonright ⇂ ; ⇂ ; down harpoon ; 下鱼叉箭头 ; down harpoon ; 下鱼叉箭头
    \rightsquigarrow \leadsto ⇝ ; ⇝ ; leads to ; 导致 ; leads to ; 导致
    \Rrightarrow ⇛ ; ⇛ ; triple right arrow ; 三线右箭头 ; triple right arrow ; 三线右箭头
    \cong ≅ ; ≅ ; congruent; isomorphic ; 全等；同构 ; is congruent to ; 全等于
    \ge \geq \geqslant \geqq ⩾ ≧ ≥ ; ≥ ; at least ; 大于或等于 ; is at least ; 大于等于
    \gets \leftarrow \larr ← ; ← ; is assigned ; 赋值 ; is assigned ; 赋值为
    \in \isin ∈ ; ∈ ; is an element of ; 属于 ; in ; 属于
    \subset \sub ⊂ ; ⊂ ; subset ; 子集 ; is a subset of ; 包含于
    \supset ⊃ ; ⊃ ; superset ; 超集 ; is a superset of ; 包含
    \subseteq \sube ⊆ ; ⊆ ; subset or equal ; 子集或相等 ; is a subset of or equals ; 包含于或等于
    \supseteq \supe ⊇ ; ⊇ ; superset or equal ; 超集或相等 ; is a superset of or equals ; 包含或等于
    \nsubseteq \not\subseteq \nsubseteqq ⊈ ; ⊈ ; not a subset ; 非子集 ; is not a subset of or equal to ; 不包含于
    \nsupseteq \not\supseteq \nsupseteqq ⊉ ; ⊉ ; not a superset ; 非超集 ; is not a superset of or equal to ; 不包含
    \le \leq \leqslant \leqq ⩽ ≦ ≤ ; ≤ ; at most ; 小于或等于 ; is at most ; 小于等于
    \to \rightarrow \rarr → ; → ; tends to; maps to ; 趋于；映射到 ; to ; 到
    \ngeq \not\ge \ngeqslant \ngeqq ≱ ; ≱ ; less than ; 小于 ; is not at least ; 不大于等于
    \nleq \not\le \nleqslant \nleqq ≰ ; ≰ ; greater than ; 大于 ; is not at most ; 不小于等于
    \uparrow \uarr ↑ ; ↑ ; increases; higher is better ; 增加；越高越好 ; up ; 上升
    \Uparrow \uArr \Uarr ⇑ ; ⇑ ; double up arrow ; 双线上箭头 ; double up arrow ; 双线上箭头
    \downarrow \darr ↓ ; ↓ ; decreases; lower is better ; 减少；越低越好 ; down ; 下降
    \Downarrow \dArr \Darr ⇓ ; ⇓ ; double down arrow ; 双线下箭头 ; double down arrow ; 双线下箭头
    \updownarrow ↕ ; ↕ ; up and down ; 上下箭头 ; up and down arrow ; 上下箭头
    \Updownarrow ⇕ ; ⇕ ; double up and down arrow ; 双线上下箭头 ; double up and down arrow ; 双线上下箭头
    \ne \neq \not= ≠ ; ≠ ; not equal ; 不等于 ; does not equal ; 不等于
    \notin \not\in ∉ ; ∉ ; is no element of ; 不属于 ; not in ; 不属于
    < \lt ; < ; less than ; 小于 ; is less than ; 小于
    > \gt ; > ; greater than ; 大于 ; is greater than ; 大于
    \notni \not\ni ∌ ; ∌ ; does not contain as an element ; 不包含元素 ; does not contain ; 不包含元素
    \coloneqq \colonequals \coloneq \colonminus ≔ ; ≔ ; is defined as ; 定义为 ; is defined as ; 定义为
    \Coloneqq \coloncolonequals \Coloneq \coloncolonminus ⩴ ; ⩴ ; is defined as, in a grammar ; 文法中的定义为 ; is defined as ; 定义为
    \eqqcolon \equalscolon \eqcolon \minuscolon \Eqqcolon \Eqcolon \equalscoloncolon \minuscoloncolon ≕ ; ≕ ; defines what stands on the right ; 右边定义为左边 ; defines ; 定义
    \dblcolon \coloncolon ∷ ; ∷ ; has the type; a pair of colons ; 类型为；双冒号 ; double colon ; 双冒号
    \not\equiv ≢ ; ≢ ; not identical; not congruent ; 不恒等；不同余 ; is not identical to ; 不恒等于
    \not\approx ≉ ; ≉ ; not approximately equal ; 不约等于 ; does not approximately equal ; 不约等于
    \not\subset ⊄ ; ⊄ ; not a subset ; 非子集 ; is not a subset of ; 不包含于
    \not\supset ⊅ ; ⊅ ; not a superset ; 非超集 ; is not a superset of ; 不包含
    \questeq ≟ ; ≟ ; is it equal ; 是否相等 ; questioned equal to ; 是否等于
    \Perp \indep ⫫ ; ⫫ ; independent ; 独立 ; is independent of ; 独立于
    \ratio ∶ ; ∶ ; ratio ; 比 ; to ; 比
    \colonapprox \Colonapprox \coloncolonapprox ; ∶≈ ; is defined approximately as ; 近似定义为 ; is defined approximately as ; 近似定义为
    \colonsim \Colonsim \coloncolonsim ; ∶∼ ; is defined as similar to ; 定义为相似于 ; is defined as similar to ; 定义为相似于
    \simcolon \simcoloncolon ; ∼∶ ; similar, then colon ; 相似冒号 ; similar colon ; 相似冒号
    \approxcolon \approxcoloncolon ; ≈∶ ; approximately, then colon ; 约等冒号 ; approximately colon ; 约等冒号
    = ; = ; equality; definition ; 等于；定义 ; equals ; 等于
    \vcentcolon ; : ; such that; ratio ; 使得；比 ; colon ; 冒号
    [large]
    \coprod ∐ ; ∐ ; coproduct; disjoint union of a family ; 余积；族的不交并 ; coproduct ; 余积
    \bigvee ⋁ ; ⋁ ; or over a family; supremum ; 族的或；上确界 ; disjunction ; 析取
    \bigwedge ⋀ ; ⋀ ; and over a family; infimum ; 族的与；下确界 ; conjunction ; 合取
    \biguplus ⨄ ; ⨄ ; disjoint union of a family ; 族的不交并 ; disjoint union ; 不交并
    \bigcap ⋂ ; ⋂ ; intersection of sets ; 集合的交 ; intersection ; 交
    \bigcup ⋃ ; ⋃ ; union of sets ; 集合的并 ; union ; 并
    \int \intop \smallint ∫ ; ∫ ; integral ; 积分 ; integral ; 积分
    \iint ∬ ; ∬ ; double integral ; 二重积分 ; double integral ; 二重积分
    \iiint ∭ ; ∭ ; triple integral ; 三重积分 ; triple integral ; 三重积分
    \prod ∏ ; ∏ ; product ; 连乘 ; product ; 连乘
    \sum ∑ ; ∑ ; sum ; 求和 ; sum ; 求和
    \bigotimes ⨂ ; ⨂ ; tensor product ; 张量积 ; tensor product ; 张量积
    \bigoplus ⨁ ; ⨁ ; direct sum ; 直和 ; direct sum ; 直和
    \bigodot ⨀ ; ⨀ ; elementwise product of a family ; 族的逐元素积 ; elementwise product ; 逐元素连乘
    \oint ∮ ; ∮ ; integral around a closed curve ; 曲线积分 ; contour integral ; 环路积分
    \oiint ∯ ; ∯ ; integral over a closed surface ; 闭曲面积分 ; closed surface integral ; 闭曲面积分
    \oiiint ∰ ; ∰ ; integral over a closed volume ; 闭体积分 ; closed volume integral ; 闭体积分
    \bigsqcup ⨆ ; ⨆ ; disjoint union of a family ; 族的不交并 ; disjoint union ; 不交并
    [open]
    \lmoustache ⎰ ; ⎰ ; left brace's upper part ; 左胡子括号 ; left moustache ; 左胡子括号
    \lgroup ⟮ ; ⟮ ; left group parenthesis ; 左扁圆括号 ; open group ; 左扁圆括号
    \langle \lang ⟨ ; ⟨ ; opens an inner product ; 内积左括号 ; open angle bracket ; 左尖括号
    \lfloor ⌊ ; ⌊ ; rounds down ; 向下取整 ; floor of ; 下取整
    \lceil ⌈ ; ⌈ ; rounds up ; 向上取整 ; ceiling of ; 上取整
    ( \lparen ; ( ; opens a group or arguments ; 左括号 ; open parenthesis ; 左括号
    [ \lbrack ; [ ; opens an index, an interval or an expectation ; 左方括号 ; open bracket ; 左方括号
    \{ \lbrace ; { ; opens a set ; 集合左括号 ; open brace ; 左花括号
    \llbracket ⟦ ; ⟦ ; opens an indicator, an integer range or a denotation ; 示性函数、整数区间或语义括号左 ; open double bracket ; 左双方括号
    \lBrace ⦃ ; ⦃ ; opens a multiset ; 多重集左括号 ; open double brace ; 左双花括号
    \ulcorner ⌜ ; ⌜ ; upper left corner ; 左上角 ; upper left corner ; 左上角
    \llcorner ⌞ ; ⌞ ; lower left corner ; 左下角 ; lower left corner ; 左下角
    \lvert ; | ; opens an absolute value, a cardinality or a determinant ; 绝对值、基数或行列式左竖线 ; open bar ; 左竖线
    \lVert ; ‖ ; opens a norm ; 范数左双竖线 ; open double bar ; 左双竖线
    [close]
    \rmoustache ⎱ ; ⎱ ; right brace's upper part ; 右胡子括号 ; right moustache ; 右胡子括号
    \rgroup ⟯ ; ⟯ ; right group parenthesis ; 右扁圆括号 ; close group ; 右扁圆括号
    \rangle \rang ⟩ ; ⟩ ; closes an inner product ; 内积右括号 ; close angle bracket ; 右尖括号
    \rfloor ⌋ ; ⌋ ; ends rounding down ; 下取整结束 ; end floor ; 下取整结束
    \rceil ⌉ ; ⌉ ; ends rounding up ; 上取整结束 ; end ceiling ; 上取整结束
    ) \rparen ; ) ; closes a group or arguments ; 右括号 ; close parenthesis ; 右括号
    ] \rbrack ; ] ; closes an index, an interval or an expectation ; 右方括号 ; close bracket ; 右方括号
    \} \rbrace ; } ; closes a set ; 集合右括号 ; close brace ; 右花括号
    \rrbracket ⟧ ; ⟧ ; closes an indicator, an integer range or a denotation ; 示性函数、整数区间或语义括号右 ; close double bracket ; 右双方括号
    \rBrace ⦄ ; ⦄ ; closes a multiset ; 多重集右括号 ; close double brace ; 右双花括号
    \urcorner ⌝ ; ⌝ ; upper right corner ; 右上角 ; upper right corner ; 右上角
    \lrcorner ⌟ ; ⌟ ; lower right corner ; 右下角 ; lower right corner ; 右下角
    \rvert ; | ; closes an absolute value, a cardinality or a determinant ; 绝对值、基数或行列式右竖线 ; close bar ; 右竖线
    \rVert ; ‖ ; closes a norm ; 范数右双竖线 ; close double bar ; 右双竖线
    [fence]
    | \vert ∣ ; | ; absolute value, cardinality, determinant; given ; 绝对值、基数、行列式；给定 ; bar ; 竖线
    \| \Vert ‖ ∥ ; ‖ ; norm ; 范数 ; norm ; 范数
    [punctuation]
    , 、 ; , ; separates ; 分隔 ; comma ; 逗号
    ; ; ; ; separates parameters ; 分隔参数 ; semicolon ; 分号
    : \colon \ordinarycolon ; : ; such that; a slice of all ; 使得；全部切片 ; colon ; 冒号
    . \ldotp 。 ; . ; ends a sentence; a decimal point ; 句号；小数点 ; point ; 点
    [ellipsis]
    \ldots \dots \dotsc \dotso \mathellipsis \hdots … ; … ; and so on ; 省略 ; and so on ; 等等
    \cdots \dotsb \dotsm \dotsi \dotsx ⋯ ; ⋯ ; and so on ; 省略 ; and so on ; 等等
    \vdots ; ⋮ ; and so on, downwards ; 纵向省略 ; and so on downwards ; 纵向省略
    \ddots ⋱ ; ⋱ ; and so on, diagonally ; 斜向省略 ; and so on diagonally ; 斜向省略
    \iddots ⋰ ; ⋰ ; and so on, diagonally ; 斜向省略 ; and so on diagonally ; 斜向省略
    [function]
    \sin ; sin ; sine ; 正弦 ; sine of ; 正弦
    \cos ; cos ; cosine ; 余弦 ; cosine of ; 余弦
    \tan \tg ; tan ; tangent ; 正切 ; tangent of ; 正切
    \cot \ctg \cotg ; cot ; cotangent ; 余切 ; cotangent of ; 余切
    \sec ; sec ; secant ; 正割 ; secant of ; 正割
    \csc \cosec ; csc ; cosecant ; 余割 ; cosecant of ; 余割
    \arcsin ; arcsin ; inverse sine ; 反正弦 ; arc sine of ; 反正弦
    \arccos ; arccos ; inverse cosine ; 反余弦 ; arc cosine of ; 反余弦
    \arctan \arctg ; arctan ; inverse tangent ; 反正切 ; arc tangent of ; 反正切
    \arccot \arcctg ; arccot ; inverse cotangent ; 反余切 ; arc cotangent of ; 反余切
    \sinh \sh ; sinh ; hyperbolic sine ; 双曲正弦 ; hyperbolic sine of ; 双曲正弦
    \cosh \ch ; cosh ; hyperbolic cosine ; 双曲余弦 ; hyperbolic cosine of ; 双曲余弦
    \tanh \th ; tanh ; hyperbolic tangent, an activation ; 双曲正切，激活函数 ; hyperbolic tangent of ; 双曲正切
    \coth \cth ; coth ; hyperbolic cotangent ; 双曲余切 ; hyperbolic cotangent of ; 双曲余切
    \log ; log ; natural logarithm ; 自然对数 ; log of ; 对数
    \ln ; ln ; natural logarithm ; 自然对数 ; natural log of ; 自然对数
    \lg ; lg ; logarithm to base 10 ; 以 10 为底的对数 ; log base ten of ; 常用对数
    \exp ; exp ; exponential function ; 指数函数 ; exponential of ; 指数
    \deg ; deg ; degree ; 次数 ; degree of ; 次数
    \dim ; dim ; dimension ; 维数 ; dimension of ; 维数
    \hom ; hom ; homomorphisms ; 同态集 ; homomorphisms of ; 同态
    \ker ; ker ; kernel, null space ; 核，零空间 ; kernel of ; 核
    \arg ; arg ; argument, as in arg max ; 自变量，如 arg max ; argument of ; 自变量
    [function limits]
    \lim ; lim ; limit ; 极限 ; limit ; 极限
    \max ; max ; maximum ; 最大值 ; maximum ; 最大
    \min ; min ; minimum ; 最小值 ; minimum ; 最小
    \sup ; sup ; supremum ; 上确界 ; supremum ; 上确界
    \inf ; inf ; infimum ; 下确界 ; infimum ; 下确界
    \det ; det ; determinant ; 行列式 ; determinant of ; 行列式
    \gcd ; gcd ; greatest common divisor ; 最大公约数 ; greatest common divisor of ; 最大公约数
    \Pr ; Pr ; probability ; 概率 ; probability of ; 概率
    \limsup \varlimsup ; limsup ; limit superior ; 上极限 ; limit superior ; 上极限
    \liminf \varliminf ; liminf ; limit inferior ; 下极限 ; limit inferior ; 下极限
    \argmax ; argmax ; where the maximum is taken ; 取最大值处 ; arg max ; 最大值点
    \argmin ; argmin ; where the minimum is taken ; 取最小值处 ; arg min ; 最小值点
    \injlim \varinjlim ; injlim ; injective limit ; 归纳极限 ; injective limit ; 归纳极限
    \projlim \varprojlim ; projlim ; projective limit ; 投射极限 ; projective limit ; 投射极限
    \plim ; plim ; limit in probability ; 依概率极限 ; limit in probability ; 依概率极限
    [accent]
    \v ; check ; caron on a letter in words ; 文字中的抑扬符 ; caron ; 勾
    \u ; breve ; breve on a letter in words ; 文字中的短音符 ; breve ; 短音
    \r ; mathring ; ring on a letter in words ; 文字中的圈 ; ring ; 圈
    \H ; acute ; double acute on a letter in words ; 文字中的双尖音符 ; double acute ; 双尖音
    \c ; cedilla ; cedilla under a letter in words ; 文字中的软音符 ; cedilla ; 软音符
    \hat \widehat \^ ; hat ; an estimate or prediction ; 估计值或预测值 ; hat ; 帽
    \bar \= ; bar ; a mean ; 均值 ; bar ; 杠
    \vec \overrightarrow \Overrightarrow ; vec ; a vector ; 向量 ; vector ; 向量
    \tilde \widetilde \~ ; tilde ; a modified or noisy version ; 修改或带噪声的版本 ; tilde ; 波浪
    \dot \. ; dot ; derivative by time ; 对时间的导数 ; dot ; 点
    \ddot \" ; ddot ; second derivative by time ; 对时间的二阶导数 ; double dot ; 两点
    \dddot ; dddot ; third derivative by time ; 对时间的三阶导数 ; triple dot ; 三点
    \ddddot ; ddddot ; fourth derivative by time ; 对时间的四阶导数 ; quadruple dot ; 四点
    \acute \' ; acute ; acute ; 尖音符 ; acute ; 尖音
    \grave \` ; grave ; grave ; 钝音符 ; grave ; 钝音
    \breve ; breve ; breve ; 短音符 ; breve ; 短音
    \check \widecheck ; check ; check ; 勾 ; check ; 勾
    \mathring ; mathring ; ring ; 圈 ; ring ; 圈
    \overleftarrow ; overleftarrow ; runs backwards, as in a backward RNN ; 反向，如反向 RNN ; with left arrow ; 左箭头
    \overleftrightarrow ; overleftrightarrow ; runs both ways, as in a bidirectional RNN ; 双向，如双向 RNN ; with two-way arrow ; 双向箭头
    \overleftharpoon ; overleftharpoon ; left harpoon over ; 上加左鱼叉 ; with left harpoon ; 左鱼叉
    \overrightharpoon ; overrightharpoon ; a vector ; 向量 ; with right harpoon ; 右鱼叉
    \overgroup ; overgroup ; a group over ; 上弧括号 ; with group above ; 上弧括号
    \overlinesegment ; overlinesegment ; a segment over ; 上加线段 ; with segment above ; 上线段
    \utilde ; utilde ; tilde under ; 下波浪 ; with tilde below ; 下波浪
    \underleftarrow ; underleftarrow ; left arrow under ; 下加左箭头 ; with left arrow below ; 下左箭头
    \underrightarrow ; underrightarrow ; right arrow under ; 下加右箭头 ; with right arrow below ; 下右箭头
    \underleftrightarrow ; underleftrightarrow ; two-way arrow under ; 下加双向箭头 ; with two-way arrow below ; 下双向箭头
    \undergroup ; undergroup ; a group under ; 下弧括号 ; with group below ; 下弧括号
    \underlinesegment ; underlinesegment ; a segment under ; 下加线段 ; with segment below ; 下线段
    [style]
    \mathrm ; mathrm ; upright: names and units ; 正体：名称与单位 ; upright ; 正体
    \mathit \mathnormal ; mathit ; italic ; 斜体 ; italic ; 斜体
    \mathbf \bold ; mathbf ; bold: vectors and matrices ; 粗体：向量与矩阵 ; bold ; 粗体
    \boldsymbol \bm \pmb \mathbfit ; boldsymbol ; bold italic: vectors and matrices ; 粗斜体：向量与矩阵 ; bold ; 粗体
    \mathbb \Bbb \mathds \mathbbm ; mathbb ; blackboard: number sets, expectation ; 黑板粗体：数集、期望 ; blackboard ; 空心体
    \mathcal ; mathcal ; calligraphic: loss, distributions, sets ; 花体：损失、分布、集合 ; calligraphic ; 花体
    \mathscr ; mathscr ; script ; 手写体 ; script ; 手写体
    \mathfrak \frak ; mathfrak ; Fraktur ; 哥特体 ; fraktur ; 哥特体
    \mathsf ; mathsf ; sans serif ; 无衬线体 ; sans serif ; 无衬线
    \mathtt ; mathtt ; monospaced ; 等宽体 ; monospaced ; 等宽
    \mathop ; op ; makes an operator that takes limits ; 作带上下限的算符 ; operator ; 算符
    \mathord \mathbin \mathrel \mathopen \mathclose \mathpunct \mathinner \vcenter ; - ; changes the spacing only ; 仅改变间距 ; spaced ; 间距
    [switch]
    \rm ; mathrm ; upright to the end of the group ; 至组末为正体 ; upright ; 正体
    \it ; mathit ; italic to the end of the group ; 至组末为斜体 ; italic ; 斜体
    \bf ; mathbf ; bold to the end of the group: vectors and matrices ; 至组末为粗体：向量与矩阵 ; bold ; 粗体
    \cal ; mathcal ; calligraphic to the end of the group ; 至组末为花体 ; calligraphic ; 花体
    \sf ; mathsf ; sans serif to the end of the group ; 至组末为无衬线 ; sans serif ; 无衬线
    \tt ; mathtt ; monospaced to the end of the group ; 至组末为等宽 ; monospaced ; 等宽
    [text]
    \text \textrm \textnormal \mbox \hbox \textup \textmd \intertext ; - ; words in a formula ; 公式中的文字 ; text ; 文字
    \textbf ; mathbf ; bold words ; 粗体文字 ; bold text ; 粗体文字
    \textit \emph ; mathit ; italic words ; 斜体文字 ; italic text ; 斜体文字
    \texttt ; mathtt ; monospaced words: code and names ; 等宽文字：代码与名称 ; monospaced text ; 等宽文字
    \textsf ; mathsf ; sans serif words ; 无衬线文字 ; sans serif text ; 无衬线文字
    [fraction]
    \frac \dfrac \tfrac \cfrac ; bar ; fraction ; 分数 ; over ; 分之
    \binom \dbinom \tbinom ; binomial ; binomial coefficient ; 二项式系数 ; choose ; 组合数
    \genfrac ; general ; a fraction or binomial with any delimiters ; 可带任意定界符的分数或二项式 ; over ; 分之
    [infix]
    \over ; bar ; fraction of what is before and behind ; 前后内容的分数 ; over ; 分之
    \choose ; binomial ; binomial coefficient of what is before and behind ; 前后内容的二项式系数 ; choose ; 组合数
    \atop ; stack ; stacks what is before and behind ; 上下叠放前后内容 ; above ; 上方
    \brack \brace ; bracket ; stacks in brackets or braces: Stirling numbers ; 方或花括号中叠放：斯特林数 ; bracket ; 括号叠放
    \above ; above ; a fraction with a bar of given width ; 给定线宽的分数 ; over ; 分之
    [radical]
    \sqrt ; √ ; square root; n-th root with [n] ; 平方根；[n] 为 n 次根 ; square root of ; 根号
    [delimiter]
    \left ; left ; a delimiter that grows ; 自适应左定界符 ; left ; 左
    \right ; right ; closes what \left opened ; 与 \left 配对 ; right ; 右
    \middle ; middle ; a delimiter within \left…\right ; \left…\right 之间的定界符 ; middle ; 中
    [size]
    \bigl \Bigl \biggl \Biggl ; open ; a larger opening delimiter ; 加大的左定界符 ; big ; 大
    \bigr \Bigr \biggr \Biggr ; close ; a larger closing delimiter ; 加大的右定界符 ; big ; 大
    \bigm \Bigm \biggm \Biggm ; relation ; a larger delimiter between ; 加大的中间定界符 ; big ; 大
    \big \Big \bigg \Bigg ; - ; a larger delimiter ; 加大的定界符 ; big ; 大
    [stack]
    \overset \stackrel ; over ; sets something over a symbol ; 在符号上方标注 ; with above ; 上方
    \underset ; under ; sets something under a symbol ; 在符号下方标注 ; with below ; 下方
    \xrightarrow ; → ; arrow with a label ; 带标注的箭头 ; to ; 到
    \xleftarrow ; ← ; arrow with a label ; 带标注的箭头 ; from ; 自
    \xRightarrow ; ⇒ ; implies, with a reason ; 推出（附理由） ; implies ; 推出
    \xLeftarrow ; ⇐ ; is implied by, with a reason ; 由其推出（附理由） ; is implied by ; 由其推出
    \xleftrightarrow ; ↔ ; corresponds to, with a label ; 对应（附标注） ; corresponds to ; 对应于
    \xLeftrightarrow ; ⇔ ; if and only if, with a reason ; 当且仅当（附理由） ; if and only if ; 当且仅当
    \xmapsto ; ↦ ; maps to, with a label ; 映射为（附标注） ; maps to ; 映射为
    \xhookrightarrow ; ↪ ; is embedded into, with a label ; 嵌入（附标注） ; is embedded into ; 嵌入
    \xhookleftarrow ; ↩ ; is embedded from, with a label ; 由其嵌入（附标注） ; is embedded from ; 由其嵌入
    \xtwoheadrightarrow ; ↠ ; maps onto, with a label ; 满射到（附标注） ; maps onto ; 满射到
    \xtwoheadleftarrow ; ↞ ; maps onto, leftwards, with a label ; 满射（向左，附标注） ; maps onto, leftwards ; 满射（向左）
    \xrightharpoonup ; ⇀ ; converges weakly, with a label ; 弱收敛（附标注） ; converges weakly to ; 弱收敛于
    \xrightharpoondown ; ⇁ ; right harpoon with a label ; 带标注的右鱼叉箭头 ; right harpoon ; 右鱼叉箭头
    \xleftharpoonup ; ↼ ; left harpoon with a label ; 带标注的左鱼叉箭头 ; left harpoon ; 左鱼叉箭头
    \xleftharpoondown ; ↽ ; left harpoon with a label ; 带标注的左鱼叉箭头 ; left harpoon ; 左鱼叉箭头
    \xrightleftharpoons ; ⇌ ; in equilibrium, with labels ; 平衡（附标注） ; in equilibrium with ; 平衡于
    \xleftrightharpoons ; ⇋ ; in equilibrium, with labels ; 平衡（附标注） ; in equilibrium with ; 平衡于
    \xlongequal ; = ; equals, for the reason above ; 等于（上附理由） ; equals ; 等于
    \xrightequilibrium ; ⇌ ; in equilibrium, to the right ; 平衡偏右 ; in equilibrium with ; 平衡于
    \xleftequilibrium ; ⇋ ; in equilibrium, to the left ; 平衡偏左 ; in equilibrium with ; 平衡于
    \xrightleftarrows ; ⇄ ; there and back, with labels ; 右左双箭头（附标注） ; to and from ; 往返
    \xtofrom ; ⇄ ; there and back, with labels ; 右左双箭头（附标注） ; to and from ; 往返
    [decoration]
    \overline ; overline m ; complex conjugate; a mean; a line over ; 共轭、均值或上划线 ; bar ; 上划线
    \underline \underbar ; underline m ; a line under ; 下划线 ; underlined ; 下划线
    \overbrace ; overbrace m ; a brace over, with its label ; 上花括号及说明 ; with brace above ; 上括号
    \underbrace ; underbrace m ; a brace under, with its label ; 下花括号及说明 ; with brace below ; 下括号
    \boxed ; boxed m ; a box around ; 加框 ; boxed ; 加框
    \fbox \framebox ; boxed t ; words in a box ; 加框文字 ; boxed ; 加框
    \cancel ; cancel m ; struck out: counts for nothing ; 划去：不计 ; cancelled ; 划去
    \bcancel ; bcancel m ; struck out: counts for nothing ; 划去：不计 ; cancelled ; 划去
    \xcancel ; xcancel m ; crossed out: counts for nothing ; 叉去：不计 ; crossed out ; 叉去
    \sout ; sout m ; struck through: counts for nothing ; 删除线：不计 ; struck out ; 删去
    \phantom ; phantom m ; takes room only ; 仅占位 ; phantom ; 占位
    \hphantom ; hphantom m ; takes width only ; 仅占宽度 ; phantom ; 占位
    \vphantom ; vphantom m ; takes height only ; 仅占高度 ; phantom ; 占位
    \smash ; smash om ; counts as flat ; 视为无高度 ; smashed ; 压平
    \textcolor ; textcolor cm ; in colour ; 着色 ; in colour ; 着色
    \colorbox ; colorbox ct ; on a coloured ground ; 带底色 ; on colour ; 底色
    \fcolorbox ; fcolorbox cct ; in a frame on a coloured ground ; 带框底色 ; framed ; 带框底色
    \raisebox ; raisebox dt ; raised words ; 升高的文字 ; raised ; 升高
    \href ; href nm ; a link ; 链接 ; link ; 链接
    \mathllap \llap ; mathllap m ; overlaps to the left ; 向左重叠 ; overlapping ; 重叠
    \mathrlap \rlap ; mathrlap m ; overlaps to the right ; 向右重叠 ; overlapping ; 重叠
    \mathclap \clap ; mathclap m ; overlaps on both sides ; 向两侧重叠 ; overlapping ; 重叠
    \textcircled ; textcircled m ; a circled number or letter: a step ; 带圈数字或字母：步骤 ; circled ; 带圈
    \pmod ; pmod m ; congruent modulo ; 同余模 ; modulo ; 模
    \pod ; pod m ; modulus in parentheses ; 括号中的模 ; modulo ; 模
    \angl ; angl m ; an annuity's term ; 年金期限 ; angle ; 角
    \blue \orange \pink \red \green \gray \purple \kaBlue \kaGreen ; textcolor m ; in colour ; 着色 ; in colour ; 着色
    \blueA \blueB \blueC \blueD \blueE ; textcolor m ; in colour ; 着色 ; in colour ; 着色
    \tealA \tealB \tealC \tealD \tealE ; textcolor m ; in colour ; 着色 ; in colour ; 着色
    \greenA \greenB \greenC \greenD \greenE ; textcolor m ; in colour ; 着色 ; in colour ; 着色
    \goldA \goldB \goldC \goldD \goldE ; textcolor m ; in colour ; 着色 ; in colour ; 着色
    \redA \redB \redC \redD \redE ; textcolor m ; in colour ; 着色 ; in colour ; 着色
    \maroonA \maroonB \maroonC \maroonD \maroonE ; textcolor m ; in colour ; 着色 ; in colour ; 着色
    \purpleA \purpleB \purpleC \purpleD \purpleE ; textcolor m ; in colour ; 着色 ; in colour ; 着色
    \mintA \mintB \mintC ; textcolor m ; in colour ; 着色 ; in colour ; 着色
    \grayA \grayB \grayC \grayD \grayE \grayF \grayG \grayH \grayI ; textcolor m ; in colour ; 着色 ; in colour ; 着色
    \phase ; phase m ; phase of a complex quantity ; 复数的相角 ; phase ; 相角
    \mathchoice ; mathchoice mnnn ; one of four, by size ; 按字号四选一 ; choice ; 选择
    \TextOrMath ; mathchoice nm ; words or math, by place ; 按处所取文字或公式 ; choice ; 选择
    \htmlClass ; htmlClass nm ; HTML class ; HTML 类 ; marked ; 标记
    \htmlId ; htmlId nm ; HTML id ; HTML 标识 ; marked ; 标记
    \htmlStyle ; htmlStyle nm ; HTML style ; HTML 样式 ; marked ; 标记
    \htmlData ; htmlData nm ; HTML data ; HTML 数据 ; marked ; 标记
    [wrap]
    \bra ; ⟨ | ; a row vector in Dirac's notation ; 狄拉克左矢 ; bra ; 左矢
    \ket ; | ⟩ ; a column vector in Dirac's notation ; 狄拉克右矢 ; ket ; 右矢
    \braket \Braket ; ⟨ ⟩ ; inner product in Dirac's notation ; 狄拉克内积 ; inner product ; 内积
    \Bra ; ⟨ | ; a row vector in Dirac's notation ; 狄拉克左矢 ; bra ; 左矢
    \Ket ; | ⟩ ; a column vector in Dirac's notation ; 狄拉克右矢 ; ket ; 右矢
    \set \Set ; { } ; a set ; 集合 ; the set ; 集合
    \abs ; | | ; absolute value ; 绝对值 ; absolute value of ; 绝对值
    \norm ; ‖ ‖ ; norm ; 范数 ; norm of ; 范数
    [annotation]
    \tag \tag* ; tag n ; the number of a formula ; 公式编号 ; tag ; 编号
    \label ; label n ; a name to point at ; 标签 ; label ; 标签
    \ref ; ref n ; a pointer to a label ; 引用标签 ; reference ; 引用
    \eqref ; eqref n ; a pointer to a formula ; 引用公式 ; equation ; 公式
    \nonumber \notag ; nonumber ; this line has no number ; 此行不编号 ; no number ; 不编号
    \displaystyle ; displaystyle ; set as a displayed formula ; 行间公式样式 ; display style ; 行间样式
    \textstyle ; textstyle ; set as a formula in running text ; 行内公式样式 ; text style ; 行内样式
    \scriptstyle ; scriptstyle ; set as a script ; 上下标大小 ; script style ; 上下标样式
    \scriptscriptstyle ; scriptscriptstyle ; set as a script of a script ; 二级上下标大小 ; script script style ; 二级上下标样式
    \color ; color c ; in colour to the end of the group ; 至组末着色 ; in colour ; 着色
    \tiny \scriptsize \footnotesize \small \normalsize \large \Large \LARGE \huge \Huge \sixptsize ; size ; a size of letters ; 字号 ; size ; 字号
    \hline \hdashline ; hline ; a rule across a table ; 表格横线 ; rule ; 横线
    \url ; url n ; an address ; 网址 ; address ; 网址
    \verb ; verb ; verbatim words ; 原样文字 ; verbatim ; 原样
    \char ; char ; a character by its number ; 按编码的字符 ; character ; 字符
    \message \errmessage \show ; message n ; a message of the typesetter ; 排版程序的消息 ; message ; 消息
    \nobreak \allowbreak \relax \DOTSB \DOTSI \DOTSX \noexpand \expandafter \noindent \centering \protect \begingroup \endgroup \bgroup \egroup ; break ; no meaning of its own ; 无含义 ; nothing ; 无
    [space]
    \! \negthinspace ; -3 ; a negative thin space ; 负窄空格 ; space ; 空格
    \negmedspace ; -4 ; a negative medium space ; 负中空格 ; space ; 空格
    \negthickspace ; -5 ; a negative thick space ; 负宽空格 ; space ; 空格
    \, \thinspace ; 3 ; a thin space, as before a differential ; 窄空格，如微分前 ; space ; 空格
    \: \> \medspace ; 4 ; a medium space ; 中空格 ; space ; 空格
    \; \thickspace ; 5 ; a thick space ; 厚空格 ; space ; 空格
    \enspace \enskip ; 9 ; half a wide space ; 半宽空格 ; space ; 空格
    \quad ; 18 ; a wide space ; 宽空格 ; space ; 空格
    \qquad ; 36 ; two wide spaces ; 双宽空格 ; space ; 空格
    \  \space \nobreakspace ; 6 ; a word space ; 词间空格 ; space ; 空格
    \mathstrut \strut ; 0 ; the height of a parenthesis ; 括号高的支柱 ; strut ; 支柱
    [length]
    \hspace \hspace* ; d ; a space of given width ; 给定宽度的空格 ; space ; 空格
    \kern \mkern \hskip \mskip ; k ; a space of given width ; 给定宽度的空格 ; space ; 空格
    \rule ; odd ; a solid box ; 实心矩形 ; rule ; 线条
    \vspace \vspace* ; d ; a space of given height ; 给定高度的间距 ; space ; 空格
    \includegraphics ; on ; a picture ; 图片 ; picture ; 图片
    [text symbol]
    \TeX ; TeX ; the typesetting system ; 排版系统 ; TeX ; TeX
    \textasciitilde ; ~ ; tilde ; 波浪号 ; tilde ; 波浪号
    \textasciicircum ; ^ ; caret ; 脱字符 ; caret ; 脱字符
    \textbackslash ; \ ; backslash ; 反斜杠 ; backslash ; 反斜杠
    \textellipsis ; … ; and so on ; 省略 ; and so on ; 等等
    \textbar ; | ; bar ; 竖线 ; bar ; 竖线
    \textbardbl ; ‖ ; double bar ; 双竖线 ; double bar ; 双竖线
    \textbraceleft ; { ; open brace ; 左花括号 ; open brace ; 左花括号
    \textbraceright ; } ; close brace ; 右花括号 ; close brace ; 右花括号
    \textdagger ; † ; footnote mark ; 脚注标记 ; dagger ; 剑标
    \textdaggerdbl ; ‡ ; footnote mark ; 脚注标记 ; double dagger ; 双剑标
    \textdegree ; ° ; degrees ; 度 ; degrees ; 度
    \textdollar ; $ ; dollars ; 美元 ; dollars ; 美元
    \textemdash ; — ; dash ; 破折号 ; dash ; 破折号
    \textendash ; – ; dash between numbers ; 数字间的连接号 ; to ; 至
    \textgreater ; > ; greater than ; 大于号 ; greater than ; 大于
    \textless ; < ; less than ; 小于号 ; less than ; 小于
    \textquotedblleft ; “ ; opening quotes ; 左双引号 ; open quotes ; 左双引号
    \textquotedblright ; ” ; closing quotes ; 右双引号 ; close quotes ; 右双引号
    \textquoteleft ; ‘ ; opening quote ; 左单引号 ; open quote ; 左单引号
    \textquoteright ; ’ ; closing quote ; 右单引号 ; close quote ; 右单引号
    \textsterling ; £ ; pounds ; 英镑 ; pounds ; 英镑
    \textunderscore ; _ ; underscore ; 下划线 ; underscore ; 下划线
    \ss ; ß ; sharp s ; 德语 ß ; sharp s ; ß
    \ae ; æ ; ae ligature ; ae 连字 ; ae ; ae
    \AE ; Æ ; AE ligature ; AE 连字 ; AE ; AE
    \oe ; œ ; oe ligature ; oe 连字 ; oe ; oe
    \OE ; Œ ; OE ligature ; OE 连字 ; OE ; OE
    \o ; ø ; o with a stroke ; 带杠 o ; o slash ; 带杠 o
    \O ; Ø ; O with a stroke ; 带杠 O ; O slash ; 带杠 O
    \i ; ı ; i without its dot ; 无点 i ; dotless i ; 无点 i
    \j ; ȷ ; j without its dot ; 无点 j ; dotless j ; 无点 j
    \LaTeX ; LaTeX ; the typesetting system ; 排版系统 ; LaTeX ; LaTeX
    \KaTeX ; KaTeX ; the typesetting system ; 排版系统 ; KaTeX ; KaTeX
    [letter]
    \R \reals \Reals ; mathbb R ; the real numbers ; 实数集 ; the reals ; 实数集
    \N \natnums ; mathbb N ; the natural numbers ; 自然数集 ; the naturals ; 自然数集
    \Z ; mathbb Z ; the integers ; 整数集 ; the integers ; 整数集
    \Complex \cnums ; mathbb C ; the complex numbers ; 复数集 ; the complex numbers ; 复数集
    \Alpha ; mathrm A ; capital alpha ; 大写阿尔法 ; capital alpha ; 大写阿尔法
    \Beta ; mathrm B ; the beta function or distribution ; 贝塔函数或分布 ; capital beta ; 大写贝塔
    \Epsilon ; mathrm E ; capital epsilon ; 大写艾普西隆 ; capital epsilon ; 大写艾普西隆
    \Zeta ; mathrm Z ; capital zeta ; 大写泽塔 ; capital zeta ; 大写泽塔
    \Eta ; mathrm H ; capital eta ; 大写伊塔 ; capital eta ; 大写伊塔
    \Iota ; mathrm I ; capital iota ; 大写约塔 ; capital iota ; 大写约塔
    \Kappa ; mathrm K ; capital kappa ; 大写卡帕 ; capital kappa ; 大写卡帕
    \Mu ; mathrm M ; capital mu ; 大写缪 ; capital mu ; 大写缪
    \Nu ; mathrm N ; capital nu ; 大写纽 ; capital nu ; 大写纽
    \Omicron ; mathrm O ; capital omicron ; 大写奥米克戎 ; capital omicron ; 大写奥米克戎
    \Rho ; mathrm P ; capital rho ; 大写柔 ; capital rho ; 大写柔
    \Tau ; mathrm T ; capital tau ; 大写陶 ; capital tau ; 大写陶
    \Chi ; mathrm X ; capital chi ; 大写卡 ; capital chi ; 大写卡
    [begin]
    \begin ; - ; begins an environment ; 开始环境 ; begin ; 开始
    [end]
    \end ; - ; ends an environment ; 结束环境 ; end ; 结束
    [row]
    \\ \cr \newline ; - ; a new line or row ; 换行 ; new line ; 换行
    [rows]
    \substack ; substack ; lines under an operator ; 算符下的多行 ; lines ; 多行
    \cases ; cases ; cases, in plain TeX ; 分情况（plain TeX） ; cases ; 分情况
    [limits]
    \limits \nolimits \displaylimits ; - ; scripts above and below ; 上下标置于上下方 ; limits ; 上下限
    [not]
    \not ; - ; strikes out the relation behind it ; 否定其后的关系 ; not ; 不
    [operatorname]
    \operatorname ; - ; a named function ; 命名函数 ; function ; 函数
    \operatorname* \operatornamewithlimits ; limits ; a named operator that takes limits ; 带上下限的命名算符 ; operator ; 算符
    [define]
    \newcommand \renewcommand \providecommand \newcommand* \renewcommand* \providecommand* ; command ; defines a macro ; 定义宏 ; define ; 定义
    \def \gdef \edef \xdef ; def ; defines a macro ; 定义宏 ; define ; 定义
    \let \futurelet ; let ; gives a command another name ; 给命令另起名 ; define ; 定义
    \DeclareMathOperator ; operator ; defines a named operator ; 定义命名算符 ; define ; 定义
    \DeclareMathOperator* ; operator limits ; defines a named operator that takes limits ; 定义带上下限的命名算符 ; define ; 定义
    \global \long ; prefix ; makes the next definition hold everywhere ; 使后面的定义全局有效 ; global ; 全局
    """##
}
