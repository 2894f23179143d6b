import Geodesy
import SimpleFeatures

/// The GeoJSON output: every name of the baseline, what differs in each variant, and the differences.
enum OutputCollection {
  static func collection(of results: [NamedResult], variants: [String], report: Report) -> FeatureCollection {
    var features: [Feature] = []
    for result in results {
      features += Self.features(result.baseline, world: "baseline", result, role: result.role)
    }
    for variant in variants {
      for result in results {
        guard let own = result.variants.first(where: { $0.name == variant }) else { continue }
        features += Self.features(own.features, world: variant, result, role: result.role)
        features += difference(own.difference, world: variant, result)
      }
    }
    return FeatureCollection(features, foreignMembers: JSONObject([("thalweg", report.json)]))
  }

  private static func features(
    _ list: FeatureList, world: String, _ result: NamedResult, role: NamedResult.Role
  ) -> [Feature] {
    let head = "\(world)/\(result.name)"
    guard !list.features.isEmpty else {
      return [Feature(geometry: nil, properties: properties(JSONObject(), world, result, role), id: .string(head))]
    }
    let ids = list.features.count == 1 ? [head] : sourceIDs(list.features).map { "\(head)/\($0)" }
    return zip(list.features, ids).map { feature, id in
      Feature(
        geometry: written(feature.geometry),
        properties: properties(feature.written, world, result, role), id: .string(id))
    }
  }

  private static func difference(_ list: FeatureList, world: String, _ result: NamedResult) -> [Feature] {
    list.features.map { feature in
      Feature(
        geometry: written(feature.geometry),
        properties: properties(JSONObject(), world, result, .difference),
        id: .string("\(world)/\(result.name)/difference"))
    }
  }

  /// A geometry as the writer takes it: longitudes without jumps, what goes round a pole closed along the antimeridian.
  private static func written(_ geometry: Geometry) -> Geometry? {
    if geometry.isEmpty { return nil }
    return (try? EllipsoidalMetric().aligned([geometry]))?.first ?? geometry
  }

  /// The sources' identifiers where all have one and no two the same, else the index from 0.
  private static func sourceIDs(_ features: [WorldFeature]) -> [String] {
    let ids = features.compactMap { $0.key(by: "id") }
    return Set(ids).count == features.count ? ids : features.indices.map(String.init)
  }

  private static func properties(
    _ source: JSONObject, _ world: String, _ result: NamedResult, _ role: NamedResult.Role
  ) -> JSONObject {
    var properties = source
    properties["thalweg"] = .members([
      ("name", .string(result.name)), ("variant", .string(world)), ("role", .string(role.rawValue)),
      ("measures", .array(result.measures.map(JSONValue.string))),
    ])
    return properties
  }
}
