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
    \flat ♭ ; ♭
    \ell ℓ ; ℓ ; a loss; a length; a layer ; 损失、长度或层号 ; ell ; 艾尔
    \natural ♮ ; ♮
    \clubsuit \clubs ♣ ; ♣
    \wp \weierp ℘ ; ℘
    \sharp ♯ ; ♯
    \diamondsuit \diamonds ♢ ; ♢
    \Re \real ℜ ; ℜ ; real part ; 实部 ; real part of ; 实部
    \heartsuit \hearts ♡ ; ♡
    \Im \image ℑ ; ℑ ; imaginary part ; 虚部 ; imaginary part of ; 虚部
    \spadesuit \spades ♠ ; ♠
    \S \sect § ; §
    \P ¶ ; ¶
    \dag † ; †
    \ddag ‡ ; ‡
    \triangledown ▽ ; ▽
    \lozenge \Diamond ◊ ; ◊
    \circledS Ⓢ ; Ⓢ
    \circledR \textregistered ® ; ®
    \measuredangle ∡ ; ∡
    \nexists ∄ ; ∄ ; there is no ; 不存在 ; there does not exist ; 不存在
    \mho ℧ ; ℧
    \Finv Ⅎ ; Ⅎ
    \Game ⅁ ; ⅁
    \backprime ‵ ; ‵
    \blacktriangle ▲ ; ▲
    \blacktriangledown ▼ ; ▼
    \blacksquare ■ ; ■
    \blacklozenge ⧫ ; ⧫
    \bigstar ★ ; ★
    \sphericalangle ∢ ; ∢
    \complement ∁ ; ∁
    \eth ð ; ð
    \diagup ╱ ; ╱
    \diagdown ╲ ; ╲
    \square \Box □ ; □
    \yen ¥ ; ¥
    \checkmark ✓ ; ✓
    \beth ℶ ; ℶ
    \daleth ℸ ; ℸ
    \gimel ℷ ; ℷ
    \digamma ϝ ; ϝ
    \varkappa ϰ ; ϰ
    \angle ∠ ; ∠ ; angle ; 角 ; angle ; 角
    \infty \infin ∞ ; ∞ ; infinity ; 无穷大 ; infinity ; 无穷
    \triangle △ ; △
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
    \varvdots ⋮ ; ⋮
    \degree ° ; ° ; degrees ; 度 ; degrees ; 度
    \pounds \mathsterling £ ; £
    \maltese ✠ ; ✠
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
    \varpi ϖ ; ϖ
    \varrho ϱ ; ϱ
    \varsigma ς ; ς
    \varphi φ ; φ ; a feature map; parameters ; 特征映射或参数 ; phi ; 斐
    \Bbbk 𝕜 ; 𝕜
    \imath ı ; ı
    \jmath ȷ ; ȷ
    \prime ′ ; ′ ; prime ; 撇 ; prime ; 撇
    \# ; # ; number of ; 个数 ; number of ; 个数
    \& \And ; &
    \$ ; $
    \% % ; % ; percent; modulo in plain text ; 百分号；纯文本中为取模 ; percent ; 百分之
    \_ ; _
    \backslash \textbackslash ; \ ; set difference ; 差集 ; without ; 减去
    \copyright \textcopyright © ; ©
    \aa å ; å
    \AA Å ; Å
    \surd √ ; √
    \lq ‘ ; ‘
    \rq ’ ; ’
    ! ; !
    ? ; ?
    @ ; @
    [binary]
    \mp ∓ ; ∓ ; minus or plus ; 负正 ; minus or plus ; 负正
    \ominus ⊖ ; ⊖ ; circled minus ; 圈减 ; circled minus ; 圈减
    \uplus ⊎ ; ⊎
    \sqcap ⊓ ; ⊓
    \ast ∗ ; ∗ ; convolution; as a superscript optimal ; 卷积；作上标表示最优 ; star ; 星
    \sqcup ⊔ ; ⊔
    \bigcirc ◯ ; ◯
    \bullet \bull ∙ ; ∙ ; a placeholder; a product ; 占位；乘积 ; bullet ; 点
    \ddagger \Dagger ; ‡
    \wr ≀ ; ≀
    \amalg ⨿ ; ⨿
    \unlhd ⊴ ; ⊴
    \unrhd ⊵ ; ⊵
    \lessdot ⋖ ; ⋖
    \gtrdot ⋗ ; ⋗
    \lhd ⊲ ; ⊲
    \rhd ⊳ ; ⊳
    \dotplus ∔ ; ∔
    \setminus \smallsetminus ∖ ; ∖ ; set difference ; 差集 ; without ; 减去
    \Cap \doublecap ⋒ ; ⋒
    \Cup \doublecup ⋓ ; ⋓
    \doublebarwedge ⩞ ; ⩞
    \boxminus ⊟ ; ⊟
    \boxplus ⊞ ; ⊞
    \divideontimes ⋇ ; ⋇
    \ltimes ⋉ ; ⋉
    \rtimes ⋊ ; ⋊
    \leftthreetimes ⋋ ; ⋋
    \rightthreetimes ⋌ ; ⋌
    \curlywedge ⋏ ; ⋏
    \curlyvee ⋎ ; ⋎
    \circleddash ⊝ ; ⊝
    \circledast ⊛ ; ⊛
    \cdot \centerdot \cdotp \sdot · ⋅ ; ⋅ ; product; inner product ; 乘积；内积 ; times ; 点乘
    \intercal ⊺ ; ⊺
    \boxtimes ⊠ ; ⊠
    \circ ∘ ; ∘ ; elementwise product; composition ; 逐元素乘积；复合 ; composed with ; 复合
    \div ÷ ; ÷ ; division ; 除法 ; divided by ; 除以
    \pm \plusmn ± ; ± ; plus or minus ; 正负 ; plus or minus ; 正负
    \times × ; × ; product; a size; the cross product ; 乘积、尺寸或叉积 ; times ; 乘
    \cap ∩ ; ∩ ; intersection ; 交集 ; intersected with ; 交
    \cup ∪ ; ∪ ; union ; 并集 ; united with ; 并
    \wedge \land ∧ ; ∧ ; and; the minimum ; 与；较小者 ; and ; 与
    \vee \lor ∨ ; ∨ ; or; the maximum ; 或；较大者 ; or ; 或
    \barwedge ⊼ ; ⊼
    \veebar ⊻ ; ⊻
    \odot ⊙ ; ⊙ ; elementwise product ; 逐元素乘积 ; elementwise times ; 逐元素乘
    \oplus ⊕ ; ⊕ ; direct sum; concatenation ; 直和；拼接 ; direct sum ; 直和
    \otimes ⊗ ; ⊗ ; outer or Kronecker product ; 外积或克罗内克积 ; tensor ; 张量积
    \oslash ⊘ ; ⊘
    \circledcirc ⊚ ; ⊚
    \boxdot ⊡ ; ⊡
    \bigtriangleup ; △
    \bigtriangledown ; ▽
    \dagger ; † ; pseudo-inverse or adjoint, as a superscript ; 伪逆或伴随（作上标） ; dagger ; 剑标
    \diamond ⋄ ; ⋄
    \star ⋆ ; ⋆ ; convolution; optimal ; 卷积；最优 ; star ; 星
    \triangleleft ◃ ; ◃
    \triangleright ▹ ; ▹
    + ; + ; addition ; 加法 ; plus ; 加
    - − – \minus ; - ; subtraction; negation ; 减法；取负 ; minus ; 减
    * ; * ; multiplication; as a superscript optimal, conjugate or adjoint ; 乘法；作上标表示最优、共轭或伴随 ; times ; 乘
    / ∕ ⁄ ; / ; division ; 除法 ; over ; 除以
    \bmod \mod ; mod ; remainder, never negative ; 余数，不为负 ; modulo ; 模
    \minuso ⦵ ; ⦵
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
    \asymp ≍ ; ≍
    \parallel \shortparallel ; ∥ ; parallel ; 平行 ; is parallel to ; 平行于
    \bowtie \Join ⋈ ; ⋈
    \smile \smallsmile ⌣ ; ⌣
    \sqsubseteq ⊑ ; ⊑
    \sqsupseteq ⊒ ; ⊒
    \doteq ≐ ; ≐
    \frown \smallfrown ⌢ ; ⌢
    \ni \owns ∋ ; ∋ ; contains as an element ; 包含元素 ; contains ; 包含
    \propto \varpropto ∝ ; ∝ ; proportional to ; 正比于 ; is proportional to ; 正比于
    \vdash ⊢ ; ⊢ ; proves ; 推得 ; proves ; 推得
    \dashv ⊣ ; ⊣
    \longleftarrow ⟵ ; ⟵
    \Leftarrow \lArr \Larr ⇐ ; ⇐ ; is implied by ; 由…推出 ; is implied by ; 由其推出
    \Longleftarrow \impliedby ⟸ ; ⟸
    \longrightarrow ⟶ ; ⟶
    \Rightarrow \rArr \Rarr ⇒ ; ⇒ ; implies ; 推出 ; implies ; 推出
    \implies \Longrightarrow ⟹ ; ⟹ ; implies ; 推出 ; implies ; 推出
    \leftrightarrow \harr \lrarr ↔ ; ↔
    \longleftrightarrow ⟷ ; ⟷
    \Leftrightarrow \hArr \Harr \lrArr \Lrarr ⇔ ; ⇔ ; if and only if ; 当且仅当 ; if and only if ; 当且仅当
    \iff \Longleftrightarrow ⟺ ; ⟺ ; if and only if ; 当且仅当 ; if and only if ; 当且仅当
    \mapsto ↦ ; ↦ ; maps to ; 映射为 ; maps to ; 映射为
    \longmapsto ⟼ ; ⟼
    \nearrow ↗ ; ↗
    \hookleftarrow ↩ ; ↩
    \hookrightarrow ↪ ; ↪
    \searrow ↘ ; ↘
    \leftharpoonup ↼ ; ↼
    \rightharpoonup ⇀ ; ⇀
    \swarrow ↙ ; ↙
    \leftharpoondown ↽ ; ↽
    \rightharpoondown ⇁ ; ⇁
    \nwarrow ↖ ; ↖
    \rightleftharpoons ⇌ ; ⇌
    \nless \not< ≮ ; ≮
    \lneq ⪇ ; ⪇
    \lneqq \lvertneqq ≨ ; ≨
    \lnsim ⋦ ; ⋦
    \lnapprox ⪉ ; ⪉
    \nprec ⊀ ; ⊀
    \npreceq ⋠ ; ⋠
    \precnsim ⋨ ; ⋨
    \precnapprox ⪹ ; ⪹
    \nsim \not\sim ≁ ; ≁
    \nmid \not\mid \nshortmid ∤ ; ∤
    \nvdash ⊬ ; ⊬
    \nvDash ⊭ ; ⊭
    \ntriangleleft ⋪ ; ⋪
    \ntrianglelefteq ⋬ ; ⋬
    \subsetneq \varsubsetneq \varsubsetneqq ⊊ ; ⊊
    \subsetneqq ⫋ ; ⫋
    \ngtr \not> ≯ ; ≯
    \gneq ⪈ ; ⪈
    \gneqq \gvertneqq ≩ ; ≩
    \gnsim ⋧ ; ⋧
    \gnapprox ⪊ ; ⪊
    \nsucc ⊁ ; ⊁
    \nsucceq ⋡ ; ⋡
    \succnsim ⋩ ; ⋩
    \succnapprox ⪺ ; ⪺
    \ncong ≆ ; ≆
    \nparallel \not\parallel \nshortparallel ∦ ; ∦
    \nVDash ⊯ ; ⊯
    \ntriangleright ⋫ ; ⋫
    \ntrianglerighteq ⋭ ; ⋭
    \supsetneq \varsupsetneq \varsupsetneqq ⊋ ; ⊋
    \supsetneqq ⫌ ; ⫌
    \nVdash ⊮ ; ⊮
    \precneqq ⪵ ; ⪵
    \succneqq ⪶ ; ⪶
    \nleftarrow ↚ ; ↚
    \nrightarrow ↛ ; ↛
    \nLeftarrow ⇍ ; ⇍
    \nRightarrow ⇏ ; ⇏
    \nleftrightarrow ↮ ; ↮
    \nLeftrightarrow ⇎ ; ⇎
    \vartriangle ; △
    \eqslantless ⪕ ; ⪕
    \lesssim ≲ ; ≲
    \lessapprox ⪅ ; ⪅
    \approxeq ≊ ; ≊
    \lll \llless ⋘ ; ⋘
    \lessgtr ≶ ; ≶
    \lesseqgtr ⋚ ; ⋚
    \lesseqqgtr ⪋ ; ⪋
    \doteqdot \Doteq ≑ ; ≑
    \risingdotseq ≓ ; ≓
    \fallingdotseq ≒ ; ≒
    \backsim ∽ ; ∽
    \backsimeq ⋍ ; ⋍
    \subseteqq ⫅ ; ⫅
    \Subset ⋐ ; ⋐
    \sqsubset ⊏ ; ⊏
    \preccurlyeq ≼ ; ≼
    \curlyeqprec ⋞ ; ⋞
    \precsim ≾ ; ≾
    \precapprox ⪷ ; ⪷
    \vartriangleleft ; ⊲
    \trianglelefteq ; ⊴
    \models \vDash ⊨ ; ⊨ ; entails ; 蕴涵 ; models ; 满足
    \Vvdash ⊪ ; ⊪
    \bumpeq ≏ ; ≏
    \Bumpeq ≎ ; ≎
    \eqslantgtr ⪖ ; ⪖
    \gtrsim ≳ ; ≳
    \gtrapprox ⪆ ; ⪆
    \ggg \gggtr ⋙ ; ⋙
    \gtrless ≷ ; ≷
    \gtreqless ⋛ ; ⋛
    \gtreqqless ⪌ ; ⪌
    \eqcirc ≖ ; ≖
    \circeq ≗ ; ≗
    \triangleq ≜ ; ≜ ; is defined as ; 定义为 ; is defined as ; 定义为
    \approx \thickapprox ≈ ; ≈ ; approximately equal ; 约等于 ; approximately equals ; 约等于
    \supseteqq ⫆ ; ⫆
    \Supset ⋑ ; ⋑
    \sqsupset ⊐ ; ⊐
    \succcurlyeq ≽ ; ≽
    \curlyeqsucc ⋟ ; ⋟
    \succsim ≿ ; ≿
    \succapprox ⪸ ; ⪸
    \vartriangleright ; ⊳
    \trianglerighteq ; ⊵
    \Vdash ⊩ ; ⊩
    \between ≬ ; ≬
    \pitchfork ⋔ ; ⋔
    \blacktriangleleft ◀ ; ◀
    \therefore ∴ ; ∴
    \backepsilon ∍ ; ∍
    \blacktriangleright ▶ ; ▶
    \because ∵ ; ∵
    \eqsim ≂ ; ≂
    \dashrightarrow ⇢ ; ⇢
    \dashleftarrow ⇠ ; ⇠
    \leftleftarrows ⇇ ; ⇇
    \leftrightarrows ⇆ ; ⇆
    \Lleftarrow ⇚ ; ⇚
    \twoheadleftarrow ↞ ; ↞
    \leftarrowtail ↢ ; ↢
    \looparrowleft ↫ ; ↫
    \leftrightharpoons ⇋ ; ⇋
    \curvearrowleft ↶ ; ↶
    \circlearrowleft ↺ ; ↺
    \Lsh ↰ ; ↰
    \upuparrows ⇈ ; ⇈
    \upharpoonleft ↿ ; ↿
    \downharpoonleft ⇃ ; ⇃
    \origof ⊶ ; ⊶
    \imageof ⊷ ; ⊷
    \multimap ⊸ ; ⊸
    \leftrightsquigarrow ↭ ; ↭
    \rightrightarrows ⇉ ; ⇉
    \rightleftarrows ⇄ ; ⇄
    \twoheadrightarrow ↠ ; ↠
    \rightarrowtail ↣ ; ↣
    \looparrowright ↬ ; ↬
    \curvearrowright ↷ ; ↷
    \circlearrowright ↻ ; ↻
    \Rsh ↱ ; ↱
    \downdownarrows ⇊ ; ⇊
    \upharpoonright \restriction ↾ ; ↾
    \downharpoonright ⇂ ; ⇂
    \rightsquigarrow \leadsto ⇝ ; ⇝
    \Rrightarrow ⇛ ; ⇛
    \cong ≅ ; ≅ ; congruent; isomorphic ; 全等；同构 ; is congruent to ; 全等于
    \ge \geq \geqslant \geqq ⩾ ≧ ≥ ; ≥ ; at least ; 大于或等于 ; is at least ; 大于等于
    \gets \leftarrow \larr ← ; ← ; is assigned ; 赋值 ; is assigned ; 赋值为
    \in \isin ∈ ; ∈ ; is an element of ; 属于 ; in ; 属于
    \subset \sub ⊂ ; ⊂ ; subset ; 子集 ; is a subset of ; 包含于
    \supset ⊃ ; ⊃ ; superset ; 超集 ; is a superset of ; 包含
    \subseteq \sube ⊆ ; ⊆ ; subset or equal ; 子集或相等 ; is a subset of or equals ; 包含于或等于
    \supseteq \supe ⊇ ; ⊇ ; superset or equal ; 超集或相等 ; is a superset of or equals ; 包含或等于
    \nsubseteq \not\subseteq \nsubseteqq ⊈ ; ⊈
    \nsupseteq \not\supseteq \nsupseteqq ⊉ ; ⊉
    \le \leq \leqslant \leqq ⩽ ≦ ≤ ; ≤ ; at most ; 小于或等于 ; is at most ; 小于等于
    \to \rightarrow \rarr → ; → ; tends to; maps to ; 趋于；映射到 ; to ; 到
    \ngeq \not\ge \ngeqslant \ngeqq ≱ ; ≱
    \nleq \not\le \nleqslant \nleqq ≰ ; ≰
    \uparrow \uarr ↑ ; ↑
    \Uparrow \uArr \Uarr ⇑ ; ⇑
    \downarrow \darr ↓ ; ↓
    \Downarrow \dArr \Darr ⇓ ; ⇓
    \updownarrow ↕ ; ↕
    \Updownarrow ⇕ ; ⇕
    \ne \neq \not= ≠ ; ≠ ; not equal ; 不等于 ; does not equal ; 不等于
    \notin \not\in ∉ ; ∉ ; is no element of ; 不属于 ; not in ; 不属于
    < \lt ; < ; less than ; 小于 ; is less than ; 小于
    > \gt ; > ; greater than ; 大于 ; is greater than ; 大于
    \notni \not\ni ∌ ; ∌
    \coloneqq \colonequals \coloneq \colonminus ≔ ; ≔ ; is defined as ; 定义为 ; is defined as ; 定义为
    \Coloneqq \coloncolonequals \Coloneq \coloncolonminus ⩴ ; ⩴
    \eqqcolon \equalscolon \eqcolon \minuscolon \Eqqcolon \Eqcolon \equalscoloncolon \minuscoloncolon ≕ ; ≕
    \dblcolon \coloncolon ∷ ; ∷
    \not\equiv ≢ ; ≢
    \not\approx ≉ ; ≉
    \not\subset ⊄ ; ⊄
    \not\supset ⊅ ; ⊅
    \questeq ≟ ; ≟
    \Perp \indep ⫫ ; ⫫
    \ratio ∶ ; ∶
    \colonapprox \Colonapprox \coloncolonapprox ; ∶≈
    \colonsim \Colonsim \coloncolonsim ; ∶∼
    \simcolon \simcoloncolon ; ∼∶
    \approxcolon \approxcoloncolon ; ≈∶
    = ; = ; equality; definition ; 等于；定义 ; equals ; 等于
    \vcentcolon ; :
    [large]
    \coprod ∐ ; ∐
    \bigvee ⋁ ; ⋁
    \bigwedge ⋀ ; ⋀
    \biguplus ⨄ ; ⨄
    \bigcap ⋂ ; ⋂ ; intersection of sets ; 集合的交 ; intersection ; 交
    \bigcup ⋃ ; ⋃ ; union of sets ; 集合的并 ; union ; 并
    \int \intop \smallint ∫ ; ∫ ; integral ; 积分 ; integral ; 积分
    \iint ∬ ; ∬ ; double integral ; 二重积分 ; double integral ; 二重积分
    \iiint ∭ ; ∭ ; triple integral ; 三重积分 ; triple integral ; 三重积分
    \prod ∏ ; ∏ ; product ; 连乘 ; product ; 连乘
    \sum ∑ ; ∑ ; sum ; 求和 ; sum ; 求和
    \bigotimes ⨂ ; ⨂ ; tensor product ; 张量积 ; tensor product ; 张量积
    \bigoplus ⨁ ; ⨁ ; direct sum ; 直和 ; direct sum ; 直和
    \bigodot ⨀ ; ⨀
    \oint ∮ ; ∮ ; integral around a closed curve ; 曲线积分 ; contour integral ; 环路积分
    \oiint ∯ ; ∯
    \oiiint ∰ ; ∰
    \bigsqcup ⨆ ; ⨆
    [open]
    \lmoustache ⎰ ; ⎰
    \lgroup ⟮ ; ⟮
    \langle \lang ⟨ ; ⟨ ; opens an inner product ; 内积左括号 ; open angle bracket ; 左尖括号
    \lfloor ⌊ ; ⌊ ; rounds down ; 向下取整 ; floor of ; 下取整
    \lceil ⌈ ; ⌈ ; rounds up ; 向上取整 ; ceiling of ; 上取整
    ( \lparen ; ( ; opens a group or arguments ; 左括号 ; open parenthesis ; 左括号
    [ \lbrack ; [ ; opens an index, an interval or an expectation ; 左方括号 ; open bracket ; 左方括号
    \{ \lbrace ; { ; opens a set ; 集合左括号 ; open brace ; 左花括号
    \llbracket ⟦ ; ⟦
    \lBrace ⦃ ; ⦃
    \ulcorner ⌜ ; ⌜
    \llcorner ⌞ ; ⌞
    \lvert ; |
    \lVert ; ‖
    [close]
    \rmoustache ⎱ ; ⎱
    \rgroup ⟯ ; ⟯
    \rangle \rang ⟩ ; ⟩ ; closes an inner product ; 内积右括号 ; close angle bracket ; 右尖括号
    \rfloor ⌋ ; ⌋ ; ends rounding down ; 下取整结束 ; end floor ; 下取整结束
    \rceil ⌉ ; ⌉ ; ends rounding up ; 上取整结束 ; end ceiling ; 上取整结束
    ) \rparen ; ) ; closes a group or arguments ; 右括号 ; close parenthesis ; 右括号
    ] \rbrack ; ] ; closes an index, an interval or an expectation ; 右方括号 ; close bracket ; 右方括号
    \} \rbrace ; } ; closes a set ; 集合右括号 ; close brace ; 右花括号
    \rrbracket ⟧ ; ⟧
    \rBrace ⦄ ; ⦄
    \urcorner ⌝ ; ⌝
    \lrcorner ⌟ ; ⌟
    \rvert ; |
    \rVert ; ‖
    [fence]
    | \vert ∣ ; |
    \| \Vert ‖ ∥ ; ‖ ; norm ; 范数 ; norm ; 范数
    [punctuation]
    , 、 ; , ; separates ; 分隔 ; comma ; 逗号
    ; ; ; ; separates parameters ; 分隔参数 ; semicolon ; 分号
    : \colon \ordinarycolon ; : ; such that; a slice of all ; 使得；全部切片 ; colon ; 冒号
    . \ldotp 。 ; .
    [ellipsis]
    \ldots \dots \dotsc \dotso \mathellipsis \textellipsis \hdots … ; … ; and so on ; 省略 ; and so on ; 等等
    \cdots \dotsb \dotsm \dotsi \dotsx ⋯ ; ⋯ ; and so on ; 省略 ; and so on ; 等等
    \vdots ; ⋮ ; and so on, downwards ; 纵向省略 ; and so on downwards ; 纵向省略
    \ddots ⋱ ; ⋱ ; and so on, diagonally ; 斜向省略 ; and so on diagonally ; 斜向省略
    \iddots ⋰ ; ⋰
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
    \arccot \arcctg ; arccot
    \sinh \sh ; sinh ; hyperbolic sine ; 双曲正弦 ; hyperbolic sine of ; 双曲正弦
    \cosh \ch ; cosh ; hyperbolic cosine ; 双曲余弦 ; hyperbolic cosine of ; 双曲余弦
    \tanh \th ; tanh ; hyperbolic tangent, an activation ; 双曲正切，激活函数 ; hyperbolic tangent of ; 双曲正切
    \coth \cth ; coth
    \log ; log ; natural logarithm ; 自然对数 ; log of ; 对数
    \ln ; ln ; natural logarithm ; 自然对数 ; natural log of ; 自然对数
    \lg ; lg ; logarithm to base 10 ; 以 10 为底的对数 ; log base ten of ; 常用对数
    \exp ; exp ; exponential function ; 指数函数 ; exponential of ; 指数
    \deg ; deg ; degree ; 次数 ; degree of ; 次数
    \dim ; dim ; dimension ; 维数 ; dimension of ; 维数
    \hom ; hom
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
    \injlim \varinjlim ; injlim
    \projlim \varprojlim ; projlim
    \plim ; plim
    [accent]
    \v ; check
    \u ; breve
    \r ; mathring
    \H ; acute
    \c ; cedilla
    \hat \widehat ; hat ; an estimate or prediction ; 估计值或预测值 ; hat ; 帽
    \bar ; bar ; a mean ; 均值 ; bar ; 杠
    \vec \overrightarrow \Overrightarrow ; vec ; a vector ; 向量 ; vector ; 向量
    \tilde \widetilde ; tilde ; a modified or noisy version ; 修改或带噪声的版本 ; tilde ; 波浪
    \dot ; dot ; derivative by time ; 对时间的导数 ; dot ; 点
    \ddot ; ddot ; second derivative by time ; 对时间的二阶导数 ; double dot ; 两点
    \dddot ; dddot
    \ddddot ; ddddot
    \acute ; acute ; acute ; 尖音符 ; acute ; 尖音
    \grave ; grave ; grave ; 钝音符 ; grave ; 钝音
    \breve ; breve ; breve ; 短音符 ; breve ; 短音
    \check \widecheck ; check ; check ; 勾 ; check ; 勾
    \mathring ; mathring ; ring ; 圈 ; ring ; 圈
    \overleftarrow ; overleftarrow
    \overleftrightarrow ; overleftrightarrow
    \overleftharpoon ; overleftharpoon
    \overrightharpoon ; overrightharpoon
    \overgroup ; overgroup
    \overlinesegment ; overlinesegment
    \utilde ; utilde
    \underleftarrow ; underleftarrow
    \underrightarrow ; underrightarrow
    \underleftrightarrow ; underleftrightarrow
    \undergroup ; undergroup
    \underlinesegment ; underlinesegment
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
    \mathop ; op
    \mathord \mathbin \mathrel \mathopen \mathclose \mathpunct \mathinner \vcenter ;
    [switch]
    \rm ; mathrm
    \it ; mathit
    \bf ; mathbf
    \cal ; mathcal
    \sf ; mathsf
    \tt ; mathtt
    [text]
    \text \textrm \textnormal \mbox \hbox \textup \textmd \intertext ; - ; words in a formula ; 公式中的文字 ; text ; 文字
    \textbf ; mathbf ; bold words ; 粗体文字 ; bold text ; 粗体文字
    \textit \emph ; mathit
    \texttt ; mathtt
    \textsf ; mathsf
    [fraction]
    \frac \dfrac \tfrac \cfrac ; bar ; fraction ; 分数 ; over ; 分之
    \binom \dbinom \tbinom ; binomial ; binomial coefficient ; 二项式系数 ; choose ; 组合数
    \genfrac ; general
    [infix]
    \over ; bar ; fraction of what is before and behind ; 前后内容的分数 ; over ; 分之
    \choose ; binomial ; binomial coefficient of what is before and behind ; 前后内容的二项式系数 ; choose ; 组合数
    \atop ; stack
    \brack \brace ; bracket
    \above ; above
    [radical]
    \sqrt ; √ ; square root; n-th root with [n] ; 平方根；[n] 为 n 次根 ; square root of ; 根号
    [delimiter]
    \left ; left ; a delimiter that grows ; 自适应左定界符 ; left ; 左
    \right ; right ; closes what \left opened ; 与 \left 配对 ; right ; 右
    \middle ; middle ; a delimiter within \left…\right ; \left…\right 之间的定界符 ; middle ; 中
    [size]
    \bigl \Bigl \biggl \Biggl ; open
    \bigr \Bigr \biggr \Biggr ; close
    \bigm \Bigm \biggm \Biggm ; relation
    \big \Big \bigg \Bigg ;
    [stack]
    \overset \stackrel ; over ; sets something over a symbol ; 在符号上方标注 ; with above ; 上方
    \underset ; under ; sets something under a symbol ; 在符号下方标注 ; with below ; 下方
    \xrightarrow ; → ; arrow with a label ; 带标注的箭头 ; to ; 到
    \xleftarrow ; ←
    \xRightarrow ; ⇒
    \xLeftarrow ; ⇐
    \xleftrightarrow ; ↔
    \xLeftrightarrow ; ⇔
    \xmapsto ; ↦
    \xhookrightarrow ; ↪
    \xhookleftarrow ; ↩
    \xtwoheadrightarrow ; ↠
    \xtwoheadleftarrow ; ↞
    \xrightharpoonup ; ⇀
    \xrightharpoondown ; ⇁
    \xleftharpoonup ; ↼
    \xleftharpoondown ; ↽
    \xrightleftharpoons ; ⇌
    \xleftrightharpoons ; ⇋
    \xlongequal ; =
    \xrightequilibrium ; ⇌
    \xleftequilibrium ; ⇋
    \xrightleftarrows ; ⇄
    \xtofrom ; ⇄
    [decoration]
    \overline ; overline m ; complex conjugate; a mean; a line over ; 共轭、均值或上划线 ; bar ; 上划线
    \underline \underbar ; underline m ; a line under ; 下划线 ; underlined ; 下划线
    \overbrace ; overbrace m ; a brace over, with its label ; 上花括号及说明 ; with brace above ; 上括号
    \underbrace ; underbrace m ; a brace under, with its label ; 下花括号及说明 ; with brace below ; 下括号
    \boxed ; boxed m ; a box around ; 加框 ; boxed ; 加框
    \fbox \framebox ; boxed t
    \cancel ; cancel m ; struck out: counts for nothing ; 划去：不计 ; cancelled ; 划去
    \bcancel ; bcancel m
    \xcancel ; xcancel m
    \sout ; sout m
    \phantom ; phantom m ; takes room only ; 仅占位 ; phantom ; 占位
    \hphantom ; hphantom m
    \vphantom ; vphantom m
    \smash ; smash om
    \textcolor ; textcolor nm ; in colour ; 着色 ; in colour ; 着色
    \colorbox ; colorbox nt
    \fcolorbox ; fcolorbox nnt
    \raisebox ; raisebox nt
    \href ; href nm
    \mathllap \llap ; mathllap m
    \mathrlap \rlap ; mathrlap m
    \mathclap \clap ; mathclap m
    \textcircled ; textcircled t
    \pmod ; pmod m ; congruent modulo ; 同余模 ; modulo ; 模
    \pod ; pod m
    \angl ; angl m
    \blue \orange \pink \red \green \gray \purple \kaBlue \kaGreen ; textcolor m
    \blueA \blueB \blueC \blueD \blueE ; textcolor m
    \tealA \tealB \tealC \tealD \tealE ; textcolor m
    \greenA \greenB \greenC \greenD \greenE ; textcolor m
    \goldA \goldB \goldC \goldD \goldE ; textcolor m
    \redA \redB \redC \redD \redE ; textcolor m
    \maroonA \maroonB \maroonC \maroonD \maroonE ; textcolor m
    \purpleA \purpleB \purpleC \purpleD \purpleE ; textcolor m
    \mintA \mintB \mintC ; textcolor m
    \grayA \grayB \grayC \grayD \grayE \grayF \grayG \grayH \grayI ; textcolor m
    \phase ; phase m
    \htmlClass ; htmlClass nm
    \htmlId ; htmlId nm
    \htmlStyle ; htmlStyle nm
    \htmlData ; htmlData nm
    [wrap]
    \bra ; ⟨ |
    \ket ; | ⟩
    \braket \Braket ; ⟨ ⟩
    \Bra ; ⟨ |
    \Ket ; | ⟩
    \set \Set ; { }
    \abs ; | |
    \norm ; ‖ ‖
    [annotation]
    \tag \tag* ; tag n ; the number of a formula ; 公式编号 ; tag ; 编号
    \label ; label n ; a name to point at ; 标签 ; label ; 标签
    \ref ; ref n ; a pointer to a label ; 引用标签 ; reference ; 引用
    \eqref ; eqref n ; a pointer to a formula ; 引用公式 ; equation ; 公式
    \nonumber \notag ; nonumber
    \displaystyle ; displaystyle
    \textstyle ; textstyle
    \scriptstyle ; scriptstyle
    \scriptscriptstyle ; scriptscriptstyle
    \color ; color n
    \tiny \scriptsize \footnotesize \small \normalsize \large \Large \LARGE \huge \Huge \sixptsize ; size
    \hline \hdashline ; hline
    \url ; url n
    \verb ; verb
    \nobreak \allowbreak \relax \DOTSB \DOTSI \DOTSX \noexpand \expandafter \noindent \centering \protect ; break
    [space]
    \! \negthinspace ; -3
    \negmedspace ; -4
    \negthickspace ; -5
    \, \thinspace ; 3
    \: \> \medspace ; 4
    \; \thickspace ; 5
    \enspace \enskip ; 9
    \quad ; 18 ; a wide space ; 宽空格 ; space ; 空格
    \qquad ; 36
    \  \space \nobreakspace ; 6
    \mathstrut \strut ; 0
    [length]
    \hspace \hspace* ; n
    \kern \mkern \hskip \mskip ; k
    \rule ; onn
    \vspace \vspace* ; n
    [text symbol]
    \TeX ; TeX
    \textasciitilde ; ~
    \textasciicircum ; ^
    \textbar ; |
    \textbardbl ; ‖
    \textbraceleft ; {
    \textbraceright ; }
    \textdagger ; †
    \textdaggerdbl ; ‡
    \textdegree ; °
    \textdollar ; $
    \textemdash ; —
    \textendash ; –
    \textgreater ; >
    \textless ; <
    \textquotedblleft ; “
    \textquotedblright ; ”
    \textquoteleft ; ‘
    \textquoteright ; ’
    \textsterling ; £
    \textunderscore ; _
    \ss ; ß
    \ae ; æ
    \AE ; Æ
    \oe ; œ
    \OE ; Œ
    \o ; ø
    \O ; Ø
    \i ; ı
    \j ; ȷ
    \LaTeX ; LaTeX
    \KaTeX ; KaTeX
    [letter]
    \R \reals \Reals ; mathbb R
    \N \natnums ; mathbb N
    \Z ; mathbb Z
    \Complex \cnums ; mathbb C
    \Alpha ; mathrm A
    \Beta ; mathrm B
    \Epsilon ; mathrm E
    \Zeta ; mathrm Z
    \Eta ; mathrm H
    \Iota ; mathrm I
    \Kappa ; mathrm K
    \Mu ; mathrm M
    \Nu ; mathrm N
    \Omicron ; mathrm O
    \Rho ; mathrm P
    \Tau ; mathrm T
    \Chi ; mathrm X
    [begin]
    \begin ; - ; begins an environment ; 开始环境 ; begin ; 开始
    [end]
    \end ; - ; ends an environment ; 结束环境 ; end ; 结束
    [row]
    \\ \cr \newline ;
    [rows]
    \substack ; substack ; lines under an operator ; 算符下的多行 ; lines ; 多行
    \cases ; cases
    [limits]
    \limits \nolimits \displaylimits ; - ; scripts above and below ; 上下标置于上下方 ; limits ; 上下限
    [not]
    \not ;
    [operatorname]
    \operatorname ; - ; a named function ; 命名函数 ; function ; 函数
    \operatorname* \operatornamewithlimits ; limits
    [define]
    \newcommand \renewcommand \providecommand \newcommand* \renewcommand* \providecommand* ; command ; defines a macro ; 定义宏 ; define ; 定义
    \def \gdef \edef \xdef ; def ; defines a macro ; 定义宏 ; define ; 定义
    \let \futurelet ; let
    \DeclareMathOperator ; operator
    \DeclareMathOperator* ; operator limits
    \global \long ; prefix
    """##
}
