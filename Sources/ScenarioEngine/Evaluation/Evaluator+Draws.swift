import Delimitation
import Diagnostics
import OrderedCollections
import ScenarioLanguage

/// What draws of positions rest on.
extension Evaluator {
  /// What the draws of an attribution are made from; `nil` for any other measure, and where it is attributed anew each time.
  func attribution(
    _ declaration: MeasureDeclaration, in world: World, _ book: PositionBook
  ) throws(Failure) -> DrawnAttribution? {
    guard declaration.call.name == "attribution" else { return nil }
    return try book.attributions.value(try key(declaration.name, in: world)) { () throws(Failure) in
      let figure = try figure(declaration.name, in: world)
      let call = MeasureCall(features: try call(declaration.call, in: world), figures: [], figuresShareData: false)
      var sources: [String: [MovableSource]] = [:]
      for name in declaration.call.featureNames { sources[name] = try movable(name, in: world, book) }
      return try located(declaration.name, declaration.call) { () throws(OperationFault) in
        try call.drawnAttribution(figure, correlation: book.declaration.correlation, sources: sources)
      }
    }
  }

  /// Every list of measured positions that a name rests on.
  private func movable(_ name: String, in world: World, _ book: PositionBook) throws(Failure) -> [MovableSource] {
    let needs = dependencies.features[name] ?? .init()
    var sources: [MovableSource] = []
    for data in needs.data.sorted() {
      guard let declaration = scenario.data[data] else { continue }
      sources += book.movable(try features(data, in: world), source: declaration.source.identity)
    }
    for (own, feature) in scenario.features where feature.call.isDrawn && needs.sources.contains(own) {
      sources += book.movable(try features(own, in: world), source: PositionDraw.source(ofDrawn: own))
    }
    return sources
  }
}
