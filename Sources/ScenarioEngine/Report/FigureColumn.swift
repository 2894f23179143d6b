/// How the figures of one column are written: alike as far as the ± of each bears it.
///
/// All get the decimals that suit the least sure of them. Where that would leave a surer one without its digits, it has its
/// own; a figure never shows more digits than its ± supports, left of the point too.
struct FigureColumn {
  /// Significant digits where nobody knows how sure a figure is: enough to compare, not enough to seem exact.
  private static let digitsOfUnknown = 4

  /// For figures that have no ± of their own.
  let decimals: Int

  init(_ figures: [ScalarFigure]) {
    self.init(
      values: figures.compactMap(\.value), plusMinus: figures.compactMap(\.plusMinus), bounds: figures.compactMap(\.bound))
  }

  /// - Parameter decimals: those of figures without a ±, where that is not left to their size.
  init(values: [Double], plusMinus: [Double] = [], bounds: [Double] = [], decimals: Int? = nil) {
    self.decimals =
      decimals
      ?? FigureText.decimals(
        values: values, plusMinus: plusMinus, bounds: bounds, digits: Self.digitsOfUnknown)
  }

  /// A figure without its ±; `nil` where it has no value.
  func number(_ figure: ScalarFigure) -> String? {
    figure.value.map { number($0, plusMinus: figure.plusMinus, bound: figure.bound) }
  }

  /// The figure of a cell without its ±.
  func number(_ value: Double, plusMinus: Double?, bound: Double?) -> String {
    FigureText.text(value, decimals: decimals(of: value, plusMinus, bound))
  }

  /// How far a figure may be off; empty where that is not known or the figure is exact.
  func spread(of figure: ScalarFigure) -> String {
    figure.value.flatMap { spread($0, figure.plusMinus, figure.bound) } ?? ""
  }

  /// The same behind its sign, as it follows a figure: ` ± 32`.
  func spread(of value: Double, plusMinus: Double?, bound: Double?) -> String {
    spread(value, plusMinus, bound).map { " ± " + $0 } ?? ""
  }

  private func spread(_ value: Double, _ plusMinus: Double?, _ bound: Double?) -> String? {
    guard let spread = plusMinus ?? bound, spread > 0 else { return nil }
    let decimals = decimals(of: value, plusMinus, bound)
    let text = FigureText.text(spread, decimals: decimals)
    return (Self.isNothing(text) ? "<0." + String(repeating: "0", count: max(0, decimals - 1)) + "1" : text)
  }

  func text(_ value: Double, plusMinus: Double?, bound: Double?) -> String {
    number(value, plusMinus: plusMinus, bound: bound) + spread(of: value, plusMinus: plusMinus, bound: bound)
  }

  /// The decimals of a difference of two figures: as many as the less sure one has.
  func decimals(of figure: ScalarFigure, against other: ScalarFigure) -> Int {
    [figure, other].compactMap { figure in figure.value.map { decimals(of: $0, figure.plusMinus, figure.bound) } }.min()
      ?? decimals
  }

  private func decimals(of value: Double, _ plusMinus: Double?, _ bound: Double?) -> Int {
    guard let spread = plusMinus ?? bound, spread > 0 else { return max(decimals, 0) }
    let own = FigureText.decimals(
      values: [value], plusMinus: plusMinus.map { [$0] } ?? [], bounds: bound.map { [$0] } ?? [],
      digits: Self.digitsOfUnknown)
    return decimals < 0 || Self.isNothing(FigureText.text(spread, decimals: decimals)) ? own : decimals
  }

  private static func isNothing(_ text: String) -> Bool { !text.contains { ("1"..."9").contains($0) } }
}
