import CPROJ
public import SimpleFeatures

extension MapProjection {
  /// Projects or unprojects positions in place, `stride` numbers each; further numbers, as heights, are left alone.
  /// (`proj_trans`)
  ///
  /// - Throws: `PROJError` naming the first position that is not finite or that the plane cannot take; the numbers are then
  ///   unchanged.
  public func apply(
    _ direction: Transformation.Direction = .forward, to values: inout [Double], stride: Int = 2
  ) throws(PROJError) {
    var result = values
    if let first = try run(direction, on: &result, stride: stride, stopsEarly: true).first { throw first.error }
    values = result
  }

  /// Projects or unprojects what can be, in place; the rest come out NaN, and are told by index. (`proj_trans`)
  ///
  /// - Throws: `PROJError` for numbers that are no whole count of positions; the numbers are then unchanged.
  public func applyEach(
    _ direction: Transformation.Direction = .forward, to values: inout [Double], stride: Int = 2
  ) throws(PROJError) -> [PositionFault] {
    try run(direction, on: &values, stride: stride, stopsEarly: false)
  }

  /// One position, projected or unprojected; its height is left alone.
  public func apply(_ direction: Transformation.Direction = .forward, to position: Position) throws(PROJError) -> Position {
    var values = [position.x, position.y]
    try apply(direction, to: &values)
    return Position(values[0], values[1], position.z)
  }

  private func run(
    _ direction: Transformation.Direction, on values: inout [Double], stride: Int, stopsEarly: Bool
  ) throws(PROJError) -> [PositionFault] {
    let layout = PositionLayout(stride: stride)
    try layout.check(values.count)
    if direction == .forward { Self.scale(&values, by: .pi / 180, stride: stride) }
    let given = values
    let faults = try ContextPool.withContext(database: false) { (context) throws(PROJError) in
      let batch = BatchTransform(
        object: try context.plane(definition), direction: direction, layout: layout,
        // A latitude of 90° is one ulp off in radians.
        latitudeLimit: direction == .forward ? .pi / 2 * (1 + 1e-15) : .infinity, context: context)
      let faults = unsafe values.withUnsafeMutableBufferPointer { unsafe batch.run(on: $0, stopsEarly: stopsEarly) }
      if direction == .inverse, hasCoarseInverse { Self.sharpen(&values, from: given, by: batch) }
      return faults
    }
    if direction == .inverse { Self.scale(&values, by: 180 / .pi, stride: stride) }
    return faults
  }

  /// One step of a fixed-point iteration: where the exact forward shows by how much the inverse missed, the inverse is
  /// taken again of a place as much to the other side. The miss is 2 mm and changes slowly, so what is left is nanometres.
  private static func sharpen(_ result: inout [Double], from planar: [Double], by inverse: BatchTransform) {
    let stride = inverse.layout.stride
    let forward = BatchTransform(object: inverse.object, direction: .forward, layout: inverse.layout, context: inverse.context)
    var aimed = result
    unsafe aimed.withUnsafeMutableBufferPointer { unsafe _ = forward.run(on: $0) }
    for start in Swift.stride(from: 0, to: planar.count, by: stride) {
      for index in start...(start + 1) { aimed[index] = 2 * planar[index] - aimed[index] }
    }
    unsafe aimed.withUnsafeMutableBufferPointer { unsafe _ = inverse.run(on: $0) }
    // At the rim of the plane the other side may lie outside it: there the first answer stands.
    for start in Swift.stride(from: 0, to: planar.count, by: stride) where aimed[start].isFinite && aimed[start + 1].isFinite {
      result[start] = aimed[start]
      result[start + 1] = aimed[start + 1]
    }
  }

  private static func scale(_ values: inout [Double], by factor: Double, stride: Int) {
    for start in Swift.stride(from: 0, to: values.count, by: stride) {
      values[start] *= factor
      values[start + 1] *= factor
    }
  }
}
