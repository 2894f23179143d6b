import GEOS
import SimpleFeatures

/// One public operation and how it is tried on anything.
struct HammerOperation: Sendable {
  /// As ``PublicSymbol`` names it.
  let symbol: String
  /// Tries it; returns what is wrong with the answer. An error of the module's is an answer.
  let strike: @Sendable (inout HammerInput) throws(GEOSError) -> String?

  init<Answer>(_ symbol: String, _ body: @escaping @Sendable (inout HammerInput) throws(GEOSError) -> Answer) {
    self.symbol = symbol
    strike = { (input) throws(GEOSError) in AnswerInspection.fault(of: try body(&input)) }
  }

  /// An operation on one geometry.
  static func one<Answer>(
    _ symbol: String, _ body: @escaping @Sendable (Geometry) throws(GEOSError) -> Answer
  ) -> HammerOperation {
    HammerOperation(symbol) { (input) throws(GEOSError) in try body(input.geometry()) }
  }

  /// An operation on two geometries.
  static func two<Answer>(
    _ symbol: String, _ body: @escaping @Sendable (Geometry, Geometry) throws(GEOSError) -> Answer
  ) -> HammerOperation {
    HammerOperation(symbol) { (input) throws(GEOSError) in
      let (left, right) = input.pair()
      return try body(left, right)
    }
  }
}

/// What no answer may be.
enum AnswerInspection {
  /// Looks at every geometry in an answer: its numbers must be finite, and GEOS must be able to hold it again.
  static func fault(of answer: Any, depth: Int = 0) -> String? {
    if let geometry = answer as? Geometry { return fault(of: geometry) }
    guard depth < 4, !(answer is String) else { return nil }
    for child in Mirror(reflecting: answer).children.prefix(100) {
      if let fault = fault(of: child.value, depth: depth + 1) { return fault }
    }
    return nil
  }

  private static func fault(of geometry: Geometry) -> String? {
    do throws(GEOSError) {
      _ = try Geometry(geometry.coordinates).planarLength()
      return nil
    } catch {
      return error.code == .malformedGeometry || error.code == .notFinite && error.operation.contains("copyFrom")
        ? "the answer cannot be held: \(error)" : nil
    }
  }
}
