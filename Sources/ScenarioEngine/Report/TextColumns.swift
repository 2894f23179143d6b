/// Laying text out in columns of at most 80 characters.
enum TextColumns {
  static let width = 80

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  static func rightAligned(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// The text broken at spaces into lines of at most `width` characters, every line after an indent.
  static func wrapped(_ text: String, indent: Int, hanging: Int? = nil) -> String {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: hanging ?? indent)
        isEmpty = true
      }
      line += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }

  /// The text broken as ``wrapped(_:indent:hanging:)`` does, its first characters kept as they are, spaces and all.
  static func wrapped(_ text: String, keeping lead: Int, hanging: Int) -> String {
    let body = wrapped(String(text.dropFirst(lead)), indent: lead, hanging: hanging)
    return String(text.prefix(lead)) + body.dropFirst(lead)
  }

  /// A left text and a right one on one line, the right one aligned at the margin; on two lines when they do not fit.
  ///
  /// - Parameter lead: how many characters of the left text are kept as they are, and how far its further lines are indented.
  static func spread(_ left: String, _ right: String, lead: Int = 2) -> String {
    let gap = width - left.count - right.count
    if gap >= 2 { return left + String(repeating: " ", count: gap) + right }
    return left.count <= width - 2
      ? left + "\n" + rightAligned(right, to: width)
      : wrapped(left, keeping: lead, hanging: lead) + "\n" + rightAligned(right, to: width)
  }
}
