import CPROJ

/// Running one PROJ object over a flat array of positions.
enum BatchTransform {
  /// Refuses a count that is no whole number of positions, and numbers that are not finite, before they reach the library.
  ///
  /// - Parameter used: how many numbers of each position the object takes.
  static func check(_ values: [Double], stride: Int, used: Int) throws(PROJError) {
    guard stride >= 2, values.count % stride == 0 else {
      throw PROJError(
        .badNumber, "\(values.count) numbers are no whole count of positions of \(stride)", in: "proj_trans_generic")
    }
    if let index = firstNotFinite(values, stride: stride, used: used) {
      throw PROJError(.badNumber, "a number that is not finite", in: "proj_trans_generic", index: index)
    }
  }

  /// Runs the object over every position; those it cannot take come out infinite. (`proj_trans_generic`)
  ///
  /// Time is left unspecified: operations that depend on it are taken at their reference epoch.
  static func run(_ object: Object, _ direction: Transformation.Direction, on values: inout [Double], stride: Int, used: Int) {
    let count = values.count / stride
    guard count > 0 else { return }
    let step = stride * MemoryLayout<Double>.stride
    withExtendedLifetime(object) {
      unsafe values.withUnsafeMutableBufferPointer { buffer in
        let start = buffer.baseAddress
        let heights = used > 2 ? unsafe start?.advanced(by: 2) : nil
        unsafe _ = proj_trans_generic(
          object.pointer, direction == .forward ? PJ_FWD : PJ_INV, start, step, count, start?.advanced(by: 1), step, count,
          heights, used > 2 ? step : 0, used > 2 ? count : 0, nil, 0, 0)
      }
      unsafe _ = proj_errno_reset(object.pointer)
    }
  }

  /// Refuses a result with a position that the object could not take, and says why.
  static func checkResult(
    _ result: [Double], of object: Object, _ direction: Transformation.Direction, on values: [Double], stride: Int, used: Int,
    in context: Context
  ) throws(PROJError) {
    guard let index = firstNotFinite(result, stride: stride, used: used) else { return }
    // Once more alone, so that the message is about this position.
    _ = context.takeMessage()
    var position = Array(values[(index * stride)..<((index + 1) * stride)])
    run(object, direction, on: &position, stride: stride, used: used)
    throw PROJError(
      .outsideDomain, context.takeMessage() ?? "the position lies outside the domain of the operation",
      in: "proj_trans_generic", index: index)
  }

  private static func firstNotFinite(_ values: [Double], stride: Int, used: Int) -> Int? {
    var start = 0
    while start < values.count {
      for offset in 0..<used where !values[start + offset].isFinite { return start / stride }
      start += stride
    }
    return nil
  }
}
