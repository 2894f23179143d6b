import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let share = MeasureOperation(
    definition: OperationDefinition(
      "share", in: .measures, summary: "how much of one feature another covers",
      documentation: """
        The measure of what both have in common divided by that of `of`: areas with areas, lines with lines. Each is dissolved first. \
        0 when the first is empty; no figure when `of` is. Its ± is the most that outlines drawn to `max_error` make of \
        it. Of an area within a distance of a point, where the disc is measured and not drawn, it is the most that \
        moving the point by its positional accuracy makes of it.
        """,
      subject: .name, tie: .alike(with: "of"),
      arguments: [ArgumentDefinition("of", .name, required: true, "the whole")],
      result: .figure(.unit(.percent), .scalar),
      example: "{ share: covered, of: oblast, in: percent }"),
    evaluate: { call throws(OperationFault) in
      let method = "share of geodesic measure"
      let whole = call.features.features("of") ?? FeatureList()
      guard let dimension = whole.dimension, let ground = try call.workshop.dissolved(whole) else {
        return .scalar(ScalarFigure(nil, method: method, reason: call.emptyReason(call.call.name("of")?.name ?? "of", whole)))
      }
      guard let part = try call.workshop.dissolved(call.subject) else { return .scalar(ScalarFigure(0, method: method)) }
      let common =
        call.workshop.isKnown(call.subject, within: ground)
        ? part
        : try call.workshop.geodesy { metric in
          try metric.intersection([part, ground], edges: .planar, maxError: call.workshop.budget.densification, grid: nil)
        }
      let edges = call.workshop.resultEdges([call.subject, whole])
      let denominator = call.workshop.size(of: ground, edges) { call.size(of: ground, dimension, edges) }
      guard denominator > 0 else { return .scalar(ScalarFigure(nil, method: method, reason: "`of` has no size")) }
      let size = call.size(of: common, dimension, edges)
      return .scalar(
        ScalarFigure(
          size / denominator, method: method,
          bound: call.shareBound(of: common, size: size, in: ground, size: denominator, dimension, edges)))
    })
}

extension MeasureCall {
  /// The most the share may be off because either outline was drawn to a tolerance; `nil` where neither was.
  fileprivate func shareBound(
    of part: Geometry, size: Double, in whole: Geometry, size wholeSize: Double, _ dimension: Int, _ edges: EdgeMeaning
  ) -> Double? {
    let own = subject.bound
    let other = features.features("of")?.bound ?? 0
    guard own > 0 || other > 0 else { return nil }
    let partBound = OutlineBound(metric: metric, bound: max(own, other)).ofSize(part, dimension, edges: edges)
    let wholeBound = OutlineBound(metric: metric, bound: other).ofSize(whole, dimension, edges: edges)
    return quotientBound(size, partBound, wholeSize, wholeBound).map { min($0, 1) } ?? 1
  }
}
