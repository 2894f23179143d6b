import Geodesy
import SimpleFeatures

extension MeasureCall {
  /// The meaning of the operand's edges, for the name of a method.
  var edgesName: String {
    let meanings = Set(subject.features.map(\.edges.rawValue))
    return meanings.count > 1 ? "mixed-edge" : meanings.first ?? EdgeMeaning.geodesic.rawValue
  }

  /// The area of a feature in square metres with ± and second method.
  func areaSummand(of feature: WorldFeature) -> Summand {
    workshop.summand("area", of: feature) {
      let area = metric.area(of: feature.geometry, edges: feature.edges)
      let second = metric.equalAreaPlanarArea(of: feature.geometry, edges: feature.edges)
      return Summand(
        area, plusMinus: feature.accuracy.map { PositionalSpread.ofArea(feature.geometry, accuracy: $0) }, second: second,
        bound: outlineBound(of: feature).ofArea(feature.geometry, edges: feature.edges))
    }
  }

  /// The length of a feature in metres with ± and second method.
  func lengthSummand(of feature: WorldFeature) -> Summand {
    workshop.summand("length", of: feature) {
      let length = metric.length(of: feature.geometry, edges: feature.edges)
      return Summand(
        length, plusMinus: feature.accuracy.map { PositionalSpread.ofLength(feature.geometry, accuracy: $0) },
        second: metric.chordLength(of: feature.geometry, edges: feature.edges),
        bound: outlineBound(of: feature).ofLength(feature.geometry))
    }
  }

  /// What the engine's own tolerance may make of a feature's sizes.
  func outlineBound(of feature: WorldFeature) -> OutlineBound { OutlineBound(metric: metric, bound: feature.bound) }

  /// The count, length or area of a geometry, by its dimension.
  func size(of geometry: Geometry, _ dimension: Int, _ edges: EdgeMeaning) -> Double {
    switch dimension {
    case 0: Double(geometry.simpleParts.filter { $0.dimension == 0 }.count)
    case 1: metric.length(of: geometry, edges: edges)
    default: metric.area(of: geometry, edges: edges)
    }
  }

  /// A distance between the two operands, or the reason why there is none. Its ± is that of the two positions it lies
  /// between, each off by its own accuracy in the direction of the other; of operands that touch there is none.
  func nearness(
    method: String, _ distance: (EllipsoidalMetric, Geometry, Geometry, EdgeMeaning) -> Nearest?
  ) throws(OperationFault) -> Figure {
    if let empty = operands.firstIndex(where: \.isEmpty) {
      return .scalar(ScalarFigure(nil, method: method, reason: emptyReason(empty)))
    }
    let (geometries, edges) = try workshop.alike(operands)
    let found = distance(metric, geometries[0], geometries[1], edges)?.distance
    let (plusMinus, bound) = found ?? 0 > 0 ? nearnessSpread : (nil, nil)
    return .scalar(ScalarFigure(found, plusMinus: plusMinus, method: method, bound: bound))
  }

  /// How far a distance of the two operands may be off, in metres.
  var nearnessSpread: (plusMinus: Double?, bound: Double?) {
    let bound = operands[0].bound + operands[1].bound
    let spread = operands[0].accuracy.flatMap { first in
      operands[1].accuracy.map { (first * first + $0 * $0).squareRoot() }
    }
    return (spread.map { $0 + bound }, bound > 0 ? bound : nil)
  }
}

extension Figure {
  /// The figure without ±, for what is counted.
  var withoutPlusMinus: Figure {
    switch self {
    case .scalar(var figure):
      figure.plusMinus = nil
      return .scalar(figure)
    case .table(var figure):
      figure.plusMinus = []
      return .table(figure)
    case .matrix: return self
    }
  }
}
