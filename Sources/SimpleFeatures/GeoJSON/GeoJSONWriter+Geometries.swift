extension GeoJSONWriter {
  /// Writes a geometry object.
  func write(_ coordinates: Coordinates, to text: inout TextBytes) {
    text.append("{\"type\":\"\(coordinates.type.name)\",")
    if coordinates.type == .geometryCollection {
      text.append("\"geometries\":[")
      for (index, member) in coordinates.members.enumerated() {
        if index > 0 { text.append(ascii: ",") }
        write(member.coordinates, to: &text)
      }
      text.append("]}")
      return
    }
    text.append("\"coordinates\":")
    let paths = coordinates.paths
    switch coordinates.type {
    case .point:
      if coordinates.count == 0 { text.append("[]") } else { write(coordinates, 0, to: &text) }
    case .multiPoint, .lineString: write(coordinates, 0..<coordinates.count, to: &text)
    case .polygon, .multiLineString: write(coordinates, paths[...], to: &text)
    case .multiPolygon:
      text.append(ascii: "[")
      let polygons = coordinates.polygons.filter { $0.contains { !paths[$0].isEmpty } }
      for (index, polygon) in polygons.enumerated() {
        if index > 0 { text.append(ascii: ",") }
        write(coordinates, paths[polygon], to: &text)
      }
      text.append(ascii: "]")
    case .geometryCollection: break
    }
    text.append(ascii: "}")
  }

  private func write(_ coordinates: Coordinates, _ paths: ArraySlice<Range<Int>>, to text: inout TextBytes) {
    text.append(ascii: "[")
    for (index, path) in paths.filter({ !$0.isEmpty }).enumerated() {
      if index > 0 { text.append(ascii: ",") }
      write(coordinates, path, to: &text)
    }
    text.append(ascii: "]")
  }

  private func write(_ coordinates: Coordinates, _ path: Range<Int>, to text: inout TextBytes) {
    text.append(ascii: "[")
    for index in path {
      if index > path.lowerBound { text.append(ascii: ",") }
      write(coordinates, index, to: &text)
    }
    text.append(ascii: "]")
  }

  private func write(_ coordinates: Coordinates, _ index: Int, to text: inout TextBytes) {
    let position = coordinates[index]
    text.append(ascii: "[")
    text.append(position.x, decimals: options.decimals)
    text.append(ascii: ",")
    text.append(position.y, decimals: options.decimals)
    if let z = position.z {
      text.append(ascii: ",")
      text.append(z, decimals: options.decimals)
    }
    text.append(ascii: "]")
  }
}

extension Coordinates {
  /// Whether every number is finite; a missing height counts as well.
  var areFinite: Bool {
    for (place, value) in values.enumerated() where !value.isFinite {
      guard hasZ, place % 3 == 2, value.isNaN else { return false }
    }
    return members.allSatisfy { $0.coordinates.areFinite }
  }
}
