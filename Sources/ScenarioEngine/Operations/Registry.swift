import ScenarioLanguage

/// Every operation and measure of this build, in the order of the reference page.
enum OperationRegistry {
  static let features: [FeatureOperation] = [
    .point, .line, .polygon, .buffer, .strip, .intersection, .union, .difference, .symmetricDifference, .sharedBorder,
    .boundary, .centroid, .hull, .simplify, .densify, .parts, .largest, .merge, .split, .section, .nearest, .select,
    .connections, .partition,
    .transform, .traverse, .mapSheets,
    .medianLine,
    .network, .route, .alternatives, .serviceArea,
    .atChainage,
    .cut, .borderCrossings,
  ]

  static let measures: [MeasureOperation] = [
    .length, .area, .perimeter, .count, .sum, .distance, .farthestDistance, .azimuth, .share, .lengthWithin, .lengthBy,
    .areaBy, .hausdorff, .components, .neighbours, .transitStates, .ratio, .difference, .total, .product,
    .exclaves, .narrowestWidth, .demarcation,
    .turningPoints, .lineTypes, .datumShift,
    .controllingPoints, .lengthAtScale, .frechet, .meanOffset, .bandOverlap,
    .attribution, .balance,
    .networkHealth,
    .crossings, .routeKilometres, .routeTime, .routeCost, .circuity, .routeMatrix, .compromises,
    .growth, .chainage, .shareBuilt,
    .maxFlow, .assignment, .timeDistance, .tradeIndicators, .criticality, .linkEffect, .bridges,
  ]

  static func feature(_ name: String) -> FeatureOperation? {
    features.first { $0.definition.name == name }
  }

  static func measure(_ name: String) -> MeasureOperation? {
    measures.first { $0.definition.name == name }
  }
}
