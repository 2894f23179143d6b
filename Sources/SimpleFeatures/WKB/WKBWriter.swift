/// Writes well-known binary.
struct WKBWriter {
  var bytes: [UInt8] = []
  let dialect: WKB.Dialect
  let byteOrder: WKB.ByteOrder

  init(dialect: WKB.Dialect, byteOrder: WKB.ByteOrder) {
    self.dialect = dialect
    self.byteOrder = byteOrder
  }

  mutating func write(_ coordinates: Coordinates, referenceSystem: UInt32? = nil) {
    heading(coordinates.type, hasZ: coordinates.hasZ, referenceSystem)
    let paths = coordinates.paths
    switch coordinates.type {
    case .point:
      if coordinates.count == 0 {
        for _ in 0..<coordinates.stride { double(.nan) }
      } else {
        positions(coordinates, 0..<1)
      }
    case .lineString: path(coordinates, 0..<coordinates.count)
    case .polygon: rings(coordinates, paths[...])
    case .multiPoint:
      integer(UInt32(truncatingIfNeeded: coordinates.count))
      for index in 0..<coordinates.count {
        heading(.point, hasZ: coordinates.hasZ)
        positions(coordinates, index..<index + 1)
      }
    case .multiLineString:
      integer(UInt32(truncatingIfNeeded: paths.count))
      for line in paths {
        heading(.lineString, hasZ: coordinates.hasZ)
        path(coordinates, line)
      }
    case .multiPolygon:
      let polygons = coordinates.polygons
      integer(UInt32(truncatingIfNeeded: polygons.count))
      for polygon in polygons {
        heading(.polygon, hasZ: coordinates.hasZ)
        rings(coordinates, paths[polygon])
      }
    case .geometryCollection:
      integer(UInt32(truncatingIfNeeded: coordinates.members.count))
      for member in coordinates.members { write(member.coordinates) }
    }
  }

  private mutating func heading(_ type: GeometryType, hasZ: Bool, _ referenceSystem: UInt32? = nil) {
    bytes.append(byteOrder.rawValue)
    switch dialect {
    case .iso: integer(type.rawValue + (hasZ ? 1000 : 0))
    case .extended:
      integer(type.rawValue | (hasZ ? 0x8000_0000 : 0) | (referenceSystem == nil ? 0 : 0x2000_0000))
      if let referenceSystem { integer(referenceSystem) }
    }
  }

  private mutating func rings(_ coordinates: Coordinates, _ rings: ArraySlice<Range<Int>>) {
    integer(UInt32(truncatingIfNeeded: rings.count))
    for ring in rings { path(coordinates, ring) }
  }

  private mutating func path(_ coordinates: Coordinates, _ path: Range<Int>) {
    integer(UInt32(truncatingIfNeeded: path.count))
    positions(coordinates, path)
  }

  private mutating func positions(_ coordinates: Coordinates, _ range: Range<Int>) {
    let stride = coordinates.stride
    for value in coordinates.values[range.lowerBound * stride..<range.upperBound * stride] { double(value) }
  }

  private mutating func double(_ value: Double) { append(value.bitPattern, size: 8) }

  private mutating func integer(_ value: UInt32) { append(UInt64(value), size: 4) }

  private mutating func append(_ value: UInt64, size: Int) {
    for place in 0..<size {
      let shift = 8 * (byteOrder == .littleEndian ? place : size - 1 - place)
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }
}
