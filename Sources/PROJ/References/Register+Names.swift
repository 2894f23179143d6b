import CPROJ

extension Register {
  /// At most so many systems are made of one search by name: each costs milliseconds.
  public static let nameLimit = 1000

  /// The systems of a name, best match first. (`proj_create_from_name`)
  ///
  /// - Parameters:
  ///   - name: the words to look for, such as `Gauss-Kruger zone 8`.
  ///   - authority: such as `EPSG`; `nil` for all.
  ///   - kinds: empty for all.
  ///   - isExact: whether the name must be the whole one, apart from case and punctuation, rather than hold the words.
  ///   - limit: 1 to `nameLimit`.
  /// - Throws: `PROJError` with `badText` for a name that is empty, too long or has control characters, `badNumber` for
  ///   another limit.
  public static func systems(
    named name: String, in authority: String? = "EPSG", kinds: Set<CoordinateReferenceSystem.Kind> = [], isExact: Bool = false,
    limit: Int = 20
  ) throws(PROJError) -> [CoordinateReferenceSystem] {
    let function = "proj_create_from_name"
    try PlainText.check(name, in: function)
    guard (1...nameLimit).contains(limit) else {
      throw PROJError(.badNumber, "a limit of \(limit); expected 1 to \(nameLimit)", in: function)
    }
    var named: String?
    if let authority { named = try AuthorityCode.authority(authority, in: function) }
    // Without types, the library would look among datums and operations too.
    let types = kinds.isEmpty ? [PJ_TYPE_CRS] : kinds.flatMap(\.types)
    guard !types.isEmpty else { return [] }
    return try ContextPool.withContext { (context) throws(PROJError) in
      let made = unsafe types.withUnsafeBufferPointer { types in
        unsafe named.map { authority in
          unsafe proj_create_from_name(
            context.pointer, authority, name, types.baseAddress, types.count, isExact ? 0 : 1, limit, nil)
        }
          ?? proj_create_from_name(context.pointer, nil, name, types.baseAddress, types.count, isExact ? 0 : 1, limit, nil)
      }
      guard let made = unsafe made else { return [] }
      let list = unsafe ObjectList(made)
      return try list.objects(in: context).compactMap { CoordinateReferenceSystem(of: $0, in: context) }
    }
  }
}
