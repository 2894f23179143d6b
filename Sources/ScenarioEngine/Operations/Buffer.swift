import Geodesy
import Quantities
import ScenarioLanguage

extension FeatureOperation {
  static let buffer = FeatureOperation(
    definition: OperationDefinition(
      "buffer", in: .features, summary: "everything within a distance of each feature",
      documentation: """
        The distance is the geodesic one. The boundary lies within `max_error` of it; where that is not written, within 1 m \
        or a hundred-thousandth of the distance, whichever is more. Features keep their properties. The ± of a position does \
        not carry over to its buffer, whose boundary moves as a whole.
        """,
      subject: .name, gives: .fixed(.areas),
      arguments: [
        ArgumentDefinition("by", .quantity(.length, .any), required: true, "the distance; negative shrinks an area"),
        ArgumentDefinition(
          "side", .choice(["both", "left", "right"]), default: "both", "of a line: the side it lies on, seen along it"),
        ArgumentDefinition("ends", .choice(["round", "flat"]), default: "round", "what it does beyond the ends of a line"),
      ],
      result: .features, example: "{ buffer: river, by: 5 km, side: left, ends: flat }"),
    evaluate: { call throws(OperationFault) in
      let distance = call.base("by") ?? 0
      let side = BufferSide(rawValue: call.text("side") ?? "") ?? .both
      let ends = BufferEnds(rawValue: call.text("ends") ?? "") ?? .round
      try call.checkSides(distance: distance, side)
      call.remarkOnBudget(beyond: distance, argument: "by")
      let tolerance = call.workshop.budget.buffer(distance: distance)
      return try call.eachFeature { feature throws(OperationFault) in
        let area = try call.workshop.geodesy { metric in
          try metric.buffer(
            of: feature.geometry, by: distance, side: side, ends: ends, edges: feature.edges, tolerance: tolerance)
        }
        return feature.with(area, edges: .geodesic, accuracy: nil, moved: tolerance)
      }
    })
}

extension FeatureCall {
  /// Refuses what leaves nothing or means nothing: a negative distance where there are no areas, a side where there are no
  /// lines.
  fileprivate func checkSides(distance: Double, _ side: BufferSide) throws(OperationFault) {
    let own = subject.dimensions
    guard !own.isEmpty, let name = call.subjectNames.first?.name else { return }
    if distance < 0, !own.contains(.areas) {
      throw OperationFault(
        "wrong-dimension", "a negative distance shrinks areas, and `\(name)` is of \(own.text); expected a positive one",
        argument: "by")
    }
    if side != .both, !own.contains(.lines) {
      throw OperationFault(
        "wrong-dimension", "`side` is of lines, and `\(name)` is of \(own.text); expected none", argument: "side")
    }
  }
}
