import SimpleFeatures

/// Positions written with degrees, minutes and seconds, whose letters say which is which: `41°03′58″N 45°01′24″E`.
enum SexagesimalPosition {
  /// `nil` when the text is not one latitude and one longitude within their bounds.
  static func parse(_ text: String) -> Position? {
    var angles: [Character: Double] = [:]
    var part = ""
    for character in text {
      guard let letter = hemisphere(character) else {
        if !part.isEmpty || !(character.isWhitespace || character == ",") { part.append(character) }
        continue
      }
      let axis: Character = letter == "N" || letter == "S" ? "y" : "x"
      guard angles[axis] == nil, let angle = angle(part) else { return nil }
      angles[axis] = letter == "S" || letter == "W" ? -angle : angle
      part = ""
    }
    guard part.isEmpty, let x = angles["x"], let y = angles["y"], abs(x) <= 180, abs(y) <= 90 else { return nil }
    return Position(x, y)
  }

  /// The letter of a hemisphere in a text, if there is one.
  static func letter(in text: String) -> Character? {
    text.lazy.compactMap(hemisphere).first
  }

  private static func hemisphere(_ character: Character) -> Character? {
    "NSEW".contains(character) ? character : nil
  }

  /// Degrees of `41°03′58″`, `41°03.97′` or `41.0661°`; marks may be typewriter ones.
  private static func angle(_ text: String) -> Double? {
    var value = 0.0
    var number = ""
    var scale = 1.0
    let marks: [(Set<Character>, Double)] = [(["°", "º"], 1), (["′", "'", "’"], 60), (["″", "\"", "”"], 3600)]
    var rest = marks[...]
    for character in text where !character.isWhitespace {
      guard let found = rest.firstIndex(where: { $0.0.contains(character) }) else {
        guard character.isASCII, character.isNumber || character == "." else { return nil }
        number.append(character)
        continue
      }
      guard scale <= 3600, let amount = decimal(number), found == 0 || amount < 60 else { return nil }
      if value != value.rounded(.towardZero), found == 1 { return nil }
      value += amount / marks[found].1
      scale = marks[found].1
      rest = marks[(found + 1)...]
      number = ""
    }
    guard number.isEmpty, rest.count < marks.count else { return nil }
    return value
  }

  private static func decimal(_ text: String) -> Double? {
    guard let first = text.first, first.isNumber, text.filter({ $0 == "." }).count <= 1, text.count <= 20 else { return nil }
    return Double(text)
  }
}
