import GEOS
import SimpleFeatures

/// One expectation of the GEOS 3.11.1 XML tests.
struct GEOSRow: Decodable, Sendable {
  enum Expected: Sendable {
    case truth(Bool)
    case number(Double)
    case text(String)
  }

  enum CodingKeys: CodingKey {
    case id, op, args, a, b, grid, kind, expected
  }

  let id: String
  let op: String
  let arguments: [String]
  let a: String
  let b: String?
  let grid: Double?
  let expected: Expected

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    id = try fields.decode(String.self, forKey: .id)
    op = try fields.decode(String.self, forKey: .op)
    arguments = try fields.decode([String].self, forKey: .args).map { $0.filter { $0 != " " } }
    a = try fields.decode(String.self, forKey: .a)
    b = try fields.decodeIfPresent(String.self, forKey: .b)
    grid = try fields.decodeIfPresent(Double.self, forKey: .grid)
    if let truth = try? fields.decode(Bool.self, forKey: .expected) {
      expected = .truth(truth)
    } else if let number = try? fields.decode(Double.self, forKey: .expected) {
      expected = .number(number)
    } else {
      expected = .text(try fields.decode(String.self, forKey: .expected))
    }
  }

  /// The row's first operand: `A` unless the arguments begin with `B`.
  func first() throws -> Geometry {
    try operand(at: 0, default: "A")
  }

  /// The row's second operand: `B` unless the arguments say `A`.
  func second() throws -> Geometry {
    try operand(at: 1, default: "B")
  }

  /// The number at a place in the arguments.
  func number(_ index: Int) throws -> Double {
    guard arguments.indices.contains(index), let number = Double(arguments[index]) else { throw RowFault.noNumber(index) }
    return number
  }

  func expectedGeometry() throws -> Geometry {
    guard case .text(let text) = expected else { throw RowFault.noGeometry }
    return try GEOSRow.read(text)
  }

  private func operand(at index: Int, default name: String) throws -> Geometry {
    let name = arguments.indices.contains(index) ? arguments[index].uppercased() : name
    guard let text = name == "A" ? a : b else { throw RowFault.noGeometry }
    return try GEOSRow.read(text)
  }

  /// Whether the first operand is written as a linear ring, a type that RFC 7946 does not have: it is read as a line.
  var isRing: Bool { a.hasPrefix("LINEARRING") }

  /// Reads WKT, or hexadecimal WKB, which begins with a byte order.
  private static func read(_ text: String) throws -> Geometry {
    let trimmed = text.drop { $0.isWhitespace }
    if trimmed.first == "0" { return try WKB.read(hex: String(trimmed.filter { !$0.isWhitespace })).geometry }
    // Two rows are no WKT: one has a number that is not a number, one a parenthesis too many, which GEOS overlooks.
    if trimmed == "POINT(NaN 10)" { return .point(.nan, 10) }
    let surplus = text.count { $0 == ")" } - text.count { $0 == "(" }
    return try WKT.read(String(text.dropLast(max(0, surplus))))
  }
}

enum RowFault: Error {
  case noNumber(Int)
  case noGeometry
  case unknownOperation(String)
}
