import CPROJ
public import SimpleFeatures

extension Transformation {
  /// Transforms positions in place: `stride` numbers each, longitude or easting first, then latitude or northing, then
  /// (with a stride of 3 or more) height, where NaN is no height. With a geocentric system on a side, all three are needed.
  /// (`proj_trans`)
  ///
  /// Without heights, positions are taken to lie on the ellipsoid.
  ///
  /// - Parameters:
  ///   - direction: which way the operation is run.
  ///   - values: the numbers of all positions, one position after another.
  ///   - stride: how many numbers each position has, 2 or more; those after the third are left alone.
  ///   - epoch: the decimal year of the coordinates, which matters where a step is time-dependent; without one, such a step
  ///     is taken at its reference epoch.
  /// - Throws: `PROJError` naming the first position that is not finite or that the operation cannot take; the numbers are
  ///   then unchanged.
  public func apply(
    _ direction: Direction = .forward, to values: inout [Double], stride: Int = 2, epoch: Double? = nil
  ) throws(PROJError) {
    var result = values
    let faults = try run(
      direction, PositionLayout(stride: stride, hasHeight: stride > 2, epoch: epoch), on: &result, stopsEarly: true)
    if let first = faults.first { throw first.error }
    values = result
  }

  /// Transforms positions of four numbers in place: `x y z t`, where `t` is the decimal year of each and stays as it is.
  /// (`proj_trans`)
  ///
  /// - Throws: as `apply(_:to:stride:epoch:)`.
  public func applyTimed(_ direction: Direction = .forward, to values: inout [Double]) throws(PROJError) {
    var result = values
    let faults = try run(direction, PositionLayout(stride: 4, hasHeight: true, hasTime: true), on: &result, stopsEarly: true)
    if let first = faults.first { throw first.error }
    values = result
  }

  /// Transforms what can be transformed, in place; the rest come out NaN, and are told by index. (`proj_trans`)
  ///
  /// - Throws: `PROJError` for numbers that are no whole count of positions; the numbers are then unchanged.
  public func applyEach(
    _ direction: Direction = .forward, to values: inout [Double], stride: Int = 2, epoch: Double? = nil
  ) throws(PROJError) -> [PositionFault] {
    try run(direction, PositionLayout(stride: stride, hasHeight: stride > 2, epoch: epoch), on: &values)
  }

  /// Transforms what can be transformed in a buffer that the caller owns, without a copy. (`proj_trans`)
  public func applyEach(
    _ direction: Direction = .forward, to values: inout MutableSpan<Double>, stride: Int = 2, epoch: Double? = nil
  ) throws(PROJError) -> [PositionFault] {
    let layout = PositionLayout(stride: stride, hasHeight: stride > 2, epoch: epoch)
    try check(layout, values.count)
    return try withObject { (object, context) in
      let batch = batch(object, direction, layout, in: context)
      return unsafe values.withUnsafeMutableBufferPointer { unsafe batch.run(on: $0) }
    }
  }

  /// The transformed position.
  public func apply(
    _ direction: Direction = .forward, to position: Position, epoch: Double? = nil
  ) throws(PROJError) -> Position {
    var values = [position.x, position.y] + (position.z.map { [$0] } ?? [])
    try apply(direction, to: &values, stride: values.count, epoch: epoch)
    return Position(values[0], values[1], values.count > 2 ? values[2] : nil)
  }

  private func run(
    _ direction: Direction, _ layout: PositionLayout, on values: inout [Double], stopsEarly: Bool = false
  ) throws(PROJError) -> [PositionFault] {
    try check(layout, values.count)
    return try withObject { (object, context) in
      let batch = batch(object, direction, layout, in: context)
      return unsafe values.withUnsafeMutableBufferPointer { unsafe batch.run(on: $0, stopsEarly: stopsEarly) }
    }
  }

  private func check(_ layout: PositionLayout, _ count: Int) throws(PROJError) {
    try layout.check(count)
    if !layout.hasHeight, isGeocentric {
      throw PROJError(.badNumber, "positions of 2 numbers; expected 3, since one system is geocentric", in: "proj_trans")
    }
  }

  private func batch(
    _ object: Object, _ direction: Direction, _ layout: PositionLayout, in context: Context
  ) -> BatchTransform {
    BatchTransform(
      object: object, direction: direction, layout: layout,
      latitudeLimit: (direction == .forward ? source : target).latitudeLimit, heightIsOptional: !isGeocentric, context: context)
  }

  private var isGeocentric: Bool { source.kind == .geocentric || target.kind == .geocentric }
}

extension CoordinateReferenceSystem {
  /// The pole, in the unit of the axis; infinite where the second number is no latitude.
  ///
  /// Some operations would carry latitudes beyond it through.
  var latitudeLimit: Double {
    guard kind == .geographic, let unit = axes.first?.unitFactor else { return .infinity }
    // The register rounds the degree in its fifteenth place.
    return .pi / 2 / unit * (1 + 1e-12)
  }
}
