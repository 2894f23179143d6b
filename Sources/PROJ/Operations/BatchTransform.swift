import CPROJ

/// Running one PROJ object over a flat array of positions, in place.
struct BatchTransform {
  let object: Object
  let direction: Transformation.Direction
  let layout: PositionLayout
  /// How far from 0 a second number may lie: the pole, where it is a latitude.
  var latitudeLimit = Double.infinity
  /// Whether a position without a height can be taken: as one on the ellipsoid.
  var heightIsOptional = true
  let context: Context

  /// Positions that cannot be taken come out NaN, and are told. (`proj_trans`)
  ///
  /// Without an epoch, operations that depend on it are taken at their reference epoch.
  ///
  /// - Parameter stopsEarly: whether the first fault ends the run.
  func run(on values: UnsafeMutableBufferPointer<Double>, stopsEarly: Bool = false) -> [PositionFault] {
    var faults: [PositionFault] = []
    withExtendedLifetime(object) {
      for index in 0..<(values.count / layout.stride) {
        let start = index * layout.stride
        guard let (code, message) = unsafe move(values, at: start) else { continue }
        faults.append(PositionFault(index: index, code: code, message: message))
        unsafe values[start] = .nan
        unsafe values[start + 1] = .nan
        if layout.hasHeight { unsafe values[start + 2] = .nan }
        if stopsEarly { return }
      }
    }
    return faults
  }

  private func move(_ values: UnsafeMutableBufferPointer<Double>, at start: Int) -> (PROJError.Code, String)? {
    let (x, y) = unsafe (values[start], values[start + 1])
    let height = layout.hasHeight ? unsafe values[start + 2] : 0
    let isFlat = layout.hasHeight && heightIsOptional && height.isNaN
    let year = layout.hasTime ? unsafe values[start + 3] : layout.epoch
    guard x.isFinite, y.isFinite, isFlat || height.isFinite, year.map(PositionLayout.isYear) != false else {
      return (.badNumber, "a number that is not finite, or no decimal year")
    }
    guard abs(y) <= latitudeLimit else { return (.outsideDomain, "a latitude beyond the pole") }
    // Infinity is the library's mark of a time that is not known.
    let given = proj_coord(x, y, isFlat ? 0 : height, year ?? .infinity)
    let moved = unsafe proj_trans(object.pointer, direction == .forward ? PJ_FWD : PJ_INV, given).xyzt
    guard moved.x.isFinite, moved.y.isFinite, !layout.hasHeight || moved.z.isFinite else { return (.outsideDomain, fault()) }
    unsafe values[start] = moved.x
    unsafe values[start + 1] = moved.y
    if layout.hasHeight, !isFlat { unsafe values[start + 2] = moved.z }
    return nil
  }

  /// What the library says of the last position. (`proj_errno`, `proj_context_errno_string`, `proj_errno_reset`)
  private func fault() -> String {
    let number = unsafe proj_errno(object.pointer)
    _ = context.takeMessage()
    guard number != 0 else { return "the position lies outside the domain of the operation" }
    unsafe _ = proj_errno_reset(object.pointer)
    return unsafe LentText.copy(proj_context_errno_string(context.pointer, number)) ?? "error \(number) of the library"
  }
}
