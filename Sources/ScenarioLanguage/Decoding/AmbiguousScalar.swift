/// Plain scalars that one YAML reader takes for one thing and another for something else.
enum AmbiguousScalar {
  /// What else the text could be taken for; `nil` when it is clear.
  static func otherReading(_ text: String) -> String? {
    let lower = text.lowercased()
    if ["yes", "no", "on", "off", "y", "n"].contains(lower) { return "true or false" }
    if ["true", "false"].contains(lower), lower != text { return "true or false" }
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    if [".nan", ".inf"].contains(unsigned.lowercased()) { return "a number that is not finite" }
    guard let first = unsigned.utf8.first, (48...57).contains(first) else { return nil }
    if hasLeadingZero(unsigned) {
      switch unsigned.utf8.dropFirst().first {
      case 0x78, 0x58: return "a number in base sixteen"
      case 0x62, 0x42: return "a number in base two"
      default: return "a number in base eight"
      }
    }
    let parts = unsigned.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 } }) {
      return "a number in base sixty or a time"
    }
    if unsigned.contains("_"), unsigned.utf8.allSatisfy({ (48...57).contains($0) || $0 == 95 }) { return "a number" }
    return nil
  }

  /// `012`, `0x1F`, `0o14`, `00.5`: not `0`, `0.5`, `0 km`.
  static func hasLeadingZero(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8.prefix(2))
    guard bytes.count == 2, bytes[0] == 48 else { return false }
    return (48...57).contains(bytes[1]) || [0x78, 0x58, 0x6F, 0x4F, 0x62, 0x42].contains(bytes[1])
  }
}
