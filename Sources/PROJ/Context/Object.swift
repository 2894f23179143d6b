import CPROJ

/// A PROJ object, destroyed when it goes. It lives no longer than the context it was made in: `Context` keeps it, or a
/// function that has borrowed the context.
@safe final class Object {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  deinit { unsafe _ = proj_destroy(pointer) }
}
