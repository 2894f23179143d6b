import Geodesy
import ScenarioLanguage
import SimpleFeatures

extension MeasureCall {
  /// What several features have in common with the operand, a row for each.
  func overlapTable(
    dimension: Int, method: String, second: String, _ size: (Geometry) -> Summand
  ) throws(OperationFault) -> Figure {
    let property = text("by") ?? "id"
    var keys: [String] = []
    var sums: [String: Summand] = [:]
    let own = try workshop.dissolved(subject)
    let areas = areas(by: property)
    try checkProperty("by", of: areas.map(\.area))
    for (key, area) in areas {
      let common = try own.flatMap { own throws(OperationFault) in try intersection(own, area, dimension: dimension) }
      let summand = common.map(size) ?? Summand(0, second: 0)
      if let sum = sums[key] {
        sums[key] = sum + summand
      } else {
        keys.append(key)
        sums[key] = summand
      }
    }
    return .table(table(by: property, keys, sums, method: method, second: second))
  }

  /// The areas that the operand's features have in common with others, row by row.
  func overlapMatrix(method: String, second: String) throws(OperationFault) -> Figure {
    let property = text("by") ?? "id"
    // Columns are few and must stay apart: one without the property goes by its id, or the name of its list.
    let columns = areas(by: "id").map { id, area in (key: area.key(by: property) ?? id, area: area) }
    try checkProperty("by", of: subject.features + columns.map(\.area))
    var values: [[Double?]] = []
    var seconds: [[Double?]] = []
    var spreads: [[Double?]] = []
    var bounds: [[Double?]] = []
    for row in subject.features {
      var cells: [Summand] = []
      for (_, column) in columns {
        let common = try intersection(workshop.dense(row), column, dimension: 2)
        guard let common, !common.isEmpty else {
          cells.append(Summand(0, plusMinus: 0, second: 0))
          continue
        }
        var feature = row
        feature.geometry = common
        feature.edges = workshop.resultEdges([FeatureList([row, column])])
        feature.accuracy = row.accuracy.flatMap { own in column.accuracy.map { max(own, $0) } }
        feature.bound = max(row.bound, column.bound)
        cells.append(areaSummand(of: feature))
      }
      values.append(cells.map(\.value))
      seconds.append(cells.map(\.second))
      spreads.append(cells.map(\.plusMinus))
      bounds.append(cells.map(\.shownBound))
    }
    return .matrix(
      MatrixFigure(
        rows: subject.keys(by: property, named: name(0)), columns: columns.map(\.key), values: values,
        method: method, plusMinus: spreads.joined().contains { $0 != nil } ? spreads : [], secondMethod: seconds,
        secondMethodName: second, bounds: bounds.joined().contains { $0 != nil } ? bounds : []))
  }

  /// Every feature that `areas:` names, with what it goes by.
  private func areas(by property: String) -> [(key: String, area: WorldFeature)] {
    let references = features.call.name("areas").map { [$0] } ?? features.call.names("areas") ?? []
    return references.flatMap { reference in
      let list = features.named[reference.name] ?? FeatureList()
      return zip(list.keys(by: property, named: reference.name), list.features).map { (key: $0, area: $1) }
    }
  }

  private func intersection(
    _ own: Geometry, _ other: WorldFeature, dimension: Int
  ) throws(OperationFault) -> Geometry? {
    guard !own.isEmpty, !other.geometry.isEmpty else { return nil }
    let ground = workshop.dense(other)
    let common = try workshop.geodesy { metric in
      try metric.intersection([own, ground], edges: .planar, maxError: workshop.budget.densification, grid: nil)
    }
    return common.ofDimension(dimension)
  }
}
