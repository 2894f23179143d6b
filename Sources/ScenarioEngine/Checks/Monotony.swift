import Quantities

/// Whether a figure goes one way along the timeline.
struct Monotony {
  private let series: [(date: CalendarDate?, figure: ScalarFigure)]
  private let unit: UnitOfMeasure

  init(_ series: [(date: CalendarDate?, figure: ScalarFigure)], unit: UnitOfMeasure) {
    self.series = series
    self.unit = unit
  }

  /// Why the figure does not increase (`direction` 1) or decrease (−1): it has no value on a date, goes the other way
  /// between two, or is at the end what it was at the beginning. `nil` when it does. Steps in which it stays are allowed.
  func obstacle(to direction: Double) -> String? {
    var last: (date: String, value: Double)?
    for (date, figure) in series {
      let date = date?.description ?? "the world's date"
      guard let value = figure.value else {
        return "no value on \(date)" + (figure.reason.map { ": \($0)" } ?? "")
      }
      if let last, (value - last.value) * direction < -slack(last.value) {
        return "it \(direction > 0 ? "falls" : "rises") from \(text(last.value)) on \(last.date) to \(text(value)) on \(date)"
      }
      last = (date, value)
    }
    guard let first = series.first?.figure.value, let last, (last.value - first) * direction > slack(first) else {
      return "it is the same on the first date and on the last"
    }
    return nil
  }

  private func slack(_ value: Double) -> Double { CheckEvaluation.slack * value.magnitude }

  private func text(_ value: Double) -> String {
    FigureText.text(Quantity(value / unit.factor, unit))
  }
}
