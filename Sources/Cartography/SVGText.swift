import Quantities

/// Writes SVG: every text escaped, every number to a hundredth of a millimetre.
struct SVGText {
  private(set) var text = ""

  mutating func add(_ element: String) {
    text += element + "\n"
  }

  mutating func line(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ style: String) {
    add(
      #"<line x1="\#(Self.number(from.x))" y1="\#(Self.number(from.y))" x2="\#(Self.number(to.x))" y2="\#(Self.number(to.y))" \#(style)/>"#
    )
  }

  /// Words at a place; `size` is in millimetres.
  mutating func words(
    _ words: String, at place: (x: Double, y: Double), size: Double, anchor: String = "start", _ style: String = ""
  ) {
    add(
      #"<text x="\#(Self.number(place.x))" y="\#(Self.number(place.y))" font-size="\#(Self.number(size))" text-anchor="\#(anchor)" \#(style)>\#(Self.escaped(words))</text>"#
    )
  }

  /// A path through points, closed for rings.
  static func path(_ points: some Collection<(x: Double, y: Double)>, closed: Bool) -> String {
    var text = ""
    for point in points { text += (text.isEmpty ? "M" : "L") + number(point.x) + " " + number(point.y) }
    return closed ? text + "Z" : text
  }

  static func number(_ value: Double) -> String {
    let text = value.text(decimals: 2)
    return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // What XML does not allow, and what turns the direction of text.
      case _ where scalar.value < 32 || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value):
        escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
