import CPROJ

/// The form `AUTHORITY:CODE`, and nothing else.
struct AuthorityCode: Sendable, Hashable {
  /// `EPSG`, in capitals.
  let authority: String
  /// `28408`.
  let code: String

  var text: String { "\(authority):\(code)" }

  /// One that was checked before.
  init(authority: String, code: String) {
    self.authority = authority
    self.code = code
  }

  /// - Throws: `PROJError` with `notAnAuthorityCode`.
  init(_ text: String) throws(PROJError) {
    let parts = text.utf8.count <= 65 ? text.split(separator: ":", omittingEmptySubsequences: false) : []
    guard parts.count == 2, Self.isWord(parts[0], extra: "_"), Self.isWord(parts[1], extra: "_.-"),
      parts[0].first?.isLetter == true
    else {
      throw PROJError(.notAnAuthorityCode, "not an authority and code; expected one such as EPSG:4326", in: "AuthorityCode")
    }
    authority = parts[0].uppercased()
    code = String(parts[1])
  }

  /// The first identifier of an object; `nil` for one that is in no register. (`proj_get_id_auth_name`, `proj_get_id_code`)
  ///
  /// The library writes `INVERSE(EPSG)` for an operation run backwards and `DERIVED_FROM(EPSG)` for one whose grid file it
  /// knows by another name; `EPSG` is what the register has.
  init?(of object: Object) {
    guard let authority = unsafe LentText.copy(proj_get_id_auth_name(object.pointer, 0)),
      let code = unsafe LentText.copy(proj_get_id_code(object.pointer, 0))
    else { return nil }
    var name = Substring(authority)
    while name.last == ")", let open = name.firstIndex(of: "(") { name = name[name.index(after: open)...].dropLast() }
    self.authority = String(name)
    self.code = code
  }

  /// An authority's name alone, in capitals: `EPSG`.
  ///
  /// - Throws: `PROJError` with `notAnAuthorityCode`.
  static func authority(_ text: String, in function: String) throws(PROJError) -> String {
    guard isWord(Substring(text), extra: "_"), text.first?.isLetter == true else {
      throw PROJError(.notAnAuthorityCode, "not an authority; expected one such as EPSG", in: function)
    }
    return text.uppercased()
  }

  private static func isWord(_ text: Substring, extra: String) -> Bool {
    (1...32).contains(text.utf8.count) && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || extra.contains($0)) }
  }
}
