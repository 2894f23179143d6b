import Delimitation
import Geodesy
import SimpleFeatures

/// Geometries that were made from others and may be wanted again, kept by the identity of what they were made from.
final class Bench: Sendable {
  private struct DenseKey: Hashable {
    var storage: ObjectIdentifier
    var edges: EdgeMeaning

    init(_ geometry: Geometry, _ edges: EdgeMeaning) {
      storage = ObjectIdentifier(geometry.storage)
      self.edges = edges
    }
  }

  /// What decides a length or an area with its ±.
  private struct SummandKey: Hashable {
    var measure: String
    var dense: DenseKey
    var accuracy: Double?
    var bound: Double
  }

  /// How areas were held against each other.
  private struct ContactKey: Hashable {
    var areas: [ObjectIdentifier]
    var rule: ContactRule
  }

  /// How ground was divided by lines.
  private struct DivisionKey: Hashable {
    var names: [String]
    var lists: [[DenseKey]]
    var accuracies: [Double?]
    var tolerance: Double
  }

  private let dense: BenchShelf<DenseKey, Geometry>
  private let unions: BenchShelf<[ObjectIdentifier], Geometry>
  private let sizes: BenchShelf<DenseKey, Double>
  private let summands: BenchShelf<SummandKey, MeasureCall.Summand>
  private let contacts: BenchShelf<ContactKey, [AreaContact]>
  private let overlaps: BenchShelf<ObjectIdentifier, DiscOverlap>
  private let divisions: BenchShelf<DivisionKey, [Partition]>
  /// What an intersection lies within: the geometries it was made from.
  private let wholes: BenchShelf<ObjectIdentifier, Set<ObjectIdentifier>>

  /// - Parameter lower: one that is looked at first and left as it is.
  init(above lower: Bench? = nil) {
    dense = BenchShelf(above: lower?.dense)
    unions = BenchShelf(above: lower?.unions)
    sizes = BenchShelf(above: lower?.sizes)
    summands = BenchShelf(above: lower?.summands)
    contacts = BenchShelf(above: lower?.contacts)
    overlaps = BenchShelf(above: lower?.overlaps)
    divisions = BenchShelf(above: lower?.divisions)
    wholes = BenchShelf(above: lower?.wholes)
  }

  func dense(_ geometry: Geometry, _ edges: EdgeMeaning, orMake make: () -> Geometry) -> Geometry {
    dense.value(DenseKey(geometry, edges), from: [geometry]) {
      let made = make()
      return made.coordinates == geometry.coordinates ? geometry : made
    }
  }

  func union(
    _ geometries: [Geometry], orMake make: () throws(OperationFault) -> Geometry
  ) throws(OperationFault) -> Geometry {
    try unions.value(geometries.map { ObjectIdentifier($0.storage) }, from: geometries, orMake: make)
  }

  /// The size of a geometry whose edges have a meaning.
  func size(of geometry: Geometry, _ edges: EdgeMeaning, orMake make: () -> Double) -> Double {
    sizes.value(DenseKey(geometry, edges), from: [geometry], orMake: make)
  }

  /// What a feature adds to a measure of it.
  func summand(_ measure: String, of feature: WorldFeature, orMake make: () -> MeasureCall.Summand) -> MeasureCall.Summand {
    let key = SummandKey(
      measure: measure, dense: DenseKey(feature.geometry, feature.edges), accuracy: feature.accuracy, bound: feature.bound)
    return summands.value(key, from: [feature.geometry], orMake: make)
  }

  /// What of several areas touches.
  func contacts(
    of areas: [Geometry], by rule: ContactRule, orMake make: () throws(OperationFault) -> [AreaContact]
  ) throws(OperationFault) -> [AreaContact] {
    try contacts.value(ContactKey(areas: areas.map { ObjectIdentifier($0.storage) }, rule: rule), from: areas, orMake: make)
  }

  /// An area made ready to be asked how much of it lies within a distance.
  func overlap(of area: Geometry, orMake make: () -> DiscOverlap) -> DiscOverlap {
    overlaps.value(ObjectIdentifier(area.storage), from: [area], orMake: make)
  }

  /// What lines attribute of the ground of parties: the lists of these first, then those of the lines.
  func divisions(
    _ lists: [FeatureList], named names: [String], tolerance: Double, orMake make: () throws(OperationFault) -> [Partition]
  ) throws(OperationFault) -> [Partition] {
    let key = DivisionKey(
      names: names, lists: lists.map { $0.features.map { DenseKey($0.geometry, $0.edges) } },
      accuracies: lists.map(\.accuracy), tolerance: tolerance)
    return try divisions.value(key, from: lists.flatMap { $0.features.map(\.geometry) }, orMake: make)
  }

  /// Takes note that a geometry is the intersection of others.
  func note(_ part: Geometry, isWithin wholes: [Geometry]) {
    self.wholes.set(
      Set(wholes.map { ObjectIdentifier($0.storage) }), ObjectIdentifier(part.storage), from: wholes + [part])
  }

  /// Whether a geometry was made as the intersection of another with others; no geometry is looked at.
  func isKnown(_ part: Geometry, within whole: Geometry) -> Bool {
    wholes[ObjectIdentifier(part.storage)]?.contains(ObjectIdentifier(whole.storage)) ?? false
  }
}
