/// Well-known binary of OGC Simple Features: the ISO form and the extended form of PostGIS and GEOS.
public enum WKB {
  /// How a third number and a reference system are marked.
  public enum Dialect: Sendable {
    /// ISO 19125: a thousand added to the type. Has no reference system.
    case iso
    /// Flag bits in the type, and a reference system where there is one.
    case extended
  }

  public enum ByteOrder: UInt8, Sendable {
    case bigEndian = 0
    case littleEndian = 1
  }

  /// A geometry with the number of its reference system, where the bytes have one. The number is handed on, not
  /// interpreted.
  public struct Content: Sendable, Hashable {
    public var geometry: Geometry
    public var referenceSystem: UInt32?

    public init(_ geometry: Geometry, referenceSystem: UInt32? = nil) {
      self.geometry = geometry
      self.referenceSystem = referenceSystem
    }
  }

  /// Reads either dialect, in either byte order. Measures are left out; a point of NaN is empty, and left out where
  /// it is part of a multi point.
  ///
  /// - Throws: `WKBFault` with the byte; counts are checked against the bytes there are before any memory is taken,
  ///   and nesting of more than 64 is refused.
  public static func read(_ bytes: [UInt8]) throws(WKBFault) -> Content {
    var reader = WKBReader(bytes)
    return try reader.document()
  }

  /// Reads the bytes that pairs of hexadecimal digits stand for.
  ///
  /// - Throws: `WKBFault`; for a wrong digit `offset` is that of its byte.
  public static func read(hex: String) throws(WKBFault) -> Content {
    var bytes: [UInt8] = []
    var high: UInt8?
    for character in hex.unicodeScalars {
      guard character.isASCII, let digit = UInt8(String(character), radix: 16) else {
        throw WKBFault(code: .notHex, message: "a character that is no hexadecimal digit", offset: bytes.count)
      }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    guard high == nil else {
      throw WKBFault(code: .notHex, message: "an odd number of hexadecimal digits; expected pairs", offset: bytes.count)
    }
    return try read(bytes)
  }

  /// Writes a geometry. The ISO dialect leaves the reference system out.
  public static func write(_ content: Content, dialect: Dialect = .iso, byteOrder: ByteOrder = .littleEndian) -> [UInt8] {
    var writer = WKBWriter(dialect: dialect, byteOrder: byteOrder)
    writer.write(content.geometry.coordinates, referenceSystem: dialect == .extended ? content.referenceSystem : nil)
    return writer.bytes
  }

  /// Writes a geometry as pairs of hexadecimal digits in capitals.
  public static func hex(_ content: Content, dialect: Dialect = .iso, byteOrder: ByteOrder = .littleEndian) -> String {
    var text = TextBytes()
    for byte in write(content, dialect: dialect, byteOrder: byteOrder) { text.append(hex: byte) }
    return text.text
  }
}

/// What is wrong with well-known binary, and the byte where.
public struct WKBFault: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Code: String, Sendable {
    case truncated, byteOrder, unknownType, wrongMember, notFinite, openRing, tooDeep, excess, notHex
  }

  public var code: Code
  /// `what; expected what`.
  public var message: String
  /// Bytes before the place.
  public var offset: Int

  public var description: String { "byte \(offset): \(message)" }
}
