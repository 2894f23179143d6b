import CPROJ
import Glibc

/// One PROJ context with the objects that were made in it, used by one borrower at a time.
///
/// `@unchecked Sendable`: instances live in the pool or in exactly one lease, and the pool hands each out under its lock;
/// so no two threads touch one at once. PROJ contexts are bound to no thread.
@safe final class Context: @unchecked Sendable {
  let pointer: OpaquePointer
  private let log: Log
  private var registered = ObjectCache(limit: 64)
  private var planes = ObjectCache(limit: 32)
  private var hasDatabase = false

  /// A context with the network off and nothing taken from the environment. The database is opened when it is first needed:
  /// that costs milliseconds, and planes of our own never look into it.
  init() throws(PROJError) {
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
    DatabaseFolder.candidates.first.map(search)
  }

  deinit {
    // Objects before the context that they were made in.
    registered.removeAll()
    planes.removeAll()
    unsafe _ = proj_context_destroy(pointer)
  }

  /// Opens PROJ's own database, once.
  func useDatabase() throws(PROJError) {
    if hasDatabase { return }
    for folder in DatabaseFolder.candidates {
      // The search path first: setting the database reads PROJ's own settings file, from the search path.
      search(folder)
      if openDatabase(folder + "/proj.db") {
        hasDatabase = true
        return
      }
    }
    let said = takeMessage().map { ": \($0)" } ?? ""
    throw PROJError(
      .missingDatabase, "no proj.db that fits in \(DatabaseFolder.candidates.joined(separator: ", "))\(said)",
      in: "proj_context_set_database_path")
  }

  /// Makes a folder the only one that files of PROJ's are looked up in.
  private func search(_ folder: String) {
    unsafe folder.withCString { path in
      var paths: [UnsafePointer<CChar>?] = unsafe [path]
      unsafe proj_context_set_search_paths(pointer, 1, &paths)
    }
  }

  /// Opens a database by itself. Where `PROJ_AUX_DB` names others to be read along, an empty one takes their place.
  private func openDatabase(_ path: String) -> Bool {
    guard unsafe getenv("PROJ_AUX_DB") != nil else {
      return unsafe proj_context_set_database_path(pointer, path, nil, nil) != 0
    }
    return unsafe ":memory:".withCString { memory in
      var others: [UnsafePointer<CChar>?] = unsafe [memory, nil]
      return unsafe proj_context_set_database_path(pointer, path, &others, nil) != 0
    }
  }

  /// The message that the library logged since the last call, if any.
  func takeMessage() -> String? {
    defer { log.last = nil }
    return log.last
  }

  /// A system or operation of a register, made once in this context and kept: it costs milliseconds.
  func object(_ key: String, orMake make: () throws(PROJError) -> Object) throws(PROJError) -> Object {
    if let kept = registered[key] { return kept }
    let made = try make()
    registered[key] = made
    return made
  }

  /// A projection of our own, kept apart, so that many planes do not drive the dearer objects out.
  ///
  /// - Parameter definition: from checked numbers only, never from a user's text.
  func plane(_ definition: String) throws(PROJError) -> Object {
    if let kept = planes[definition] { return kept }
    let made = try unsafe own(proj_create(pointer, definition), .library, "proj_create", "the plane cannot be made")
    planes[definition] = made
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

  /// Objects by what they were made from, emptied when full.
  private struct ObjectCache {
    let limit: Int
    private var objects: [String: Object] = [:]

    init(limit: Int) {
      self.limit = limit
    }

    subscript(key: String) -> Object? {
      get { objects[key] }
      set {
        if objects.count >= limit { objects.removeAll(keepingCapacity: true) }
        objects[key] = newValue
      }
    }

    mutating func removeAll() { objects.removeAll() }
  }
}
