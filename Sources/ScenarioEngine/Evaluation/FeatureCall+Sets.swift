import Geodesy
import SimpleFeatures

extension FeatureCall {
  /// Each operand dissolved into one geometry; `nil` for an empty one.
  func dissolvedOperands() throws(OperationFault) -> [Geometry?] {
    var geometries: [Geometry?] = []
    for operand in operands { geometries.append(try workshop.dissolved(operand)) }
    return geometries
  }

  /// The result of a set operation as a list of one feature, or of none when nothing is left.
  ///
  /// - Parameter dimension: what is kept, so that borders which merely touch leave no points and lines behind.
  func setResult(_ geometry: Geometry?, dimension: Int?, grid: Double? = nil) -> FeatureList {
    guard let geometry, let dimension else { return FeatureList() }
    let kept = geometry.ofDimension(dimension)
    guard !kept.isEmpty else { return FeatureList() }
    var result = combined(kept, of: operands, edges: workshop.resultEdges(operands))
    result.bound += grid.map(ErrorBudget.movement) ?? 0
    return FeatureList([result])
  }

  /// A feature made from several lists: as sure as the least sure of them, illustrative when any is.
  func combined(_ geometry: Geometry, of lists: [FeatureList], edges: EdgeMeaning) -> WorldFeature {
    var accuracy: Double? = 0
    for list in lists where !list.isEmpty {
      accuracy = accuracy.flatMap { worst in list.accuracy.map { max(worst, $0) } }
    }
    return WorldFeature(
      geometry, edges: edges, accuracy: accuracy, bound: lists.map(\.bound).max() ?? 0,
      isIllustrative: lists.contains(where: \.isIllustrative))
  }
}
