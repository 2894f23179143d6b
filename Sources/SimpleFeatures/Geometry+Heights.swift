extension Geometry {
  /// The same geometry in two dimensions; its members too.
  public var withoutHeights: Geometry {
    let coordinates = coordinates
    guard coordinates.type != .geometryCollection else { return .geometryCollection(coordinates.members.map(\.withoutHeights)) }
    guard coordinates.hasZ else { return self }
    var flat = coordinates
    flat.hasZ = false
    flat.values = coordinates.flatValues
    return Geometry(flat)
  }
}
