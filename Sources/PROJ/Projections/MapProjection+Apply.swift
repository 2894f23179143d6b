import CPROJ
public import SimpleFeatures

extension MapProjection {
  /// Projects or unprojects positions in place, `stride` numbers each; further numbers, as heights, are left alone.
  /// (`proj_trans_generic`)
  ///
  /// - Throws: `PROJError` naming the first position that is not finite or that the plane cannot take; the numbers are then
  ///   unchanged.
  public func apply(
    _ direction: Transformation.Direction = .forward, to values: inout [Double], stride: Int = 2
  ) throws(PROJError) {
    try BatchTransform.check(values, stride: stride, used: 2)
    var given = values
    if direction == .forward { Self.scale(&given, by: .pi / 180, stride: stride) }
    var result = given
    try ContextPool.withContext(database: false) { (context) throws(PROJError) in
      let plane = try context.plane(definition)
      BatchTransform.run(plane, direction, on: &result, stride: stride, used: 2)
      try BatchTransform.checkResult(result, of: plane, direction, on: given, stride: stride, used: 2, in: context)
      if direction == .inverse, hasCoarseInverse { Self.sharpen(&result, from: given, on: plane, stride: stride) }
    }
    if direction == .inverse { Self.scale(&result, by: 180 / .pi, stride: stride) }
    values = result
  }

  /// One position, projected or unprojected; its height is left alone.
  public func apply(_ direction: Transformation.Direction = .forward, to position: Position) throws(PROJError) -> Position {
    var values = [position.x, position.y]
    try apply(direction, to: &values)
    return Position(values[0], values[1], position.z)
  }

  /// One step of a fixed-point iteration: where the exact forward shows by how much the inverse missed, the inverse is
  /// taken again of a place as much to the other side. The miss is 2 mm and changes slowly, so what is left is nanometres.
  private static func sharpen(_ result: inout [Double], from planar: [Double], on plane: Object, stride: Int) {
    var aimed = result
    BatchTransform.run(plane, .forward, on: &aimed, stride: stride, used: 2)
    for start in Swift.stride(from: 0, to: planar.count, by: stride) {
      for index in start...(start + 1) { aimed[index] = 2 * planar[index] - aimed[index] }
    }
    BatchTransform.run(plane, .inverse, on: &aimed, stride: stride, used: 2)
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
