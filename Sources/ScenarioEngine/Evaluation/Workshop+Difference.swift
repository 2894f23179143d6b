import Geodesy
import SimpleFeatures

extension Workshop {
  /// In metres, the seventh decimal of a degree: outlines nearer than that differ by rounding alone.
  private static let differenceRounding = 1e-7 * .pi / 180 * 6_378_137

  /// What two lists do not have in common, as a list of one feature or none.
  func difference(_ own: FeatureList, _ base: FeatureList) throws(OperationFault) -> FeatureList {
    let geometries = [try dissolved(own), try dissolved(base)].compactMap(\.self)
    guard let first = geometries.first else { return FeatureList() }
    let edges = resultEdges([own, base])
    guard geometries.count == 2 else { return FeatureList([WorldFeature(first, edges: edges)]) }
    let apart = try geodesy { metric in
      try metric.change(
        from: geometries[1], to: geometries[0], edges: .planar, maxError: budget.densification,
        rounding: Self.differenceRounding)
    }
    guard let dimension = geometries.compactMap(\.dimension).max() else { return FeatureList() }
    let kept = apart.ofDimension(dimension)
    return kept.isEmpty ? FeatureList() : FeatureList([WorldFeature(kept, edges: edges)])
  }
}
