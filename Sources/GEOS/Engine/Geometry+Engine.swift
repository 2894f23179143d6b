import CGEOS
import SimpleFeatures

/// How the operations reach GEOS: the handles of the operands and a context, lent for the duration of one call.
extension Geometry {
  /// The engine's form, made on first use and kept in the geometry's storage.
  func handle() throws(GEOSError) -> Handle {
    let engine = try storage.engine { (coordinates) throws(GEOSError) in try Handle.build(coordinates) }
    guard let handle = engine as? Handle else {
      throw GEOSError(code: .engineFailure, operation: "handle", message: "the geometry belongs to another engine")
    }
    return handle
  }

  func withEngine<Result>(
    _ body: (borrowing ContextLease, OpaquePointer) throws(GEOSError) -> Result
  ) throws(GEOSError) -> Result {
    let handle = try handle()
    defer { extendLifetime(handle) }
    return try ContextLease.lend { (lease) throws(GEOSError) in try unsafe body(lease, handle.pointer) }
  }

  func withEngine<Result>(
    and other: Geometry, _ body: (borrowing ContextLease, OpaquePointer, OpaquePointer) throws(GEOSError) -> Result
  ) throws(GEOSError) -> Result {
    let left = try handle()
    let right = try other.handle()
    defer { extendLifetime((left, right)) }
    return try ContextLease.lend { (lease) throws(GEOSError) in try unsafe body(lease, left.pointer, right.pointer) }
  }

  /// A geometry that a C function makes from this one.
  func derived(
    _ function: String, _ call: (GEOSContextHandle_t, OpaquePointer) -> OpaquePointer?
  ) throws(GEOSError) -> Geometry {
    try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      try unsafe lease.geometry(function) { unsafe call($0, pointer) }
    }
  }

  /// A geometry that a C function makes from this one and another.
  func derived(
    with other: Geometry, _ function: String,
    _ call: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> OpaquePointer?
  ) throws(GEOSError) -> Geometry {
    try unsafe withEngine(and: other) { (lease, left, right) throws(GEOSError) in
      try unsafe lease.geometry(function) { unsafe call($0, left, right) }
    }
  }

  /// What a C predicate says of this geometry and another.
  func holds(
    with other: Geometry, _ function: String, _ call: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> CChar
  ) throws(GEOSError) -> Bool {
    try unsafe withEngine(and: other) { (lease, left, right) throws(GEOSError) in
      try unsafe lease.truth(function) { unsafe call($0, left, right) }
    }
  }
}

extension ContextLease {
  /// A new geometry from a function that returns null on failure, adopted at once.
  func geometry(_ function: String, _ call: (GEOSContextHandle_t) -> OpaquePointer?) throws(GEOSError) -> Geometry {
    let pointer = try unsafe nonNull(function, call)
    return Geometry(engine: try unsafe Handle.adopt(pointer, from: function, self))
  }
}
