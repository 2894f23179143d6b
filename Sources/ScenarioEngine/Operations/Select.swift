import GEOS
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  /// Words for how a feature must lie to the named one.
  private static let relations = [
    "intersects", "within", "contains", "covers", "covered_by", "touches", "crosses", "overlaps", "disjoint",
  ]

  static let select = FeatureOperation(
    definition: OperationDefinition(
      "select", in: .features, summary: "some of the features, by property or by place",
      documentation: """
        By `where:`, by how a feature lies to another (`intersects`, `within`, `contains`, `covers`, `covered_by`, `touches`, \
        `crosses`, `overlaps`, `disjoint`), or by `within_distance:` with `of:`. Features that are not valid on the date of the \
        world are left out.
        """,
      subject: .name, gives: .sameAsFirst,
      arguments: [ArgumentDefinition("where", .filter, "conditions on properties, all of which must hold")]
        + relations.map { ArgumentDefinition($0, .name, "the feature to which each must lie so") } + [
          ArgumentDefinition("within_distance", .quantity(.length, .notNegative), "how near it must be"),
          ArgumentDefinition("of", .name, "what it must be near"),
        ],
      rules: [
        .exactlyOne(["where"] + relations + ["within_distance"]), .needs("within_distance", with: "of"),
        .needs("of", with: "within_distance"),
      ],
      result: .features, example: "{ select: villages, within_distance: 5 km, of: river }"),
    usesDate: true,
    evaluate: { call throws(OperationFault) in
      let valid = call.subject.features.filter { call.date.map($0.isValid(on:)) ?? true }
      if let filter = call.call.filter("where") {
        return FeatureList(valid.filter { filter.accepts($0, call.parameters) })
      }
      if let distance = call.base("within_distance") {
        return try call.near(valid, distance, of: call.features("of") ?? FeatureList())
      }
      guard let relation = relations.first(where: { call.call.name($0) != nil }),
        let target = try call.workshop.dissolved(call.features(relation) ?? FeatureList())
      else { return FeatureList() }
      return try call.related(valid, relation, to: target)
    })
}

extension FeatureCall {
  /// The features that are within a distance of others.
  fileprivate func near(
    _ features: [WorldFeature], _ distance: Double, of target: FeatureList
  ) throws(OperationFault) -> FeatureList {
    var chosen: [WorldFeature] = []
    for feature in features where !feature.geometry.isEmpty && !target.isEmpty {
      let (geometries, edges) = try workshop.alike([FeatureList([feature]), target])
      let nearest = workshop.metric.distance(from: geometries[0], to: geometries[1], edges: edges)
      if let nearest, nearest.distance <= distance { chosen.append(feature) }
    }
    return FeatureList(chosen)
  }

  /// The features that lie to a geometry as a relation says.
  fileprivate func related(
    _ features: [WorldFeature], _ relation: String, to target: Geometry
  ) throws(OperationFault) -> FeatureList {
    var chosen: [WorldFeature] = []
    for feature in features where !feature.geometry.isEmpty {
      let own = workshop.dense(feature)
      let holds = try workshop.geodesy { _ in
        switch relation {
        case "intersects": try own.intersects(target)
        case "within": try own.isWithin(target)
        case "contains": try own.contains(target)
        case "covers": try own.covers(target)
        case "covered_by": try own.isCovered(by: target)
        case "touches": try own.touches(target)
        case "crosses": try own.crosses(target)
        case "overlaps": try own.overlaps(target)
        default: try own.isDisjoint(from: target)
        }
      }
      if holds { chosen.append(feature) }
    }
    return FeatureList(chosen)
  }
}
