import CGEOS

/// One reentrant GEOS context with the message of its last exception.
///
/// `Sendable` is sound because a context is reachable in one place at a time: in the pool, under its lock, or in the one
/// lease that took it out, which is noncopyable and is lent to synchronous closures only.
@safe
final class Context: @unchecked Sendable {
  /// Where GEOS leaves its messages. A class of its own, because C needs an address that stays.
  private final class Mailbox {
    var message = ""
  }

  let pointer: GEOSContextHandle_t
  private let mailbox = Mailbox()

  /// Fails when GEOS has no memory for a context, or is older than its header. Call it under the pool's lock: creating two at
  /// once is a race in GEOS.
  init() throws(GEOSError) {
    try LibraryVersion.check()
    guard let pointer = unsafe GEOS_init_r() else {
      throw GEOSError(code: .engineFailure, operation: "GEOS_init_r", message: "no context could be created")
    }
    unsafe self.pointer = pointer
    _ = unsafe GEOSContext_setErrorMessageHandler_r(
      pointer,
      { text, userData in
        guard let text = unsafe text, let userData = unsafe userData else { return }
        unsafe Unmanaged<Mailbox>.fromOpaque(userData).takeUnretainedValue().message = String(cString: text)
      }, Unmanaged.passUnretained(mailbox).toOpaque())
  }

  deinit {
    unsafe GEOS_finish_r(pointer)
  }

  /// Empties the mailbox, so that what is found there later belongs to the call that follows.
  func forgetMessage() {
    mailbox.message = ""
  }

  /// The failure of a C function, in GEOS's words.
  func failure(of function: String) -> GEOSError {
    let message = mailbox.message.isEmpty ? "failed without a message" : mailbox.message
    // The C interface has no code for it, only the name of the C++ exception.
    if message == "std::bad_alloc" { return GEOSError(code: .outOfMemory, operation: function, message: "out of memory") }
    return GEOSError(code: .engineFailure, operation: function, message: message)
  }
}
