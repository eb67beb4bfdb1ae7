import MathNumerics
import MathSyntax

extension Builtins {
  static let arrays: [Builtin] = [
    fold(
      ["sum", "Sum"], "The sum of all elements.", "全部元素之和。", ("\\operatorname{sum}([1,2,4])", "7"), "NumPy sum",
      Number(0)
    ) { $0.adding($1) },
    fold(
      ["product", "prod"], "The product of all elements.", "全部元素之积。", ("\\operatorname{prod}([1,2,4])", "8"),
      "NumPy prod", Number(1)
    ) { $0.multiplying($1) },
    Builtin(
      ["len", "length", "size"], 1...1, "How many elements.", "元素个数。", "len(x)",
      example: ("\\operatorname{len}([5,6])", "2"),
      source: "definition",
      .native { (evaluator, arguments, range) throws(Fault) in
        guard let parts = Evaluator.parts(arguments[0]) else {
          throw Fault(.shape, range, "{0} has no length.", [arguments[0].kindName])
        }
        return .integer(parts.count)
      }),
    place(
      ["argmax"], "The index of the greatest element, from 1, the first on ties.", "最大元素的下标（从 1 起）。",
      ("\\operatorname{argmax}([3,9,4])", "2"), 1),
    place(
      ["argmin"], "The index of the least element, from 1, the first on ties.", "最小元素的下标（从 1 起）。",
      ("\\operatorname{argmin}([3,9,4])", "1"), -1),
    Builtin(
      ["sort"], 1...1, "The elements in ascending order.", "升序排列。", "sort(x)",
      example: ("\\operatorname{sort}([3,1,2])", "(1, 2, 3)"),
      source: "NumPy sort",
      .native { (evaluator, arguments, range) throws(Fault) in .array(try evaluator.sorted(arguments[0], range).0) }),
    Builtin(
      ["argsort"], 1...1, "The indices that sort, from 1.", "排序下标（从 1 起）。", "argsort(x)",
      example: ("\\operatorname{argsort}([3,1,2])", "(2, 3, 1)"), source: "NumPy argsort",
      .native { (evaluator, arguments, range) throws(Fault) in
        let order = try evaluator.sorted(arguments[0], range).1
        return .array(NumericArray(shape: [order.count], numbers: order.map { Number($0 + 1) }))
      }),
    Builtin(
      ["topk", "TopK"], 2...2, "The k greatest elements, greatest first.", "最大的 k 个元素。", "topk(x, k)",
      example: ("\\operatorname{topk}([3,1,2], 2)", "(3, 2)"), source: "PyTorch topk",
      .native { (evaluator, arguments, range) throws(Fault) in
        let (sorted, _) = try evaluator.sorted(arguments[0], range)
        let k = try evaluator.whole(arguments[1], "topk", range)
        guard k >= 0, k <= sorted.count else {
          throw Fault(.index, range, "There are {0} elements, not {1}.", [String(sorted.count), String(k)])
        }
        return .array(NumericArray(shape: [k], numbers: Array(sorted.numbers.reversed().prefix(k))))
      }),
    Builtin(
      ["onehot", "OneHot", "one_hot"], 2...2, "The unit vector with 1 at index k of n.", "独热向量。", "onehot(k, n)",
      example: ("\\operatorname{onehot}(2, 3)", "(0, 1, 0)"), source: "definition",
      .native { (evaluator, arguments, range) throws(Fault) in
        let (k, n) = (
          try evaluator.whole(arguments[0], "onehot", range), try evaluator.whole(arguments[1], "onehot", range)
        )
        guard n > 0, n < 1 << 16, k >= 1, k <= n else {
          throw Fault(.index, range, "The index {0} is outside {1} to {2}.", [String(k), "1", String(n)])
        }
        return .array(NumericArray(shape: [n], numbers: (1...n).map { Number($0 == k ? 1 : 0) }))
      }),
    Builtin(
      ["cumsum"], 1...1, "Running sums.", "前缀和。", "cumsum(x)",
      example: ("\\operatorname{cumsum}([1,2,3])", "(1, 3, 6)"),
      source: "NumPy cumsum",
      .native { (evaluator, arguments, range) throws(Fault) in
        let vector = try evaluator.vector(arguments[0], "cumsum", range)
        var sum = Number(0)
        return .array(
          NumericArray(
            shape: vector.shape,
            numbers: vector.numbers.map {
              sum = sum.adding($0); return sum
            }))
      }),
    Builtin(
      ["flatten"], 1...1, "All elements in one vector, by rows.", "按行拉直。", "flatten(A)",
      example: ("\\operatorname{flatten}(\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix})_2", "2"), source: "NumPy flatten",
      .native { (evaluator, arguments, range) throws(Fault) in
        let array = try evaluator.array(arguments[0], "flatten", range)
        return .array(array.withShape([array.count]))
      }),
    Builtin(
      ["sumrows", "rowsum"], 1...1, "The sum of each row.", "每行之和。", "rowsum(A)",
      example: ("\\operatorname{rowsum}(\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix})", "(3, 7)"),
      source: "NumPy sum(axis=1)",
      .formula(parameters: ["A"], "A\\mathbf{1}")),
  ]

  private static func fold(
    _ names: [String], _ sentence: String, _ chinese: String, _ example: (String, String), _ source: String,
    _ start: Number,
    _ step: @escaping @Sendable (Number, Number) -> Number
  ) -> Builtin {
    Builtin(
      names, 1...1, sentence, chinese, "\(names[0])(x)", example: example, source: source,
      .native { (evaluator, arguments, range) throws(Fault) in
        .number(try evaluator.array(arguments[0], names[0], range).numbers.reduce(start, step))
      })
  }

  private static func place(
    _ names: [String], _ sentence: String, _ chinese: String, _ example: (String, String), _ sign: Int
  ) -> Builtin {
    Builtin(
      names, 1...1, sentence, chinese, "\(names[0])(x)", example: example, source: "NumPy \(names[0]), counted from 1",
      .native { (evaluator, arguments, range) throws(Fault) in
        let numbers = try evaluator.vector(arguments[0], names[0], range).numbers
        guard var best = numbers.first else { throw Fault(.domain, range, "There is no extremum of nothing.") }
        var place = 0
        for (index, number) in numbers.enumerated() {
          guard let order = number.compare(best) else {
            throw Fault(.domain, range, "Complex and undefined numbers are not ordered.")
          }
          if order * sign > 0 { (best, place) = (number, index) }
        }
        return .integer(place + 1)
      })
  }
}

extension Evaluator {
  func sorted(_ value: Value, _ range: Range<Int>) throws(Fault) -> (NumericArray, [Int]) {
    let vector = try vector(value, "sort", range)
    let numbers = vector.numbers
    guard numbers.allSatisfy({ $0.compare($0) != nil }) else {
      throw Fault(.domain, range, "Complex and undefined numbers are not ordered.")
    }
    try spend(vector.count * 4, range)
    let order = numbers.indices.sorted { a, b in
      let order = numbers[a].compare(numbers[b]) ?? 0
      return order < 0 || (order == 0 && a < b)
    }
    return (vector.picking(order, shape: vector.shape), order)
  }
}
