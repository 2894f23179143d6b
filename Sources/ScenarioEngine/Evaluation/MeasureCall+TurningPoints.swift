import Delimitation
import Diagnostics
import PROJ
import ScenarioLanguage
import SimpleFeatures

extension MeasureCall {
  /// The points at which the lines under the measure's own key turn.
  ///
  /// - Parameter crs: The system of grid positions, where it is to be another than the measure says.
  func turningPoints(crs: String? = nil) throws(OperationFault) -> TurningPointTable {
    let frame: GridFrame? = if let code = crs ?? text("crs") { try features.gridFrame(code) } else { nil }
    var stretches: [TurningPointTable.Stretch] = []
    for feature in subject.features where !feature.geometry.isEmpty {
      let along = text("segment").flatMap { feature.properties[$0]?.string }
      for path in feature.geometry.linePaths {
        stretches.append(.init(path, edges: feature.edges, along: along))
      }
    }
    let first = call.integer("first", features.parameters) ?? 1
    return try workshop.geodesy { metric in try TurningPointTable(stretches, frame: frame, first: first, metric: metric) }
  }
}

extension FeatureCall {
  /// The grid that `crs` names, by the operation that the other arguments choose.
  func gridFrame(_ code: String) throws(OperationFault) -> GridFrame {
    let choice = datumChoice()
    let frame = try workshop.geodesy { _ in try GridFrame(code, choosing: choice) }
    workshop.conversions.note(frame.transformation)
    return frame
  }

  /// What `operation:` and `territories:` ask for; the best operation without them.
  func datumChoice() -> OperationChoice {
    if let code = text("operation") { return .pinned(code) }
    return territories.isEmpty ? .best : .naming(territories)
  }
}

extension Geometry {
  /// The positions of each line in it.
  var linePaths: [[Position]] { simpleParts.filter { $0.dimension == 1 }.map(\.positions) }
}
