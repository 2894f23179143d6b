/// The quiet colours of a sheet; what the map is about is drawn in a ``MapColour``.
enum Ink {
  static let text = "#1a1a1a"
  static let soft = "#4a4a4a"
  static let grid = "#7f8c8d"
  static let outline = "#6b6b6b"
  static let paper = "#ffffff"
  static let ground = "#fbfaf6"
}
