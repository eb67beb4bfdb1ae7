/// The characters and words that plain formulas are told by (`Grammar/Notes.md`, chapter "Plain formulas").
enum PlainWords {
  static let equals = ScalarSet("=＝")
  /// With one of these next to it, `=` is another sign: `==`, `!=`, `<=`, `=>`, `:=` in code.
  static let notBeforeEquals = ScalarSet("=!<>~:＝≠&|?%")
  static let notBehindEquals = ScalarSet("=>~＝")
  static let operators = ScalarSet("+-−–*×∗·⋅•/÷⊙⊗^＋－／＊")
  static let signs = ScalarSet("+-−–＋－±")
  static let opens = ScalarSet("(（[{［｛")
  static let closes = ScalarSet(")）]}］｝")
  static let stops = ScalarSet("。；！？，、：;,:!?“”\"《》")
  static let groupStops = ScalarSet("。；！？“”\"《》")
  /// Behind a vector or a matrix.
  static let transposes = ScalarSet("⊤⊺")
  static let infinity: UInt32 = 0x221E
  /// Magnitudes that belong to the number before them.
  static let magnitudes = ScalarSet("万亿")

  /// Units behind a number and a blank.
  static let units: Set<String> = [
    "bit", "bits", "Byte", "Bytes", "byte", "bytes", "B", "KB", "MB", "GB", "TB", "Kb", "Mb", "Gb", "ms", "s", "us",
    "ns",
    "px", "Hz", "kHz", "MHz", "GHz", "FLOPs", "FLOPS", "GFLOPs", "TFLOPs", "TFLOPS", "kg", "g", "m", "cm", "mm", "km",
    "W", "kW", "V", "A", "K", "J", "N", "Pa", "eV", "dB", "tokens", "token",
  ]

  /// Values that are no numbers.
  static let booleans: Set<String> = [
    "True", "False", "true", "false", "TRUE", "FALSE", "None", "none", "null", "NULL", "nil", "NaN", "yes", "no", "on",
    "off", "auto", "default",
  ]

  /// Functions whose argument may stand without parentheses: `log0`.
  static let functions: [String] = ["log", "ln", "sin", "cos", "tan", "exp", "lg"]

  /// Calls of programs, not of mathematics.
  static let programCalls: Set<String> = [
    "int", "str", "len", "range", "list", "dict", "float", "print", "open", "tuple", "input",
  ]

  /// Programs that a shell runs, with assignments before them.
  static let commands: Set<String> = [
    "python", "python3", "pip", "pip3", "bash", "sh", "zsh", "torchrun", "accelerate", "deepspeed", "mpirun", "srun",
    "sbatch", "nohup", "sudo", "env", "make", "cmake", "ninja", "cargo", "swift", "go", "node", "npm", "npx", "yarn",
    "docker", "git", "conda", "jupyter", "pytest", "java", "ruby", "perl", "streamlit", "gunicorn", "uvicorn", "vllm",
    "ollama", "llamafactory-cli",
  ]

  /// Starts of a line of code.
  static let codeStarts: [[UInt32]] = [
    "def ", "import ", "from ", "return ", "export ", "print", "class ", "sudo ", "pip ", "$ ", ">>> ", "if (", "for (",
    "while ", "const ", "let ", "var ", "#include", "@",
  ].map { $0.unicodeScalars.map(\.value) }

  /// Behind one of these the left side starts, where it is Chinese: verbs and connectives.
  static let leftEnds = WordList(
    """
    可以发现 可以得到 就可以 发现 可得到 可得 得到 得出 假设 假定 定义 也就是说 也就是 就是 等于 表示 因此 所以 从而 那么 \
    如果 由于 因为 其中 例如 比如 根据 利用 使用 采用 代入 带入 满足 计算 公式 则 令 即 设 若 当 有 是 为 用 取 使 而且 并且 \
    而 且 以 由 对 将 把 就 故 知 如 在 与 和
    """)

  /// A clause with one of these before a symbol is no noun that names it.
  static let notInNoun = ScalarSet("是为有在当若如则令即设且而因所使得用由到把将与和的了取这那其以可对于从成进行做要能会")
  /// A noun that ends in one of these is in apposition to the symbol.
  static let apposed = WordList("函数 模型 参数 矩阵 向量 变量 公式 真实 输入 输出 样本 一般 例子")

  /// Ends a Chinese operand on the right.
  static let rightEnds = WordList("就是 其中 表示 也就是 因此 所以 是")
}
