import CGEOS
import SimpleFeatures

/// A geometry inside GEOS: the engine's form of a `Geometry`.
///
/// `Sendable` is sound because nothing changes after `init` returns: no function of this module that changes a GEOS
/// geometry is ever given a handle's pointer (normalising works on a clone), and what GEOS itself fills in lazily – the
/// envelope and the coordinate dimension of every member and ring – is asked for in `init`, before the handle can be seen
/// by a second thread. The geometry belongs to GEOS's global factory, so it may outlive the context it was made in, and
/// freeing it needs no particular one.
///
/// No handle has empty members or rings: GEOS 3.11 crashes on those in many places, and they are no part of any set of
/// positions, so they are left behind when a geometry crosses.
@safe
final class Handle: @unchecked Sendable, EngineGeometry {
  let pointer: OpaquePointer
  let type: GeometryType
  let isEmpty: Bool
  /// Whether some line or ring stays at one position. A prepared geometry's indexes crash on those.
  let hasStillPath: Bool
  /// The collection this is a member of, which frees it; `nil` for a geometry that stands for itself.
  private let owner: Handle?

  /// Takes ownership of a geometry that GEOS made; frees it when it cannot be used. Empty members are left out.
  ///
  /// - Parameters:
  ///   - function: the C function that made it, for the error.
  ///   - isChecked: whether its numbers are known to be in order.
  static func adopt(
    _ pointer: OpaquePointer, from function: String, isChecked: Bool = false, _ lease: borrowing ContextLease
  ) throws(GEOSError) -> Handle {
    let settled: Settling
    do throws(GEOSError) {
      settled = try unsafe Settling(pointer, lease)
      if !isChecked { try unsafe settled.check(resultOf: function, pointer, lease) }
    } catch {
      unsafe GEOSGeom_destroy_r(lease.context.pointer, pointer)
      throw error
    }
    let handle = unsafe Handle(pointer, settled, owner: nil)
    return settled.hasEmptyMember ? try build(handle.coordinates()) : handle
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
    hasStillPath = settled.hasStillPath
    self.owner = owner
  }

  deinit {
    guard owner == nil, let context = try? ContextPool.take() else { return }
    unsafe GEOSGeom_destroy_r(context.pointer, pointer)
    ContextPool.giveBack(context)
  }
}
