import Delimitation
import Diagnostics
import GEOS
import Geodesy
import Quantities
import SimpleFeatures

/// What operations compute with: the metric, the error budget, and what was densified or dissolved before.
struct Workshop: Sendable {
  let metric: EllipsoidalMetric
  let budget: ErrorBudget
  /// Coordinate operations, found once a run.
  let conversions: Conversions
  /// What the reader of the figures should know.
  let remarks: Remarks
  /// Whether it serves a draw of positions, of which only figures are wanted, and those once.
  let isForDraw: Bool
  /// The threads of the command, for operations that share their work out.
  let workers: Workers
  private let bench: Bench

  init(metric: EllipsoidalMetric = EllipsoidalMetric(), budget: ErrorBudget, workers: Workers = Workers(1)) {
    self.metric = metric
    self.budget = budget
    self.workers = workers
    conversions = Conversions()
    remarks = Remarks()
    isForDraw = false
    bench = Bench()
  }

  private init(above lower: Workshop, remarks own: Remarks? = nil) {
    metric = lower.metric
    budget = lower.budget
    conversions = lower.conversions
    workers = lower.workers
    remarks = own ?? lower.remarks
    isForDraw = own != nil || lower.isForDraw
    bench = Bench(above: lower.bench)
  }

  /// A workshop that knows what this one has made, and keeps to itself what is made in it.
  func passing() -> Workshop {
    Workshop(above: self)
  }

  /// The same, whose remarks nobody reads.
  func unheard() -> Workshop {
    Workshop(above: self, remarks: Remarks())
  }

  /// The best operation from a system to WGS 84. Where no budget is written and the operation keeps less than what is kept
  /// elsewhere, a remark names its accuracy.
  ///
  /// - Throws: when the code is unknown, no operation is usable, or the one there is does not keep a written budget.
  func conversion(from code: String, at place: SourcePlace) throws(OperationFault) -> Conversion {
    let conversion = try conversions.conversion(from: code, budget: budget)
    if !budget.isWritten, let accuracy = conversion.accuracy, accuracy > budget.maxError {
      remarks.add(
        "coordinate-accuracy",
        "positions in \(code) come by \(conversion.record.name), accurate to \(accuracy.shortestText) m, less than the "
          + "\(budget.maxError.shortestText) m that is kept elsewhere", at: place)
    }
    return conversion
  }

  /// Carries out a computation of the layers below, its errors made ours.
  func geodesy<Result, Failure: Error>(
    _ body: (EllipsoidalMetric) throws(Failure) -> Result
  ) throws(OperationFault) -> Result {
    do { return try body(metric) } catch { throw OperationFault(of: error) }
  }

  /// The feature's geometry with its declared edges made straight in longitude and latitude, within a quarter of the
  /// budget; the same value every time, so that it crosses into the engine once.
  func dense(_ feature: WorldFeature) -> Geometry {
    guard feature.edges != .planar, feature.geometry.dimension != 0 else { return feature.geometry }
    return bench.dense(feature.geometry, feature.edges) {
      metric.densified(feature.geometry, edges: feature.edges, maxError: budget.densification)
    }
  }

  /// The size of a geometry, measured once.
  func size(of geometry: Geometry, _ edges: EdgeMeaning, orMake make: () -> Double) -> Double {
    bench.size(of: geometry, edges, orMake: make)
  }

  /// What a feature adds to a measure of it, found once however many measures and worlds ask.
  func summand(_ measure: String, of feature: WorldFeature, orMake make: () -> MeasureCall.Summand) -> MeasureCall.Summand {
    bench.summand(measure, of: feature, orMake: make)
  }

  /// Takes note that what a list consists of is the intersection of others.
  func note(_ list: FeatureList, isWithin wholes: [Geometry]) {
    for feature in list.features { bench.note(feature.geometry, isWithin: wholes) }
  }

  /// Whether a list was made as the intersection of a geometry with others, so that both have in common just the list.
  func isKnown(_ list: FeatureList, within whole: Geometry) -> Bool {
    list.features.count == 1 && bench.isKnown(list.features[0].geometry, within: whole)
  }

  /// The features of a list that are not empty, edges straight in longitude and latitude.
  func parts(of list: FeatureList) -> [Geometry] {
    list.features.filter { !$0.geometry.isEmpty }.map(dense)
  }

  /// All features of a list as one geometry, overlaps dissolved, edges straight in longitude and latitude; `nil` when the
  /// list is empty.
  func dissolved(_ list: FeatureList) throws(OperationFault) -> Geometry? {
    let parts = parts(of: list)
    return parts.count > 1 ? try union(parts) : parts.first
  }

  /// Geometries with edges straight in longitude and latitude as one, overlaps dissolved; made once unless it is on a grid.
  func union(_ parts: [Geometry], grid: Double? = nil) throws(OperationFault) -> Geometry {
    let make = { () throws(OperationFault) in
      try geodesy { metric in
        try metric.union(parts, edges: .planar, maxError: budget.densification, grid: grid)
      }
    }
    return grid == nil ? try bench.union(parts, orMake: make) : try make()
  }

  /// What of several areas touches, found once however many measures ask.
  func contacts(of areas: [Geometry], by rule: ContactRule) throws(OperationFault) -> [AreaContact] {
    try bench.contacts(of: areas, by: rule) { () throws(OperationFault) in
      try geodesy { metric in try metric.contacts(of: areas, by: rule) }
    }
  }

  /// What lines attribute of the ground of parties, found once however many measures ask.
  func divisions(
    _ lists: [FeatureList], named names: [String], tolerance: Double, orMake make: () throws(OperationFault) -> [Partition]
  ) throws(OperationFault) -> [Partition] {
    try bench.divisions(lists, named: names, tolerance: tolerance, orMake: make)
  }

  /// An area made ready to be asked how much of it lies within a distance, once however many discs are held against it.
  func overlap(of area: Geometry) -> DiscOverlap {
    bench.overlap(of: area) { DiscOverlap(of: area, in: metric) }
  }

  /// What the edges of a set operation's result mean: exact for operands that are straight in degrees, else geodesic within
  /// the budget.
  func resultEdges(_ lists: [FeatureList]) -> EdgeMeaning {
    lists.contains { $0.features.contains { $0.edges == .planar && $0.geometry.dimension != 0 } } ? .planar : .geodesic
  }

  /// Operands brought to one meaning of edges for the functions of the metric, each as one geometry.
  func alike(_ lists: [FeatureList]) throws(OperationFault) -> (geometries: [Geometry], edges: EdgeMeaning) {
    let meanings = Set(lists.flatMap { $0.features.filter { $0.geometry.dimension != 0 }.map(\.edges) })
    let edges = meanings.count == 1 ? meanings.first ?? .geodesic : .geodesic
    var geometries: [Geometry] = []
    for list in lists {
      var parts: [Geometry] = []
      for feature in list.features where !feature.geometry.isEmpty {
        parts.append(feature.edges == edges ? feature.geometry : try asGeodesic(feature))
      }
      geometries.append(parts.count == 1 ? parts[0] : .geometryCollection(parts))
    }
    return (geometries, edges)
  }

  /// The geometry with positions added so that reading its edges as geodesics keeps within a quarter of the budget.
  func asGeodesic(_ feature: WorldFeature) throws(OperationFault) -> Geometry {
    guard feature.edges == .planar, feature.geometry.dimension != 0 else { return dense(feature) }
    let step = (8 * 6_335_000 * budget.densification / 10).squareRoot() / 111_700
    return try geodesy { _ in try feature.geometry.densified(maxSegment: step) }
  }
}
