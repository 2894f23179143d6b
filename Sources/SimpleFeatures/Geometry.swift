package import Synchronization

/// A geometry: an immutable value, cheap to copy and safe to share between tasks.
///
/// Its storage holds flat coordinates, a handle of the topology engine, or both; whichever is missing is made on
/// first use and then shared by all copies, so a geometry crosses into the engine once. Equality and hashing use
/// coordinates.
public struct Geometry: Sendable {
  package let storage: Storage

  /// A geometry of these coordinates. Nothing is checked: validity is the engine's business.
  public init(_ coordinates: Coordinates) {
    storage = Storage(coordinates: coordinates)
  }

  package init(engine: any EngineGeometry) {
    storage = Storage(engine: engine)
  }

  /// The flat coordinates; read from the engine once when the geometry was born there.
  public var coordinates: Coordinates { storage.coordinates() }

  public var type: GeometryType { storage.type }

  /// Whether the geometry has no position at all.
  public var isEmpty: Bool { coordinates.isEmpty }

  /// The topological dimension: 0, 1 or 2; for a collection the greatest of its members, `nil` when it has none.
  public var dimension: Int? {
    type.dimension ?? coordinates.members.compactMap(\.dimension).max()
  }
}

extension Geometry: Hashable {
  public static func == (left: Geometry, right: Geometry) -> Bool {
    left.storage === right.storage || left.coordinates == right.coordinates
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(coordinates)
  }
}

/// What the topology engine keeps for a geometry. Only the GEOS module conforms.
package protocol EngineGeometry: AnyObject, Sendable {
  var type: GeometryType { get }
  /// Reads the coordinates out of the engine.
  func coordinates() -> Coordinates
}

extension Geometry {
  /// The shared, immutable inside of a geometry.
  ///
  /// At least one of the two forms is present from the start; the other is filled in under the lock, once.
  package final class Storage: Sendable {
    package struct Forms: Sendable {
      package var coordinates: Coordinates?
      package var engine: (any EngineGeometry)?
    }

    package let type: GeometryType
    package let forms: Mutex<Forms>

    init(coordinates: Coordinates) {
      type = coordinates.type
      forms = Mutex(Forms(coordinates: coordinates, engine: nil))
    }

    init(engine: any EngineGeometry) {
      type = engine.type
      forms = Mutex(Forms(coordinates: nil, engine: engine))
    }

    package func coordinates() -> Coordinates {
      forms.withLock { forms in
        if let coordinates = forms.coordinates { return coordinates }
        guard let engine = forms.engine else { return Coordinates(type) }
        let read = engine.coordinates()
        forms.coordinates = read
        return read
      }
    }

    /// The engine's form, made by `build` from the coordinates when it is not there yet.
    package func engine<Failure: Error>(
      orBuild build: (Coordinates) throws(Failure) -> any EngineGeometry
    ) throws(Failure) -> any EngineGeometry {
      try forms.withLock { (forms) throws(Failure) in
        if let engine = forms.engine { return engine }
        let engine = try build(forms.coordinates ?? Coordinates(type))
        forms.engine = engine
        return engine
      }
    }
  }
}
