import SimpleFeatures

/// Numbers in a description: angles, lengths, grid coordinates.
extension DescriptionParser {
  mutating func figure(_ token: DescriptionToken) {
    index += 1
    guard let number = token.number else { return }
    let next = index < tokens.count ? tokens[index].text : ""
    if Self.marks[0].contains(next) {
      angle(from: token)
    } else if let metres = Self.lengths[next.lowercased()] {
      index += 1
      let length = BoundaryDescription.Stated(number.value * metres, half: number.half * metres)
      change(at: token) { $0.length = length }
    } else if let before = index > 1 ? tokens[index - 2].text.lowercased() : nil,
      ["for", "passes", "distance", "goes"].contains(before)
    {
      fault("unit", "`\(token.text)` is a length without a unit that is known; expected `m` or `km`", token)
    }
  }

  private static let marks: [Set<String>] = [["°", "º"], ["′", "'", "’"], ["″", "\"", "”"]]
  private static let lengths: [String: Double] = [
    "m": 1, "metre": 1, "metres": 1, "meter": 1, "meters": 1, "km": 1000, "kilometre": 1000, "kilometres": 1000,
    "kilometer": 1000, "kilometers": 1000,
  ]

  /// An angle whose degrees have been read: part of a position where a hemisphere follows, else an azimuth.
  private mutating func angle(from token: DescriptionToken) {
    let start = index - 1
    var (value, half) = (0.0, 0.0)
    var part = 0
    index = start
    while part < 3, index + 1 < tokens.count, let number = tokens[index].number,
      Self.marks[part].contains(tokens[index + 1].text)
    {
      let scale = [1.0, 60, 3600][part]
      if part > 0, number.value >= 60 {
        fault("angle", "\(tokens[index].text)\(tokens[index + 1].text) is 60 or more; expected less", tokens[index])
      }
      value += number.value / scale
      half = number.half / scale
      index += 2
      part += 1
    }
    let before = start > 0 ? tokens[start - 1].text : ""
    let letter = index < tokens.count ? tokens[index].text : ""
    if ["N", "S"].contains(before), ["E", "W"].contains(letter), latitude == nil {
      index += 1
      azimuth(letter == "E" ? (before == "N" ? value : 180 - value) : (before == "N" ? 360 - value : 180 + value), half, token)
    } else if ["N", "S"].contains(letter) {
      index += 1
      if value > 90 { fault("angle", "a latitude of more than 90°; expected less", token) }
      latitude = (letter == "S" ? -value : value, half)
    } else if ["E", "W"].contains(letter) {
      index += 1
      longitude(letter == "W" ? -value : value, half, token)
    } else {
      azimuth(value, half, token)
    }
  }

  private mutating func azimuth(_ value: Double, _ half: Double, _ token: DescriptionToken) {
    guard (0...360).contains(value) else {
      fault("angle", "an azimuth of more than 360°; expected 0° to 360°", token)
      return
    }
    change(at: token) { $0.azimuth = .init(value, half: half) }
  }

  private mutating func longitude(_ value: Double, _ half: Double, _ token: DescriptionToken) {
    guard let north = latitude else {
      fault("position", "a longitude without a latitude before it; expected both, such as `41°03′58″N 45°01′24″E`", token)
      return
    }
    latitude = nil
    if value.magnitude > 180 { fault("angle", "a longitude of more than 180°; expected less", token) }
    guard let point, !lines.isEmpty else { return }
    lines[lines.count - 1].positions[point] = .init(
      position: Position(value, north.value), half: Position(half, north.half))
  }
}
