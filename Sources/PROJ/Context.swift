import CPROJ
import Synchronization

/// One PROJ context with the objects that were made in it, used by one borrower at a time.
///
/// `@unchecked Sendable`: instances live in the pool or in exactly one lease, and the pool hands each out under its lock;
/// so no two threads touch one at once. PROJ contexts are bound to no thread.
@safe final class Context: @unchecked Sendable {
  let pointer: OpaquePointer
  private let log: Log
  private var objects: [String: Object] = [:]

  /// A context with the network off, PROJ's own database, and nothing taken from the environment.
  init() throws(PROJError) {
    guard let folder = DatabaseFolder.path else {
      throw PROJError(
        .missingDatabase, "PROJ's database proj.db is in none of \(DatabaseFolder.candidates.joined(separator: ", "))",
        in: "proj_context_create")
    }
    guard let made = unsafe proj_context_create() else {
      throw PROJError(.library, "no context could be made", in: "proj_context_create")
    }
    unsafe pointer = made
    log = Log()
    unsafe proj_log_level(made, PJ_LOG_ERROR)
    unsafe proj_log_func(made, Unmanaged.passUnretained(log).toOpaque()) { data, _, text in
      guard let data = unsafe data, let text = unsafe text else { return }
      unsafe Unmanaged<Log>.fromOpaque(data).takeUnretainedValue().last = unsafe String(cString: text)
    }
    _ = unsafe proj_context_set_enable_network(made, 0)
    unsafe proj_context_use_proj4_init_rules(made, 0)
    unsafe folder.withCString { path in
      var paths: [UnsafePointer<CChar>?] = unsafe [path]
      unsafe proj_context_set_search_paths(made, 1, &paths)
    }
    guard unsafe proj_context_set_database_path(made, folder + "/proj.db", nil, nil) != 0 else {
      throw PROJError(.missingDatabase, "\(folder)/proj.db cannot be opened", in: "proj_context_set_database_path")
    }
  }

  deinit {
    // Objects before the context that they were made in.
    objects.removeAll()
    unsafe _ = proj_context_destroy(pointer)
  }

  /// The message that the library logged since the last call, if any.
  func takeMessage() -> String? {
    defer { log.last = nil }
    return log.last
  }

  /// An object made once in this context and kept.
  func object(_ key: String, orMake make: () throws(PROJError) -> Object) throws(PROJError) -> Object {
    if let kept = objects[key] { return kept }
    if objects.count >= 64 { objects.removeAll() }
    let made = try make()
    objects[key] = made
    return made
  }

  /// Owns what a C function returned, or throws what the library said.
  func own(_ result: OpaquePointer?, _ code: PROJError.Code, _ function: String, _ what: String) throws(PROJError) -> Object {
    guard let result = unsafe result else {
      let said = takeMessage()
      throw PROJError(code, said.map { "\(what): \($0)" } ?? what, in: function)
    }
    return unsafe Object(result)
  }

  private final class Log {
    var last: String?
  }
}

/// A PROJ object, destroyed when it goes; kept by the context it was made in.
@safe final class Object {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  deinit { unsafe _ = proj_destroy(pointer) }
}
