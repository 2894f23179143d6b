/// Well-known text of OGC Simple Features (ISO 19125).
public enum WKT {
  /// Reads one geometry.
  ///
  /// Names may be in capitals or not, with or without `Z`, `M` or `ZM`; measures are left out, and so is a leading
  /// `SRID=…;`. A `LINEARRING` becomes a line string; empty points of a multi point are left out. Rings must be
  /// closed. `NaN` may stand for a height that is missing, for nothing else.
  ///
  /// - Throws: `WKTFault` with line and column; collections nested more than 64 deep are refused.
  public static func read(_ text: String) throws(WKTFault) -> Geometry {
    try readExtended(text).geometry
  }

  /// Reads one geometry with the number of its reference system, where the text begins with `SRID=…;` as the extended form of
  /// PostGIS does. The number is handed on, not interpreted.
  ///
  /// - Throws: `WKTFault` as ``read(_:)``, and where the number is none from 0 to 4294967295.
  public static func readExtended(_ text: String) throws(WKTFault) -> WKB.Content {
    var reader = WKTReader(text)
    return try reader.document()
  }

  /// Writes a geometry in the extended form of PostGIS: `SRID=…;` first where there is a reference system.
  ///
  /// - Parameter decimals: as of ``write(_:decimals:tagsHeights:)``; heights stand without a tag, as that form has them.
  public static func writeExtended(_ content: WKB.Content, decimals: Int? = nil) -> String {
    let text = write(content.geometry, decimals: decimals, tagsHeights: false)
    return content.referenceSystem.map { "SRID=\($0);" + text } ?? text
  }

  /// Writes a geometry in capitals.
  ///
  /// - Parameters:
  ///   - decimals: of every number, 0 to 15, without trailing zeros; `nil` for the shortest text that is read back the same.
  ///   - tagsHeights: whether `Z` stands where there are heights; programs from before ISO 19125 know no tag.
  public static func write(_ geometry: Geometry, decimals: Int? = nil, tagsHeights: Bool = true) -> String {
    var writer = WKTWriter(decimals: decimals, tagsHeights: tagsHeights)
    writer.write(geometry.coordinates)
    return writer.text.text
  }
}

/// What is wrong with a well-known text, and where.
public struct WKTFault: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Code: String, Sendable {
    case syntax, unknownType, number, openRing, tooDeep
  }

  public var code: Code
  /// `what; expected what`.
  public var message: String
  /// Line of the text, from 1.
  public var line: Int
  /// Column in Unicode scalars, from 1.
  public var column: Int

  public var description: String { "\(line):\(column): \(message)" }
}
