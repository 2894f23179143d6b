import Diagnostics
import Geodesy
import OrderedCollections
import Quantities
import ScenarioLanguage
import SimpleFeatures

/// A share that asks how much of an area lies within a distance of a point: that of a `buffer`, or of what a buffer and the
/// area have in common, of the area.
///
/// It is answered from distance and area, in a run as in a sweep; what the names between stand for need not be made for it.
struct DiscShare: Sendable {
  private let buffer: OperationCall
  /// What the buffer is of.
  let centre: String
  let whole: String

  init?(_ call: OperationCall, in scenario: Scenario) {
    guard call.name == "share", let whole = call.name("of")?.name, let part = call.subjectNames.first?.name else { return nil }
    var disc = part
    if let common = scenario.features[part]?.call, common.name == "intersection" {
      let names = common.subjectNames.map(\.name)
      guard common.arguments["grid"] == nil, names.count == 2, let place = names.firstIndex(of: whole) else { return nil }
      disc = names[1 - place]
    }
    guard let buffer = scenario.features[disc]?.call, buffer.name == "buffer", let centre = buffer.subjectNames.first?.name
    else { return nil }
    self.buffer = buffer
    self.centre = centre
    self.whole = whole
  }

  /// The distance in metres; `nil` where the buffer is asked for more than a disc.
  func radius(in world: World) -> Double? {
    guard buffer.text("side", world.parameters) == BufferSide.both.rawValue else { return nil }
    return buffer.quantity("by", world.parameters)?.baseValue
  }
}

extension Evaluator {
  /// The figure of a share within a distance, which no outline that is drawn to a tolerance has a part in; `nil` where it is
  /// left to the operations that the scenario names: for more than one point, for no area or one whose edges are straight in
  /// degrees, for what the engine itself has drawn, and where ``DiscOverlap`` does not answer.
  func figure(of share: DiscShare, in world: World) throws(Failure) -> Figure? {
    let whole = try features(share.whole, in: world)
    let centre = try features(share.centre, in: world)
    guard let radius = share.radius(in: world), centre.features.count == 1, centre.features[0].geometry.type == .point,
      !centre.isEmpty, !whole.isEmpty, whole.features.allSatisfy(\.isAreaOnEllipsoid), centre.bound == 0, whole.bound == 0,
      let ground = try? workshop.dissolved(whole)
    else { return nil }
    let overlap = workshop.overlap(of: ground)
    let place = centre.features[0].geometry.coordinates[0]
    guard overlap.whole > 0, let common = overlap.area(within: radius, of: place) else { return nil }
    // The points of a sweep are shown without ±.
    let accuracy = isPointOfSweep ? nil : centre.features[0].accuracy
    let spread = accuracy.flatMap { overlap.spread(of: common, within: radius, of: place, accuracy: $0) }
    return .scalar(
      ScalarFigure(
        common / overlap.whole, plusMinus: spread.map { $0 / overlap.whole }, method: "share of geodesic measure"))
  }
}

extension WorldFeature {
  /// Whether it is made of polygons alone and their edges are not straight in degrees.
  fileprivate var isAreaOnEllipsoid: Bool {
    (geometry.type == .polygon || geometry.type == .multiPolygon) && edges != .planar
  }
}
