extension MeasureCall {
  /// One operand of arithmetic, in base units.
  struct Operand {
    var value: Double
    /// What the data's accuracy makes of it, one standard deviation; `nil` where that is unknown.
    var spread: Double?
    /// The most the engine's own tolerance makes of it; `nil` where it rests on none.
    var bound: Double?

    init(_ value: Double, _ figure: ScalarFigure) {
      self.value = value
      bound = figure.bound
      // The ± holds the bound, which does not add up as what errs by chance does. What rests on nothing but outlines the
      // engine drew has only that.
      spread = figure.plusMinus.map { max(0, $0 - (figure.bound ?? 0)) } ?? (figure.bound == nil ? nil : 0)
    }
  }

  /// What arithmetic gives: a value, how far its operands' spread and their bounds carry, each where it is known.
  struct Outcome {
    var value: Double?
    var spread: Double?
    var bound: Double?
  }

  /// A figure computed from figures; without a value when an operand has none.
  func arithmetic(
    method: String, _ compute: ([Operand]) -> Outcome, reason: () -> String = { "no value" }
  ) -> Figure {
    let method = withAssumptions(method)
    var operands: [Operand] = []
    for (name, figure) in figures {
      guard let value = figure.value else {
        let why = figure.reason.map { ": \($0)" } ?? ""
        return .scalar(ScalarFigure(nil, method: method, reason: "`\(name)` has no value\(why)"))
      }
      operands.append(Operand(value, figure))
    }
    let outcome = compute(operands)
    if let value = outcome.value, !value.isFinite {
      return .scalar(ScalarFigure(nil, method: method, reason: "the result is beyond what a number can hold"))
    }
    let bound = operands.contains { $0.bound != nil } ? outcome.bound : nil
    let isOfData = figures.contains { $0.figure.plusMinus ?? 0 > 0 }
    return .scalar(
      ScalarFigure(
        outcome.value, plusMinus: isOfData ? outcome.spread.map { $0 + (bound ?? 0) } : nil, method: method,
        reason: outcome.value == nil ? reason() : nil, bound: bound))
  }

  /// A method with what those of the operands say nobody published.
  private func withAssumptions(_ method: String) -> String {
    var all: [Substring] = []
    for (_, figure) in figures {
      guard let mark = figure.method.firstRange(of: #/; assumed[^:]*: /#) else { continue }
      for name in figure.method[mark.upperBound...].split(separator: ", ") where !all.contains(name) { all.append(name) }
    }
    return all.isEmpty ? method : method + "; assumed: " + all.joined(separator: ", ")
  }

  /// The spread of a result: of operands that err independently by their squares, of those that rest on the same data the
  /// most it can be however they err together, which is their sum. `nil` when an operand's is unknown.
  ///
  /// - Parameter contribution: what an operand's spread does to the result, by its index.
  func combinedSpread(_ operands: [Operand], _ contribution: (Double, Int) -> Double) -> Double? {
    var (sum, variance) = (0.0, 0.0)
    for (index, operand) in operands.enumerated() {
      guard let own = operand.spread else { return nil }
      let part = contribution(own, index).magnitude
      sum += part
      variance += part * part
    }
    return figuresShareData ? sum : variance.squareRoot()
  }
}

extension [MeasureCall.Operand] {
  /// The bound of a sum or difference: all are off the same way.
  var summedBound: Double { reduce(0) { $0 + ($1.bound ?? 0) } }

  /// The bound of a product.
  var multipliedBound: Double {
    reduce(1) { $0 * ($1.value.magnitude + ($1.bound ?? 0)) } - reduce(1) { $0 * $1.value.magnitude }
  }
}

/// The most a quotient may be off when both parts are off by their bounds, each the worse way; `nil` when the divisor may be
/// nothing.
func quotientBound(_ part: Double, _ partBound: Double, _ whole: Double, _ wholeBound: Double) -> Double? {
  guard whole.magnitude > wholeBound else { return nil }
  return (part.magnitude + partBound) / (whole.magnitude - wholeBound) - part.magnitude / whole.magnitude
}
