import Geodesy
import SimpleFeatures
import Synchronization

/// Geometries that were made from others and may be wanted again, kept by the identity of what they were made from.
final class Bench: Sendable {
  private struct DenseKey: Hashable {
    var storage: ObjectIdentifier
    var edges: EdgeMeaning
  }

  private struct Kept {
    var dense: [DenseKey: Geometry] = [:]
    var unions: [[ObjectIdentifier]: Geometry] = [:]
    /// Keeps the originals alive, so that no identity is used twice.
    var originals: [Geometry] = []
  }

  private let kept = Mutex(Kept())
  /// One that is looked at first and left as it is.
  private let lower: Bench?

  init(above lower: Bench? = nil) {
    self.lower = lower
  }

  private func dense(_ key: DenseKey) -> Geometry? {
    lower?.dense(key) ?? kept.withLock { $0.dense[key] }
  }

  private func union(_ key: [ObjectIdentifier]) -> Geometry? {
    lower?.union(key) ?? kept.withLock { $0.unions[key] }
  }

  func dense(_ geometry: Geometry, _ edges: EdgeMeaning, orMake make: () -> Geometry) -> Geometry {
    let key = DenseKey(storage: ObjectIdentifier(geometry.storage), edges: edges)
    if let known = dense(key) { return known }
    let made = make()
    let result = made.coordinates == geometry.coordinates ? geometry : made
    return kept.withLock { kept in
      if let known = kept.dense[key] { return known }
      kept.dense[key] = result
      kept.originals.append(geometry)
      return result
    }
  }

  func union(
    _ geometries: [Geometry], orMake make: () throws(OperationFault) -> Geometry
  ) throws(OperationFault) -> Geometry {
    let key = geometries.map { ObjectIdentifier($0.storage) }
    if let known = union(key) { return known }
    let made = try make()
    return kept.withLock { kept in
      if let known = kept.unions[key] { return known }
      kept.unions[key] = made
      kept.originals += geometries
      return made
    }
  }
}
