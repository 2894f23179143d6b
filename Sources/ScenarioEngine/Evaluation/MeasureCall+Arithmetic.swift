extension MeasureCall {
  /// One operand of arithmetic, in base units.
  struct Operand {
    var value: Double
    var plusMinus: Double?
  }

  /// A figure computed from figures; without a value when an operand has none.
  func arithmetic(
    method: String, _ compute: ([Operand]) -> (value: Double?, plusMinus: Double?), reason: () -> String = { "no value" }
  ) -> Figure {
    var operands: [Operand] = []
    for (name, figure) in figures {
      guard let value = figure.value else {
        let why = figure.reason.map { ": \($0)" } ?? ""
        return .scalar(ScalarFigure(nil, method: method, reason: "`\(name)` has no value\(why)"))
      }
      operands.append(Operand(value: value, plusMinus: figure.plusMinus))
    }
    let (value, plusMinus) = compute(operands)
    if let value, !value.isFinite {
      return .scalar(ScalarFigure(nil, method: method, reason: "the result is beyond what a number can hold"))
    }
    return .scalar(ScalarFigure(value, plusMinus: plusMinus, method: method, reason: value == nil ? reason() : nil))
  }

  /// The ± of a result whose operands err independently; `nil` when an operand's is unknown.
  ///
  /// - Parameter contribution: what an operand's ± does to the result, by its index.
  func combinedSpread(_ operands: [Operand], _ contribution: (Double, Int) -> Double) -> Double? {
    var variance = 0.0
    for (index, operand) in operands.enumerated() {
      guard let own = operand.plusMinus else { return nil }
      let part = contribution(own, index)
      variance += part * part
    }
    return variance > 0 ? variance.squareRoot() : nil
  }
}
