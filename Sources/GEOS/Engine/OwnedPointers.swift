import CGEOS

/// GEOS geometries that nobody has adopted yet; those still here at the end are freed.
@safe
struct OwnedPointers: ~Copyable {
  private var pointers: [OpaquePointer]
  private let context: Context

  init(_ lease: borrowing ContextLease, capacity: Int) {
    context = lease.context
    unsafe pointers = []
    unsafe pointers.reserveCapacity(capacity)
  }

  deinit {
    unsafe destroy(pointers)
  }

  mutating func append(_ pointer: OpaquePointer) {
    unsafe pointers.append(pointer)
  }

  /// Hands the geometries over: GEOS adopts what it is given even where it then fails.
  mutating func relinquish() -> [OpaquePointer?] {
    let given = unsafe pointers
    unsafe pointers = []
    return unsafe given
  }

  private func destroy(_ pointers: [OpaquePointer]) {
    for index in unsafe pointers.indices { unsafe GEOSGeom_destroy_r(context.pointer, pointers[index]) }
  }
}
