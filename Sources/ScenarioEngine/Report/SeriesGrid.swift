import Quantities

/// A measure's figures, or those of several measures of one world, along the timeline: dates down, worlds or measures across.
struct SeriesGrid {
  /// The measure and its unit; `nil` where the columns are measures.
  var title: String?
  var heads: [String]
  var rows: [[String]]

  /// A grid for each measure that is one number and not always the same; a single one for all where no variant goes along
  /// the timeline.
  static func grids(of measures: [ReportedMeasure]) -> [SeriesGrid] {
    let scalars = measures.filter { measure in
      if case .scalar = measure.baseline { !measure.series.isEmpty && !measure.isSteady } else { false }
    }
    guard let first = scalars.first else { return [] }
    let dates = first.series.map(\.date.description)
    guard first.series[0].variants.isEmpty else {
      return scalars.map { measure in
        let heads = ["baseline"] + measure.series[0].variants.map(\.name)
        return SeriesGrid(title: title(measure), heads: ["date"] + heads, dates: dates, columns: measure.seriesColumns)
      }
    }
    return [SeriesGrid(heads: ["date"] + scalars.map(title), dates: dates, columns: scalars.flatMap(\.seriesColumns))]
  }

  private init(title: String? = nil, heads: [String], dates: [String], columns: [[String]]) {
    self.title = title
    self.heads = heads
    rows = dates.enumerated().map { index, date in [date] + columns.map { $0[index] } }
  }

  private static func title(_ measure: ReportedMeasure) -> String {
    let unit = FigureText.symbol(measure.unit)
    return unit.isEmpty ? measure.name : "\(measure.name) (\(unit))"
  }

  /// What tells of measures that no date changes, and of those whose series only the JSON report holds.
  static func notes(on measures: [ReportedMeasure]) -> [String] {
    let steady = measures.filter(\.isSteady).map(\.name)
    let same = steady.isEmpty ? [] : ["the same on every date: \(steady.joined(separator: ", "))"]
    return same
      + measures.filter { !$0.isSteady }.compactMap { measure in
        guard !measure.series.isEmpty, measure.baseline.kind != "scalar" else { return nil }
        let dates = measure.series.count
        return
          "\(measure.name): a \(measure.baseline.kind) on \(dates == 1 ? "one date" : "each of \(dates) dates"), in the JSON report"
      }
  }
}

extension ReportedMeasure {
  /// Whether each world has the same figures on every date of the timeline as on its own.
  fileprivate var isSteady: Bool {
    guard !series.isEmpty else { return false }
    return series.allSatisfy { $0.baseline == baseline && $0.variants.allSatisfy(variants.contains) }
  }

  /// The values along the timeline as texts, of the baseline and of each variant; a dash where there is none.
  fileprivate var seriesColumns: [[String]] {
    let figures = series.map { moment in
      ([moment.baseline] + moment.variants.map(\.figure)).map { figure -> ScalarFigure? in
        if case .scalar(let scalar) = figure { scalar } else { nil }
      }
    }
    let column = FigureColumn(figures.joined().compactMap(\.self))
    let texts = figures.map { row in row.map { $0.flatMap(column.number) ?? "–" } }
    return (texts.first ?? []).indices.map { column in texts.map { $0[column] } }
  }
}
