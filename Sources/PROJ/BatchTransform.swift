import CPROJ

/// Running one operation over a flat array of positions.
enum BatchTransform {
  static func run(
    _ direction: Transformation.Direction, on values: inout [Double], stride: Int,
    with object: (Context) throws(PROJError) -> Object
  ) throws(PROJError) {
    guard stride >= 2, values.count % stride == 0 else {
      throw PROJError(.badNumber, "\(values.count) numbers are no whole count of positions of \(stride)", in: "proj_trans_generic")
    }
    let count = values.count / stride
    guard count > 0 else { return }
    let used = Swift.min(stride, 3)
    if let index = firstNotFinite(values, stride: stride, used: used) {
      throw PROJError(.badNumber, "a number that is not finite", in: "proj_trans_generic", index: index)
    }
    var result = values
    let said = try ContextPool.withContext { (context) throws(PROJError) in
      let operation = try object(context)
      let step = stride * MemoryLayout<Double>.stride
      unsafe result.withUnsafeMutableBufferPointer { buffer in
        let start = buffer.baseAddress
        let heights = stride > 2 ? unsafe start?.advanced(by: 2) : nil
        unsafe _ = proj_trans_generic(
          operation.pointer, direction == .forward ? PJ_FWD : PJ_INV, start, step, count, start?.advanced(by: 1), step, count,
          heights, heights == nil ? 0 : step, heights == nil ? 0 : count, nil, 0, 0)
      }
      _ = unsafe proj_errno_reset(operation.pointer)
      return context.takeMessage()
    }
    // The library marks a position that it could not take by infinities.
    if let index = firstNotFinite(result, stride: stride, used: used) {
      throw PROJError(
        .outsideDomain, said ?? "the position lies outside the domain of the operation", in: "proj_trans_generic", index: index)
    }
    values = result
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
