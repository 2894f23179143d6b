import CGEOS

/// The three ways in which GEOS's C functions report failure, each given the function's name.
extension ContextLease {
  /// Functions that return null on failure.
  func nonNull<Pointer>(
    _ function: String, _ call: (GEOSContextHandle_t) -> Pointer?
  ) throws(GEOSError) -> Pointer {
    context.forgetMessage()
    guard let result = unsafe call(context.pointer) else { throw context.failure(of: function) }
    return result
  }

  /// Functions that return one particular number on failure.
  @discardableResult
  func number<Number: Equatable>(
    _ function: String, failingWith sentinel: Number, _ call: (GEOSContextHandle_t) -> Number
  ) throws(GEOSError) -> Number {
    context.forgetMessage()
    let result = unsafe call(context.pointer)
    guard result != sentinel else { throw context.failure(of: function) }
    return result
  }

  /// Functions that return 0 for false, 1 for true and 2 on failure.
  func truth(_ function: String, _ call: (GEOSContextHandle_t) -> CChar) throws(GEOSError) -> Bool {
    context.forgetMessage()
    switch unsafe call(context.pointer) {
    case 0: return false
    case 1: return true
    default: throw context.failure(of: function)
    }
  }
}
