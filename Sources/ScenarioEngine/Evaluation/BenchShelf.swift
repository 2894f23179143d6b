import SimpleFeatures
import Synchronization

/// What was made from geometries, by their identities; the first that is made stays.
final class BenchShelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// With the geometries it was made from, so that no identity is used twice.
  private let kept = Mutex<[Key: (value: Value, originals: [Geometry])]>([:])
  /// One that is looked at first and left as it is.
  private let lower: BenchShelf?

  init(above lower: BenchShelf?) {
    self.lower = lower
  }

  subscript(key: Key) -> Value? {
    lower?[key] ?? kept.withLock { $0[key]?.value }
  }

  func value<Failure: Error>(
    _ key: Key, from originals: [Geometry], orMake make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let known = self[key] { return known }
    let made = try make()
    return kept.withLock { kept in
      if let known = kept[key] { return known.value }
      kept[key] = (made, originals)
      return made
    }
  }

  func set(_ value: Value, _ key: Key, from originals: [Geometry]) {
    kept.withLock { $0[key] = (value, originals) }
  }
}
