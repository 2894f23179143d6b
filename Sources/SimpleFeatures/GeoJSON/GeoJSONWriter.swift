public import Diagnostics

/// Writes GeoJSON as RFC 7946 has it: the same bytes for the same features, one feature a line.
public struct GeoJSONWriter: Sendable {
  /// What `bbox` members are written for.
  public enum BoundingBoxes: Sendable {
    case none, collection, everyFeature
  }

  public struct Options: Sendable {
    /// Decimals of coordinates, 0 to 15; `nil` for the shortest text that is read back the same. Seven are a
    /// centimetre.
    public var decimals: Int?
    public var boundingBoxes: BoundingBoxes
    /// Whether what runs on across the antimeridian is cut there.
    public var cutsAtAntimeridian: Bool
    /// Whether positions that rounding makes equal to the one before are left out, with rings and lines that collapse.
    public var leavesOutCollapsed: Bool

    public init(
      decimals: Int? = 7, boundingBoxes: BoundingBoxes = .none, cutsAtAntimeridian: Bool = true,
      leavesOutCollapsed: Bool = false
    ) {
      self.decimals = decimals
      self.boundingBoxes = boundingBoxes
      self.cutsAtAntimeridian = cutsAtAntimeridian
      self.leavesOutCollapsed = leavesOutCollapsed
    }
  }

  public var options: Options

  public init(_ options: Options = Options()) {
    self.options = options
  }

  /// The document of a collection, ending in a line end.
  ///
  /// Shells run counter-clockwise and holes clockwise in it. Foreign members are kept, those of the collection before
  /// its features.
  ///
  /// - Throws: a failure of kind `software` for a number that is not finite, or a foreign member with a name that
  ///   RFC 7946 defines.
  public func write(_ collection: FeatureCollection) throws(Failure) -> [UInt8] {
    var whole = GeographicExtent()
    var prepared: [Coordinates?] = []
    prepared.reserveCapacity(collection.features.count)
    for (index, feature) in collection.features.enumerated() {
      let coordinates = try feature.geometry.map { (geometry) throws(Failure) in
        try prepare(geometry, "features[\(index)]")
      }
      if let coordinates, options.boundingBoxes != .none { whole.add(coordinates) }
      prepared.append(coordinates)
    }
    var text = TextBytes()
    text.append("{\"type\":\"FeatureCollection\"")
    write(box: options.boundingBoxes == .none ? nil : whole.numbers, to: &text)
    try write(foreign: collection.foreignMembers, of: .featureCollection, to: &text)
    text.append(",\"features\":[")
    for (index, feature) in collection.features.enumerated() {
      text.append(index > 0 ? ",\n" : "\n")
      try write(feature, prepared[index], to: &text)
    }
    text.append("\n]}\n")
    return text.bytes
  }

  /// The geometry object of a geometry, without a line end.
  public func write(_ geometry: Geometry) throws(Failure) -> [UInt8] {
    var text = TextBytes()
    write(try prepare(geometry, "the geometry"), to: &text)
    return text.bytes
  }

  /// Checks, orients and cuts, and leaves out what rounding takes the extent from.
  private func prepare(_ geometry: Geometry, _ what: String) throws(Failure) -> Coordinates {
    let coordinates = geometry.coordinates
    guard coordinates.areFinite else {
      throw Failure(.software, code: "not-finite", "\(what) has a coordinate that is not finite and cannot be written")
    }
    let oriented = coordinates.oriented()
    if options.cutsAtAntimeridian, let bounds = Bounds(coordinates), max(abs(bounds.west), abs(bounds.east)) > 1080 {
      throw Failure(.software, code: "not-degrees", "\(what) has longitudes beyond three turns and cannot be cut")
    }
    let cut = options.cutsAtAntimeridian ? oriented.cutAtAntimeridian() : oriented
    guard options.leavesOutCollapsed, let decimals = options.decimals else { return cut }
    return cut.settled(decimals: decimals)
  }

  private func write(_ feature: Feature, _ coordinates: Coordinates?, to text: inout TextBytes) throws(Failure) {
    text.append("{\"type\":\"Feature\"")
    if let id = feature.id {
      text.append(",\"id\":")
      JSONWriter.compact.write(id, to: &text, level: 0)
    }
    if options.boundingBoxes == .everyFeature, let coordinates {
      var extent = GeographicExtent()
      extent.add(coordinates)
      write(box: extent.numbers, to: &text)
    }
    text.append(",\"properties\":")
    JSONWriter.compact.write(.object(feature.properties), to: &text, level: 0)
    text.append(",\"geometry\":")
    if let coordinates { write(coordinates, to: &text) } else { text.append("null") }
    try write(foreign: feature.foreignMembers, of: .feature, to: &text)
    text.append("}")
  }

  private func write(foreign: JSONObject, of kind: GeoJSONKind, to text: inout TextBytes) throws(Failure) {
    for member in foreign.members {
      let isDefined = member.name == "type" || GeoJSONMember(rawValue: member.name) != nil
      guard !isDefined || (member.name == "id" && kind == .featureCollection) else {
        throw Failure(.software, code: "reserved-member", "a foreign member is named `\(member.name)`, which GeoJSON defines")
      }
      text.append(",")
      text.append(quoted: member.name)
      text.append(":")
      JSONWriter.compact.write(member.value, to: &text, level: 0)
    }
  }

  private func write(box: [Double]?, to text: inout TextBytes) {
    guard let box else { return }
    text.append(",\"bbox\":[")
    for (index, number) in box.enumerated() {
      if index > 0 { text.append(",") }
      text.append(number, decimals: options.decimals)
    }
    text.append("]")
  }
}
