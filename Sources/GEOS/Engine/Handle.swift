import CGEOS
import SimpleFeatures

/// A geometry inside GEOS: the engine's form of a `Geometry`.
///
/// `Sendable` is sound because nothing changes after `init` returns: no function of this module that changes a GEOS
/// geometry is ever given a handle's pointer (normalising works on a clone), and what GEOS itself fills in lazily – the
/// envelope and the coordinate dimension of every member and ring – is asked for in `init`, before the handle can be seen
/// by a second thread. The geometry belongs to GEOS's global factory, so it may outlive the context it was made in, and
/// freeing it needs no particular one.
@safe
final class Handle: @unchecked Sendable, EngineGeometry {
  let pointer: OpaquePointer
  let type: GeometryType
  let isEmpty: Bool
  /// Whether some member, at any depth, or some ring is empty. Several GEOS algorithms crash on those.
  let hasEmptyMember: Bool
  /// The collection this is a member of, which frees it; `nil` for a geometry that stands for itself.
  private let owner: Handle?

  /// Takes ownership of a geometry that GEOS made; frees it when it cannot be used.
  ///
  /// - Parameter function: the C function that made it, for the error.
  convenience init(
    adopting pointer: OpaquePointer, from function: String, _ lease: borrowing ContextLease
  ) throws(GEOSError) {
    let settled: Settling
    do throws(GEOSError) {
      settled = try unsafe Settling(pointer, lease)
      guard settled.isFinite else {
        throw GEOSError(code: .notFinite, operation: function, message: "the result is not finite")
      }
    } catch {
      unsafe GEOSGeom_destroy_r(lease.context.pointer, pointer)
      throw error
    }
    unsafe self.init(pointer, settled, owner: nil)
  }

  /// A member of a collection, which stays alive as long as the member does.
  convenience init(
    member pointer: OpaquePointer, of owner: Handle, _ lease: borrowing ContextLease
  ) throws(GEOSError) {
    unsafe self.init(pointer, try Settling(pointer, lease), owner: owner)
  }

  private init(_ pointer: OpaquePointer, _ settled: Settling, owner: Handle?) {
    unsafe self.pointer = pointer
    type = settled.type
    isEmpty = settled.isEmpty
    hasEmptyMember = settled.hasEmptyMember
    self.owner = owner
  }

  deinit {
    guard owner == nil, let context = try? ContextPool.take() else { return }
    unsafe GEOSGeom_destroy_r(context.pointer, pointer)
    ContextPool.giveBack(context)
  }
}
