/// The table of symbols and commands, as text: one entry a line, `names ; glyph or form ; meaning ; 含义 ; said ; 读法`.
///
/// The first name is the canonical one. A section's name says what its commands are; see `SymbolTable.Section`.
extension SymbolTable {
  static let text: StaticString = ##"""
    [ordinary]
    \aleph \alef \alefsym ℵ ; ℵ
    \forall ∀ ; ∀
    \hbar \hslash ℏ ; ℏ
    \exists \exist ∃ ; ∃
    \nabla ∇ ; ∇
    \flat ♭ ; ♭
    \ell ℓ ; ℓ
    \natural ♮ ; ♮
    \clubsuit \clubs ♣ ; ♣
    \wp \weierp ℘ ; ℘
    \sharp ♯ ; ♯
    \diamondsuit \diamonds ♢ ; ♢
    \Re \real ℜ ; ℜ
    \heartsuit \hearts ♡ ; ♡
    \Im \image ℑ ; ℑ
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
    \nexists ∄ ; ∄
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
    \angle ∠ ; ∠
    \infty \infin ∞ ; ∞
    \triangle △ ; △
    \Gamma \varGamma Γ ; Γ
    \Delta \varDelta Δ ; Δ
    \Theta \varTheta Θ ; Θ
    \Lambda \varLambda Λ ; Λ
    \Xi \varXi Ξ ; Ξ
    \Pi \varPi Π ; Π
    \Sigma \varSigma Σ ; Σ
    \Upsilon \varUpsilon Υ ; Υ
    \Phi \varPhi Φ ; Φ
    \Psi \varPsi Ψ ; Ψ
    \Omega \varOmega Ω ; Ω
    \neg \lnot ¬ ; ¬
    \top ⊤ ; ⊤
    \bot ⊥ ; ⊥
    \emptyset \varnothing \empty ∅ ; ∅
    \partial ∂ ; ∂
    \varvdots ⋮ ; ⋮
    \degree ° ; °
    \pounds \mathsterling £ ; £
    \maltese ✠ ; ✠
    \alpha \upalpha α ; α
    \beta β ; β
    \gamma γ ; γ
    \delta δ ; δ
    \epsilon ϵ ; ϵ
    \zeta ζ ; ζ
    \eta η ; η
    \theta θ ; θ
    \iota ι ; ι
    \kappa κ ; κ
    \lambda λ ; λ
    \mu μ ; μ
    \nu ν ; ν
    \xi ξ ; ξ
    \omicron ο ; ο
    \pi π ; π
    \rho ρ ; ρ
    \sigma σ ; σ
    \tau τ ; τ
    \upsilon υ ; υ
    \phi ϕ ; ϕ
    \chi χ ; χ
    \psi ψ ; ψ
    \omega ω ; ω
    \varepsilon ε ; ε
    \vartheta \thetasym ϑ ; ϑ
    \varpi ϖ ; ϖ
    \varrho ϱ ; ϱ
    \varsigma ς ; ς
    \varphi φ ; φ
    \Bbbk 𝕜 ; 𝕜
    \imath ı ; ı
    \jmath ȷ ; ȷ
    \prime ′ ; ′
    \# ; #
    \& \And ; &
    \$ ; $
    \% % ; %
    \_ ; _
    \backslash \textbackslash ; \
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
    \mp ∓ ; ∓
    \ominus ⊖ ; ⊖
    \uplus ⊎ ; ⊎
    \sqcap ⊓ ; ⊓
    \ast ∗ ; ∗
    \sqcup ⊔ ; ⊔
    \bigcirc ◯ ; ◯
    \bullet \bull ∙ ; ∙
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
    \setminus \smallsetminus ∖ ; ∖
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
    \cdot \centerdot \cdotp \sdot · ⋅ ; ⋅
    \intercal ⊺ ; ⊺
    \boxtimes ⊠ ; ⊠
    \circ ∘ ; ∘
    \div ÷ ; ÷
    \pm \plusmn ± ; ±
    \times × ; ×
    \cap ∩ ; ∩
    \cup ∪ ; ∪
    \wedge \land ∧ ; ∧
    \vee \lor ∨ ; ∨
    \barwedge ⊼ ; ⊼
    \veebar ⊻ ; ⊻
    \odot ⊙ ; ⊙
    \oplus ⊕ ; ⊕
    \otimes ⊗ ; ⊗
    \oslash ⊘ ; ⊘
    \circledcirc ⊚ ; ⊚
    \boxdot ⊡ ; ⊡
    \bigtriangleup ; △
    \bigtriangledown ; ▽
    \dagger ; †
    \diamond ⋄ ; ⋄
    \star ⋆ ; ⋆
    \triangleleft ◃ ; ◃
    \triangleright ▹ ; ▹
    + ; +
    - − – \minus ; -
    * ; *
    / ∕ ⁄ ; /
    \bmod \mod ; mod
    \minuso ⦵ ; ⦵
    [relation]
    \equiv ≡ ; ≡
    \prec ≺ ; ≺
    \succ ≻ ; ≻
    \sim \thicksim ∼ ; ∼
    \perp ; ⊥
    \preceq ⪯ ; ⪯
    \succeq ⪰ ; ⪰
    \simeq ≃ ; ≃
    \mid \shortmid ; ∣
    \ll ≪ ; ≪
    \gg ≫ ; ≫
    \asymp ≍ ; ≍
    \parallel \shortparallel ; ∥
    \bowtie \Join ⋈ ; ⋈
    \smile ⌣ ; ⌣
    \sqsubseteq ⊑ ; ⊑
    \sqsupseteq ⊒ ; ⊒
    \doteq ≐ ; ≐
    \frown ⌢ ; ⌢
    \ni \owns ∋ ; ∋
    \propto \varpropto ∝ ; ∝
    \vdash ⊢ ; ⊢
    \dashv ⊣ ; ⊣
    \longleftarrow ⟵ ; ⟵
    \Leftarrow \lArr \Larr ⇐ ; ⇐
    \Longleftarrow \impliedby ⟸ ; ⟸
    \longrightarrow ⟶ ; ⟶
    \Rightarrow \rArr \Rarr ⇒ ; ⇒
    \Longrightarrow \implies ⟹ ; ⟹
    \leftrightarrow \harr \lrarr ↔ ; ↔
    \longleftrightarrow ⟷ ; ⟷
    \Leftrightarrow \hArr \Harr \lrArr \Lrarr ⇔ ; ⇔
    \Longleftrightarrow \iff ⟺ ; ⟺
    \mapsto ↦ ; ↦
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
    \vDash \models ⊨ ; ⊨
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
    \triangleq ≜ ; ≜
    \approx \thickapprox ≈ ; ≈
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
    \cong ≅ ; ≅
    \ge \geq \geqslant \geqq ⩾ ≧ ≥ ; ≥
    \gets \leftarrow \larr ← ; ←
    \in \isin ∈ ; ∈
    \subset \sub ⊂ ; ⊂
    \supset ⊃ ; ⊃
    \subseteq \sube ⊆ ; ⊆
    \supseteq \supe ⊇ ; ⊇
    \nsubseteq \not\subseteq \nsubseteqq ⊈ ; ⊈
    \nsupseteq \not\supseteq \nsupseteqq ⊉ ; ⊉
    \le \leq \leqslant \leqq ⩽ ≦ ≤ ; ≤
    \to \rightarrow \rarr → ; →
    \ngeq \not\ge \ngeqslant \ngeqq ≱ ; ≱
    \nleq \not\le \nleqslant \nleqq ≰ ; ≰
    \uparrow \uarr ↑ ; ↑
    \Uparrow \uArr \Uarr ⇑ ; ⇑
    \downarrow \darr ↓ ; ↓
    \Downarrow \dArr \Darr ⇓ ; ⇓
    \updownarrow ↕ ; ↕
    \Updownarrow ⇕ ; ⇕
    \ne \neq \not= ≠ ; ≠
    \notin \not\in ∉ ; ∉
    < \lt ; <
    > \gt ; >
    \notni \not\ni ∌ ; ∌
    \coloneqq \colonequals \coloneq \colonminus ≔ ; ≔
    \Coloneqq \coloncolonequals ⩴ ; ⩴
    \eqqcolon \equalscolon \eqcolon \minuscolon ≕ ; ≕
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
    = ; =
    \vcentcolon ; :
    [large]
    \coprod ∐ ; ∐
    \bigvee ⋁ ; ⋁
    \bigwedge ⋀ ; ⋀
    \biguplus ⨄ ; ⨄
    \bigcap ⋂ ; ⋂
    \bigcup ⋃ ; ⋃
    \int \intop \smallint ∫ ; ∫
    \iint ∬ ; ∬
    \iiint ∭ ; ∭
    \prod ∏ ; ∏
    \sum ∑ ; ∑
    \bigotimes ⨂ ; ⨂
    \bigoplus ⨁ ; ⨁
    \bigodot ⨀ ; ⨀
    \oint ∮ ; ∮
    \oiint ∯ ; ∯
    \oiiint ∰ ; ∰
    \bigsqcup ⨆ ; ⨆
    [open]
    \lmoustache ⎰ ; ⎰
    \lgroup ⟮ ; ⟮
    \langle \lang ⟨ ; ⟨
    \lfloor ⌊ ; ⌊
    \lceil ⌈ ; ⌈
    ( \lparen ; (
    [ \lbrack ; [
    \{ \lbrace ; {
    \llbracket ⟦ ; ⟦
    \lBrace ⦃ ; ⦃
    \ulcorner ⌜ ; ⌜
    \llcorner ⌞ ; ⌞
    \lvert ; |
    \lVert ; ‖
    [close]
    \rmoustache ⎱ ; ⎱
    \rgroup ⟯ ; ⟯
    \rangle \rang ⟩ ; ⟩
    \rfloor ⌋ ; ⌋
    \rceil ⌉ ; ⌉
    ) \rparen ; )
    ] \rbrack ; ]
    \} \rbrace ; }
    \rrbracket ⟧ ; ⟧
    \rBrace ⦄ ; ⦄
    \urcorner ⌝ ; ⌝
    \lrcorner ⌟ ; ⌟
    \rvert ; |
    \rVert ; ‖
    [fence]
    | \vert ∣ ; |
    \| \Vert ‖ ∥ ; ‖
    [punctuation]
    , 、 ; ,
    ; ; ;
    : \colon \ordinarycolon ; :
    . \ldotp 。 ; .
    [ellipsis]
    \ldots \dots \dotsc \dotso \mathellipsis \textellipsis \hdots … ; …
    \cdots \dotsb \dotsm \dotsi \dotsx ⋯ ; ⋯
    \vdots ; ⋮
    \ddots ⋱ ; ⋱
    \iddots ⋰ ; ⋰
    [function]
    \sin ; sin
    \cos ; cos
    \tan \tg ; tan
    \cot \ctg \cotg ; cot
    \sec ; sec
    \csc \cosec ; csc
    \arcsin ; arcsin
    \arccos ; arccos
    \arctan \arctg ; arctan
    \arccot \arcctg ; arccot
    \sinh \sh ; sinh
    \cosh \ch ; cosh
    \tanh \th ; tanh
    \coth \cth ; coth
    \log ; log
    \ln ; ln
    \lg ; lg
    \exp ; exp
    \deg ; deg
    \dim ; dim
    \hom ; hom
    \ker ; ker
    \arg ; arg
    [function limits]
    \lim ; lim
    \max ; max
    \min ; min
    \sup ; sup
    \inf ; inf
    \det ; det
    \gcd ; gcd
    \Pr ; Pr
    \limsup \varlimsup ; limsup
    \liminf \varliminf ; liminf
    \argmax ; argmax
    \argmin ; argmin
    \injlim \varinjlim ; injlim
    \projlim \varprojlim ; projlim
    \plim ; plim
    [accent]
    \hat \widehat ; hat
    \bar ; bar
    \vec \overrightarrow \Overrightarrow ; vec
    \tilde \widetilde ; tilde
    \dot ; dot
    \ddot ; ddot
    \dddot ; dddot
    \ddddot ; ddddot
    \acute ; acute
    \grave ; grave
    \breve ; breve
    \check \widecheck ; check
    \mathring ; mathring
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
    \mathrm ; mathrm
    \mathit \mathnormal ; mathit
    \mathbf \bold ; mathbf
    \boldsymbol \bm \pmb \mathbfit ; boldsymbol
    \mathbb \Bbb \mathds \mathbbm ; mathbb
    \mathcal ; mathcal
    \mathscr ; mathscr
    \mathfrak \frak ; mathfrak
    \mathsf ; mathsf
    \mathtt ; mathtt
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
    \text \textrm \textnormal \mbox \hbox \textup \textmd \intertext ;
    \textbf ; mathbf
    \textit \emph ; mathit
    \texttt ; mathtt
    \textsf ; mathsf
    [fraction]
    \frac \dfrac \tfrac \cfrac ; bar
    \binom \dbinom \tbinom ; binomial
    \genfrac ; general
    [infix]
    \over ; bar
    \choose ; binomial
    \atop ; stack
    \brack \brace ; bracket
    \above ; above
    [radical]
    \sqrt ; √
    [delimiter]
    \left ; left
    \right ; right
    \middle ; middle
    [size]
    \bigl \Bigl \biggl \Biggl ; open
    \bigr \Bigr \biggr \Biggr ; close
    \bigm \Bigm \biggm \Biggm ; relation
    \big \Big \bigg \Bigg ;
    [stack]
    \overset \stackrel ; over
    \underset ; under
    \xrightarrow ; →
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
    \xtofrom ; ⇄
    [decoration]
    \overline ; overline m
    \underline \underbar ; underline m
    \overbrace ; overbrace m
    \underbrace ; underbrace m
    \boxed ; boxed m
    \fbox \framebox ; boxed t
    \cancel ; cancel m
    \bcancel ; bcancel m
    \xcancel ; xcancel m
    \sout ; sout m
    \phantom ; phantom m
    \hphantom ; hphantom m
    \vphantom ; vphantom m
    \smash ; smash om
    \textcolor ; textcolor nm
    \colorbox ; colorbox nt
    \fcolorbox ; fcolorbox nnt
    \raisebox ; raisebox nt
    \href ; href nm
    \mathllap \llap ; mathllap m
    \mathrlap \rlap ; mathrlap m
    \mathclap \clap ; mathclap m
    \textcircled ; textcircled t
    \pmod ; pmod m
    \pod ; pod m
    \angl ; angl m
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
    \tag \tag* ; tag n
    \label ; label n
    \ref ; ref n
    \eqref ; eqref n
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
    \nobreak \allowbreak \relax \noindent \centering \protect ; break
    [space]
    \! \negthinspace ; -3
    \negmedspace ; -4
    \negthickspace ; -5
    \, \thinspace ; 3
    \: \> \medspace ; 4
    \; \thickspace ; 5
    \enspace \enskip ; 9
    \quad ; 18
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
    \LaTeX ; LaTeX
    \KaTeX ; KaTeX
    [begin]
    \begin ;
    [end]
    \end ;
    [row]
    \\ \cr \newline ;
    [rows]
    \substack ; substack
    \cases ; cases
    [limits]
    \limits \nolimits \displaylimits ;
    [not]
    \not ;
    [operatorname]
    \operatorname ;
    \operatorname* \operatornamewithlimits ; limits
    [define]
    \newcommand \renewcommand \providecommand \newcommand* \renewcommand* \providecommand* ; command
    \def \gdef \edef \xdef ; def
    \let \futurelet ; let
    \DeclareMathOperator ; operator
    \DeclareMathOperator* ; operator limits
    \global \long ; prefix
    """##
}
