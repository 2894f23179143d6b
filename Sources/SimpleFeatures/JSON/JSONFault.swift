/// What is wrong with a text that should be JSON or GeoJSON, and the byte where.
struct JSONFault: Error, Sendable {
  enum Code: String, Sendable {
    /// The text is not JSON (RFC 8259); nothing after the place can be trusted.
    case syntax = "json-syntax"
    /// The bytes are not UTF-8.
    case encoding = "json-encoding"
    /// Arrays, objects or collections are nested too deep.
    case tooDeep = "too-deep"
    /// A number that no double holds.
    case numberTooLarge = "number-too-large"
    /// One name twice in one object.
    case duplicateMember = "duplicate-member"
    /// A member that must be there is not.
    case missingMember = "missing-member"
    /// A member that may not be there, or whose value is of the wrong kind.
    case wrongMember = "wrong-member"
    /// A `type` that is none of GeoJSON's.
    case unknownType = "unknown-geojson-type"
    /// Coordinates that are not arranged as their type asks.
    case wrongShape = "wrong-coordinates"
    /// A ring with fewer than four positions, or whose last position is not its first.
    case openRing = "open-ring"
    /// A longitude, latitude or height out of its range.
    case outOfRange = "out-of-range"
    /// A coordinate reference system other than longitude and latitude on WGS 84.
    case foreignReferenceSystem = "crs-member"
  }

  var code: Code
  /// Bytes before the place.
  var offset: Int
  /// `what; expected what`.
  var message: String
  /// What was probably meant.
  var suggestion: String?

  init(_ code: Code, at offset: Int, _ message: String, suggestion: String? = nil) {
    self.code = code
    self.offset = offset
    self.message = message
    self.suggestion = suggestion
  }

  /// Whether the text after the place can no longer be read.
  var endsReading: Bool {
    switch code {
    case .syntax, .encoding, .tooDeep: true
    default: false
    }
  }
}
