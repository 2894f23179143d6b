import CPROJ

/// PROJ's database of the registers of several authorities.
public enum Register {
  /// The authorities that it holds, such as `EPSG`. (`proj_get_authorities_from_database`)
  public static func authorities() throws(PROJError) -> [String] {
    try ContextPool.withContext { (context) throws(PROJError) in
      let list = unsafe proj_get_authorities_from_database(context.pointer)
      return try unsafe texts(list, "proj_get_authorities_from_database", in: context)
    }
  }

  /// The version of an authority's register: `v10.076`; `nil` where it is not known. (`proj_context_get_database_metadata`)
  ///
  /// - Throws: `PROJError` with `notAnAuthorityCode`.
  public static func version(of authority: String) throws(PROJError) -> String? {
    let authority = try AuthorityCode.authority(authority, in: "proj_context_get_database_metadata")
    return try ContextPool.withContext { (context) in
      unsafe LentText.copy(proj_context_get_database_metadata(context.pointer, "\(authority).VERSION"))
    }
  }

  /// The codes of the systems of a kind in an authority's register, in the order of the database.
  /// (`proj_get_codes_from_database`)
  public static func codes(
    of kind: CoordinateReferenceSystem.Kind, in authority: String, withDeprecated: Bool = false
  ) throws(PROJError) -> [String] {
    let authority = try AuthorityCode.authority(authority, in: "proj_get_codes_from_database")
    return try ContextPool.withContext { (context) throws(PROJError) in
      var codes: [String] = []
      for type in kind.types {
        let list = unsafe proj_get_codes_from_database(context.pointer, authority, type, withDeprecated ? 1 : 0)
        codes += try unsafe texts(list, "proj_get_codes_from_database", in: context)
      }
      return codes
    }
  }

  /// Copies a list of texts and frees it. (`proj_string_list_destroy`)
  private static func texts(
    _ list: PROJ_STRING_LIST?, _ function: String, in context: Context
  ) throws(PROJError) -> [String] {
    guard let list = unsafe list else {
      throw PROJError(.library, context.takeMessage() ?? "no list", in: function)
    }
    defer { unsafe proj_string_list_destroy(list) }
    var texts: [String] = []
    while let text = unsafe LentText.copy(list[texts.count]) { texts.append(text) }
    return texts
  }
}
