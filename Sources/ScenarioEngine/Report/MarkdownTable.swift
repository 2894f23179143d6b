import Diagnostics

/// A pipe table; cells are Markdown already.
struct MarkdownTable {
  let heads: [String]
  let rows: [[String]]

  var text: String {
    ([Self.line(heads), Self.line(heads.map { _ in "---" })] + rows.map(Self.line)).joined(separator: "\n")
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}

extension String {
  /// The text with everything that Markdown or HTML would read as markup escaped, on one line.
  var markdown: String {
    var text = ""
    for character in escapingControls {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!", "$": text += "\\" + String(character)
      default: text.append(character)
      }
    }
    return text
  }
}
