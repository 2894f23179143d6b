import Diagnostics

/// The form of names in a scenario: lower_snake_case.
enum LanguageNames {
  static let longest = 100

  static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= longest else { return false }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
  }

  /// The parameter that a whole scalar such as `$range` stands for.
  static func parameter(_ text: String) -> String? {
    guard text.first == "$", isName(text.dropFirst()) else { return nil }
    return String(text.dropFirst())
  }

  /// The name that a text would be in lower_snake_case, where that can be told.
  static func likely(_ text: String) -> String? {
    var name = ""
    var previousIsLower = false
    for character in text {
      if character.isASCII, character.isLetter || character.isNumber {
        if character.isUppercase, previousIsLower { name += "_" }
        name += character.lowercased()
        previousIsLower = character.isLowercase
      } else if !name.hasSuffix("_"), !name.isEmpty {
        name += "_"
        previousIsLower = false
      }
    }
    while name.hasSuffix("_") { name.removeLast() }
    return isName(name) && name != text ? name : nil
  }

  /// The name that a key of another form was to declare; `nil` for one that is a name.
  static func intended(by key: String) -> String? {
    isName(key) ? nil : likely(key)
  }

  /// Whether what was probably meant is declared, but under a name that was refused.
  static func isRefused(_ meant: String?) -> Bool {
    meant.map { !isName($0) } ?? false
  }

  /// Reports a key that declares something under a name of another form.
  static func check(_ entry: YAMLEntry, _ findings: Findings) {
    guard !isName(entry.key) else { return }
    findings.error(
      "name-form", "`\(entry.key.shortened)` is not a name; expected lower_snake_case of at most \(longest) characters",
      at: entry.keyPlace, suggestion: likely(entry.key))
  }
}
