/// Writes well-known text.
struct WKTWriter {
  var text = TextBytes()
  let decimals: Int?
  let tagsHeights: Bool

  init(decimals: Int?, tagsHeights: Bool) {
    self.decimals = decimals
    self.tagsHeights = tagsHeights
  }

  mutating func write(_ coordinates: Coordinates) {
    text.append(coordinates.type.name.uppercased())
    text.append(coordinates.hasZ && tagsHeights ? " Z " : " ")
    let paths = coordinates.paths
    switch coordinates.type {
    case .point: positions(coordinates, 0..<coordinates.count)
    case .multiPoint:
      list(0..<coordinates.count) { writer, index in writer.positions(coordinates, index..<index + 1) }
    case .lineString: positions(coordinates, 0..<coordinates.count)
    case .polygon, .multiLineString: list(paths.indices) { writer, index in writer.positions(coordinates, paths[index]) }
    case .multiPolygon:
      let polygons = coordinates.polygons
      list(polygons.indices) { writer, index in
        writer.list(polygons[index]) { writer, ring in writer.positions(coordinates, paths[ring]) }
      }
    case .geometryCollection:
      list(coordinates.members.indices) { writer, index in writer.write(coordinates.members[index].coordinates) }
    }
  }

  private mutating func positions(_ coordinates: Coordinates, _ path: Range<Int>) {
    list(path) { writer, index in
      let start = index * coordinates.stride
      for place in 0..<coordinates.stride {
        if place > 0 { writer.text.append(" ") }
        let value = coordinates.values[start + place]
        if value.isFinite { writer.text.append(value, decimals: writer.decimals) } else { writer.text.append("NaN") }
      }
    }
  }

  private mutating func list(_ indices: Range<Int>, _ element: (inout WKTWriter, Int) -> Void) {
    if indices.isEmpty { return text.append("EMPTY") }
    text.append("(")
    for index in indices {
      if index > indices.lowerBound { text.append(", ") }
      element(&self, index)
    }
    text.append(")")
  }
}
