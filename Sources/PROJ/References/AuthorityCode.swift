/// The form `AUTHORITY:CODE`, and nothing else.
struct AuthorityCode: Sendable, Hashable {
  /// `EPSG`, in capitals.
  let authority: String
  /// `28408`.
  let code: String

  var text: String { "\(authority):\(code)" }

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

  private static func isWord(_ text: Substring, extra: String) -> Bool {
    (1...32).contains(text.utf8.count) && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || extra.contains($0)) }
  }
}
