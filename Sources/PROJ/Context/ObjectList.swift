import CPROJ

/// A list of PROJ objects, destroyed when it goes. It lives no longer than the context it was made in.
@safe final class ObjectList {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  deinit { unsafe proj_list_destroy(pointer) }

  /// (`proj_list_get_count`)
  var count: Int { unsafe Int(max(0, proj_list_get_count(pointer))) }

  /// The object at an index below `count`. (`proj_list_get`)
  func object(at index: Int, in context: Context) throws(PROJError) -> Object {
    guard (0..<count).contains(index) else {
      throw PROJError(.library, "no object at \(index) of \(count)", in: "proj_list_get")
    }
    return try unsafe context.own(
      proj_list_get(context.pointer, pointer, Int32(index)), .library, "proj_list_get", "the object cannot be made")
  }

  /// Every object, in order.
  func objects(in context: Context) throws(PROJError) -> [Object] {
    var objects: [Object] = []
    for index in 0..<count { objects.append(try object(at: index, in: context)) }
    return objects
  }
}
