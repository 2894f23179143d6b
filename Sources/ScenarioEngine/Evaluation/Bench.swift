import Geodesy
import SimpleFeatures
import Synchronization

/// Geometries that were made from others and may be wanted again, kept by the identity of what they were made from.
final class Bench: Sendable {
  private struct DenseKey: Hashable {
    var storage: ObjectIdentifier
    var edges: EdgeMeaning
  }

  /// How areas were held against each other.
  struct ContactKey: Hashable {
    var areas: [ObjectIdentifier]
    var rule: ContactRule
  }

  private struct Kept {
    var dense: [DenseKey: Geometry] = [:]
    var unions: [[ObjectIdentifier]: Geometry] = [:]
    var sizes: [DenseKey: Double] = [:]
    var contacts: [ContactKey: [AreaContact]] = [:]
    /// What an intersection lies within: the geometries it was made from.
    var wholes: [ObjectIdentifier: Set<ObjectIdentifier>] = [:]
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

  /// The size of a geometry whose edges have a meaning.
  func size(of geometry: Geometry, _ edges: EdgeMeaning, orMake make: () -> Double) -> Double {
    let key = DenseKey(storage: ObjectIdentifier(geometry.storage), edges: edges)
    if let known = size(key) { return known }
    let made = make()
    kept.withLock { kept in
      kept.sizes[key] = made
      kept.originals.append(geometry)
    }
    return made
  }

  private func size(_ key: DenseKey) -> Double? {
    lower?.size(key) ?? kept.withLock { $0.sizes[key] }
  }

  /// What of several areas touches.
  func contacts(
    of areas: [Geometry], by rule: ContactRule, orMake make: () throws(OperationFault) -> [AreaContact]
  ) throws(OperationFault) -> [AreaContact] {
    let key = ContactKey(areas: areas.map { ObjectIdentifier($0.storage) }, rule: rule)
    if let known = contacts(key) { return known }
    let made = try make()
    kept.withLock { kept in
      kept.contacts[key] = made
      kept.originals += areas
    }
    return made
  }

  private func contacts(_ key: ContactKey) -> [AreaContact]? {
    lower?.contacts(key) ?? kept.withLock { $0.contacts[key] }
  }

  /// Takes note that a geometry is the intersection of others.
  func note(_ part: Geometry, isWithin wholes: [Geometry]) {
    kept.withLock { kept in
      kept.wholes[ObjectIdentifier(part.storage)] = Set(wholes.map { ObjectIdentifier($0.storage) })
      kept.originals += wholes + [part]
    }
  }

  /// Whether a geometry was made as the intersection of another with others; no geometry is looked at.
  func isKnown(_ part: Geometry, within whole: Geometry) -> Bool {
    if lower?.isKnown(part, within: whole) == true { return true }
    return kept.withLock { $0.wholes[ObjectIdentifier(part.storage)]?.contains(ObjectIdentifier(whole.storage)) ?? false }
  }
}
