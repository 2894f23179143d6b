import Diagnostics
import OrderedCollections
import Quantities
import ScenarioLanguage

extension SweepRun {
  /// The table of evaluated points.
  func table(of points: [Point]) -> SweepTable {
    let design: SweepTable.Design = sweep.sample.map { .latinHypercube(seed: $0.seed) } ?? .matrix
    let parameters = sweep.axes.map { axis in
      guard case .quantity(let first) = axis.value(at: 0) else {
        return SweepTable.Parameter(name: axis.parameter.name, unit: .one)
      }
      return SweepTable.Parameter(name: axis.parameter.name, unit: first.unit)
    }
    var table = SweepTable(design: design, parameters: parameters, columns: columns, rows: points.map(\.row))
    table.crossings = SweepCrossings(table: table, scenario: evaluator.scenario, axes: sweep.axes).crossings
    return table
  }

  /// The baseline's measures, then those of each variant.
  private var columns: [SweepTable.Column] {
    worlds.flatMap { variant in
      sweep.measures.map { name in
        SweepTable.Column(measure: name, variant: variant, unit: evaluator.scenario.measures[name]?.unit ?? .one)
      }
    }
  }

  /// One warning for each column that has points without a value, and for each name of data that is absent at points.
  func warnings(of points: [Point]) -> [ReportedWarning] {
    let scenario = evaluator.scenario
    let place = scenario.placeInOutputs(sweep.place)
    func told(_ index: Int, _ count: Int) -> String {
      let values = zip(sweep.axes, points[index].row.point).map { "\($0.parameter.name) = \($1)" }
      return "at \(count) of \(points.count) points, first at \(values.joined(separator: ", "))"
    }
    let absences = scenario.data.values.compactMap { declaration -> ReportedWarning? in
      let absent = points.indices.filter { points[$0].absences[declaration.name] != nil }
      guard let first = absent.first else { return nil }
      return ReportedWarning(
        code: "absent",
        message: "sweep: `\(declaration.name)` is absent \(told(first, absent.count)); "
          + "what is measured of it is 0 or has no value there", place: scenario.placeInOutputs(declaration.place))
    }
    let gaps = columns.enumerated().compactMap { index, column -> ReportedWarning? in
      let empty = points.indices.filter { points[$0].reasons[index] != nil }
      guard let first = empty.first, let reason = points[first].reasons[index] else { return nil }
      return ReportedWarning(
        code: "no-value", message: "sweep: `\(column.title)` has no value \(told(first, empty.count)): \(reason)", place: place)
    }
    return absences + gaps
  }
}
